import type { LoaderFunctionArgs } from "@remix-run/node";
import { anyone } from "../../http/access.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  await anyone(args);
  return null;
}

export default function Placeholder() {
  return <p>placeholder</p>;
}
