import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { endSession } from "../../accounts/sessions.server.ts";
import { anyone } from "../../http/access.server.ts";
import { endedSessionCookie, readSessionToken } from "../../http/cookies.server.ts";
import { methodNotAllowed } from "../../http/refusals.server.ts";
import { homePath } from "../../paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  await anyone(args, { evenWhenSignedInOnly: true });
  throw methodNotAllowed("POST");
}

/** Ends the session of this browser; without one it only leads home. */
export async function action(args: ActionFunctionArgs) {
  const { db, settings, locale } = await anyone(args, { evenWhenSignedInOnly: true });
  const token = await readSessionToken(args.request.headers.get("Cookie"), settings);
  if (token) await endSession(db, token);
  return redirect(homePath(locale), {
    status: 303,
    headers: {
      "Set-Cookie": await endedSessionCookie(settings),
      "Clear-Site-Data": '"cache"',
      "Cache-Control": "no-store",
    },
  });
}

/** Takes forms only: a page exists so that a refusal is one in the reader's language. */
export default function NoPage() {
  return null;
}
