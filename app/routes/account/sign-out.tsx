import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { endSession } from "../../accounts/sessions.server.ts";
import { anyone } from "../../http/access.server.ts";
import {
  endedDraftCookie,
  endedSessionCookie,
  readDraftToken,
  readSessionToken,
} from "../../http/cookies.server.ts";
import { methodNotAllowed } from "../../http/refusals.server.ts";
import { homePath } from "../../paths.ts";
import { forgetDraft } from "../../requests/drafting.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  await anyone(args, { evenWhenSignedInOnly: true });
  throw methodNotAllowed("POST");
}

/**
 * Ends the session of this browser, and leaves nothing in it that was written there, for whoever sits down next; without a
 * session it does that and leads home.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, settings, locale } = await anyone(args, { evenWhenSignedInOnly: true });
  const cookies = args.request.headers.get("Cookie");
  const token = await readSessionToken(cookies, settings);
  if (token) await endSession(db, token);
  const draft = await readDraftToken(cookies, settings);
  if (draft) await forgetDraft(db, draft);
  const headers = new Headers({ "Clear-Site-Data": '"cache", "storage"', "Cache-Control": "no-store" });
  headers.append("Set-Cookie", await endedSessionCookie(settings));
  headers.append("Set-Cookie", await endedDraftCookie(settings));
  return redirect(homePath(locale), { status: 303, headers });
}

/** Takes forms only: a page exists so that a refusal is one in the reader's language. */
export default function NoPage() {
  return null;
}
