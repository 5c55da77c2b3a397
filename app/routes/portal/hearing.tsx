import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { anyone, requirePerson } from "../../http/access.server.ts";
import { readForm } from "../../http/forms.server.ts";
import { badRequest, notFound } from "../../http/refusals.server.ts";
import { chooseHearing } from "../../notifications/choosing.server.ts";
import { hearingForm } from "../../notifications/hearing-form.ts";
import { numberOfSlug, requestPath } from "../../paths.ts";
import { findVisibleRequestIfAny } from "../../requests/reading.server.ts";
import { listTreeIds } from "../../requests/tree.server.ts";

/** Who came here by signing in after a refused form wants the request itself. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await anyone(args);
  const id = numberOfSlug(args.params.number);
  if (id === undefined) throw notFound();
  return redirect(requestPath(locale, { id, slug: "" }), { headers: { "Cache-Control": "no-store" } });
}

/** A partner chooses what to hear of a request (P6); a script asks for the outcome as data. */
export async function action(args: ActionFunctionArgs) {
  const { db, person, locale, now } = await requirePerson(args, "partner");
  const parsed = await readForm(args.request, hearingForm);
  if (!parsed.ok) throw badRequest();
  const id = numberOfSlug(args.params.number);
  const request = id === undefined ? undefined : await findVisibleRequestIfAny(db, { id, locale });
  if (!request) throw notFound();
  const { choice, answer } = parsed.value;
  const topic = { requestId: request.id, topicIds: await listTreeIds(db, request.id) };
  await chooseHearing(db, { personId: person.id, ...topic, choice, now });
  if (answer === "data") return data({ saved: choice });
  return redirect(requestPath(locale, request, { hearing: true, section: "hearing" }), { status: 303 });
}

/** Takes forms only: a page exists so that a refusal is one in the reader's language. */
export default function NoPage() {
  return null;
}
