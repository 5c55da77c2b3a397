import type { TFunction } from "i18next";
import { isStaff, type Role } from "./roles.ts";

/** What the staff read in place of a name that was erased (A1): the part that person had. */
export function erasedNameOf(t: TFunction, role: Role): string {
  return t(isStaff(role) ? "admin.erasedStaff" : "common.erasedPerson");
}
