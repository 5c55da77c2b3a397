import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { anyone } from "../../http/access.server.ts";
import { notFound } from "../../http/refusals.server.ts";

/** Every address that is nobody's. */
export async function loader(args: LoaderFunctionArgs) {
  await anyone(args, { evenWhenSignedInOnly: true });
  throw notFound();
}

export async function action(args: ActionFunctionArgs) {
  await anyone(args, { evenWhenSignedInOnly: true });
  throw notFound();
}

/** A page exists so that the refusal is one in the reader’s language. */
export default function NoPage() {
  return null;
}
