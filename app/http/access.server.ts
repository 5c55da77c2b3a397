import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { TFunction } from "i18next";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "../../db/client.ts";
import type { Person } from "../accounts/person.ts";
import { isStaff, type Role, reaches, type StaffRole } from "../accounts/roles.ts";
import type { Vendor } from "../accounts/vendor.ts";
import type { Settings } from "../env.server.ts";
import { defaultLocale, isLocale, type Locale } from "../i18n/locales.ts";
import { translatorFor } from "../i18n/translator.server.ts";
import { signInPath } from "../paths.ts";
import { readFields } from "./forms.server.ts";
import { localeAsked } from "./locale.server.ts";
import { forbidden, notFound, unauthorised } from "./refusals.server.ts";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** What a loader or action knows once it has asked for access. */
export type Visit = {
  db: Db;
  now: Temporal.Instant;
  settings: Settings;
  vendor: Vendor;
  locale: Locale;
  t: TFunction<["portal", "mail"]>;
  person: Person | null;
  sessionId: number | null;
  clientAddress: string;
};
export type PersonVisit = Visit & { person: Person; sessionId: number };
export type StaffVisit = PersonVisit & { person: Person & { role: StaffRole } };

/** The address's language; a page without one (the admin side, an address that is nobody's) follows its reader (K5). */
function localeOf({ params, request }: Args, person: Person | null): Locale {
  const inAddress = params.locale ?? new URL(request.url).pathname.split("/")[1];
  return isLocale(inAddress) ? inAddress : (person?.language ?? localeAsked(request) ?? defaultLocale);
}

async function visit(args: Args): Promise<Visit> {
  const { db, settings, now, clientAddress, whoIsThere } = args.context;
  const { vendor, person, sessionId } = await whoIsThere();
  const locale = localeOf(args, person);
  return { db, now, settings, vendor, locale, t: translatorFor(locale), person, sessionId, clientAddress };
}

/** `/xx/requests` is no page in a language of ours. */
function refuseUnknownLanguage({ params }: Args): void {
  if ("locale" in params && !isLocale(params.locale)) throw notFound();
}

/** A visitor's GET goes to sign-in and comes back; any other method is refused with 401, and what it sent goes back. */
async function signInFirst({ request }: Args, locale: Locale): Promise<Response> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return unauthorised(await readFields(request).catch(() => ({})));
  }
  const { pathname, search } = new URL(request.url);
  return redirect(signInPath(locale, { to: pathname + search }), {
    headers: { "Cache-Control": "no-store" },
  });
}

/**
 * For pages that everybody may open. Where the vendor says "signed-in only" (A2), a visitor is sent to sign-in, but for
 * pages that must work before that (`evenWhenSignedInOnly`). The root alone stands at any address, to frame errors too.
 */
export async function anyone(
  args: Args,
  {
    evenWhenSignedInOnly = false,
    atAnyAddress = false,
  }: { evenWhenSignedInOnly?: boolean; atAnyAddress?: boolean } = {},
): Promise<Visit> {
  const found = await visit(args);
  if (!atAnyAddress) refuseUnknownLanguage(args);
  if (found.vendor.isSignedInOnly && !found.person && !evenWhenSignedInOnly)
    throw await signInFirst(args, found.locale);
  return found;
}

/** For pages that need a session of anybody, or of exactly the given role (a partner's pages refuse staff with 403). */
export async function requirePerson(args: Args, role?: Role): Promise<PersonVisit> {
  const found = await visit(args);
  refuseUnknownLanguage(args);
  if (!found.person || found.sessionId === null) throw await signInFirst(args, found.locale);
  if (role && found.person.role !== role) throw forbidden();
  return { ...found, person: found.person, sessionId: found.sessionId };
}

/** For pages of the staff: `role` and every role above it; others get 403. */
export async function requireStaff(args: Args, role: StaffRole): Promise<StaffVisit> {
  const found = await requirePerson(args);
  const { person } = found;
  if (!isStaff(person.role) || !reaches(person.role, role)) throw forbidden();
  return { ...found, person: { ...person, role: person.role } };
}
