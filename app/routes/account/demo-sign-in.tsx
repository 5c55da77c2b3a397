import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { listDemoPeople } from "../../accounts/demo-people.server.ts";
import { anyone } from "../../http/access.server.ts";
import { readFields } from "../../http/forms.server.ts";
import { methodNotAllowed, notFound } from "../../http/refusals.server.ts";
import { signIn } from "../../http/signing-in.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { settings } = await anyone(args, { evenWhenSignedInOnly: true });
  throw settings.demoDoor ? methodNotAllowed("POST") : notFound();
}

/** The one-click door; outside demo, development and journeys it does not exist. */
export async function action(args: ActionFunctionArgs) {
  const visit = await anyone(args, { evenWhenSignedInOnly: true });
  if (!visit.settings.demoDoor) throw notFound();
  const fields = await readFields(args.request);
  const people = await listDemoPeople(visit.db, visit.settings.demoDoor);
  const person = people.find(({ key }) => key === fields.person);
  if (!person) throw notFound();
  return signIn(args.request, visit, { personId: person.id, signedInBy: "demo", to: fields.to });
}

/** Takes forms only: a page exists so that a refusal is one in the reader's language. */
export default function NoPage() {
  return null;
}
