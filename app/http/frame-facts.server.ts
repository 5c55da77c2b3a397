import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { isStaff } from "../accounts/roles.ts";
import { anyone } from "./access.server.ts";
import type { FrameFacts } from "./frame.tsx";

/** What every page says of the portal and its reader, errors and sign-in included, so nobody is refused. */
export async function readFrameFacts(args: LoaderFunctionArgs | ActionFunctionArgs): Promise<FrameFacts> {
  const { locale, vendor, person } = await anyone(args, { evenWhenSignedInOnly: true, atAnyAddress: true });
  return {
    locale,
    timeZone: vendor.timeZone,
    portalName: vendor.portalName,
    vendorName: vendor.vendorName,
    isSignedIn: person !== null,
    displayName: person?.displayName ?? null,
    isStaff: person !== null && isStaff(person.role),
  };
}
