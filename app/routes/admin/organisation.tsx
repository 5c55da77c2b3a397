import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "../../http/access.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, "support");
  return null;
}

export default function Placeholder() {
  return <p>placeholder</p>;
}
