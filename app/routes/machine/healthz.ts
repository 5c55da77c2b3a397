import type { LoaderFunctionArgs } from "@remix-run/node";
import { anyone } from "../../http/access.server.ts";

/** Answers once the database does; reading the vendor's settings for the visit is the proof. */
export async function loader(args: LoaderFunctionArgs) {
  await anyone(args, { evenWhenSignedInOnly: true });
  return new Response("ok\n", {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
