import type { Locale } from "../i18n/locales.ts";
import type { Plan } from "./organisation.ts";
import type { Role } from "./roles.ts";

/** Somebody with a session. A partner has exactly one organisation, staff have none (A1). */
export type Person = {
  id: number;
  name: string;
  displayName: string;
  email: string;
  role: Role;
  language: Locale;
  organisation: { id: number; name: string; plan: Plan } | null;
};

/** What an admin decides about a person, invited or already there; `organisation` is its number, null for staff (A1). */
export type Invitation = {
  name: string;
  email: string;
  role: Role;
  organisation: number | null;
  language: Locale;
};

/** What people decide about themselves: the name that others see (A3) and their language. */
export type Profile = { displayName: string; language: Locale };

/** Whether somebody can sign in: neither they nor their organisation have left (A1). */
export function maySignIn(person: {
  deactivatedAt: string | null;
  organisationClosedAt: string | null;
}): boolean {
  return person.deactivatedAt === null && person.organisationClosedAt === null;
}

/** Why somebody cannot act as a partner: cannot sign in any more, or is one of the staff. */
const noPartnerCodes = ["partner-left", "not-a-partner"] as const;
export type NoPartner = (typeof noPartnerCodes)[number];

/** Tells those who are no partner any more when something is stored, so that they are signed out, from other refusals. */
export function isNoPartner(because: string): because is NoPartner {
  return noPartnerCodes.some((code) => code === because);
}

/** The first word of a name: what the portal calls a person who chose nothing else (A3). */
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/)[0]?.slice(0, 60) ?? name;
}
