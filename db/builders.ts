import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { addPerson } from "../app/accounts/inviting.server.ts";
import type { Plan } from "../app/accounts/organisation.ts";
import { createOrganisation } from "../app/accounts/organisations.server.ts";
import type { Role, StaffRole } from "../app/accounts/roles.ts";
import type { Locale } from "../app/i18n/locales.ts";
import { boundaryFor } from "../app/requests/boundary.server.ts";
import { submitRequest } from "../app/requests/submitting.server.ts";
import type { ItemTexts, StartingStage } from "../app/roadmap/item.ts";
import { linkRequest } from "../app/roadmap/linking.server.ts";
import { createItem } from "../app/roadmap/planning.server.ts";
import { publishItem } from "../app/roadmap/publishing.server.ts";
import { type Db, inTransaction, type Tx } from "./client.ts";

// Test data through the domains' own functions. Names and addresses are unique in a process.

/** When built things came to be, unless a test says otherwise: a Monday, 10:00 in Berlin. */
export const builtAt = Temporal.Instant.from("2030-05-06T08:00:00Z");

let built = 0;
function nextNumber(): number {
  built += 1;
  return built;
}

export async function anOrganisation(
  db: Db | Tx,
  {
    name = `Organisation ${nextNumber()}`,
    plan = "starter",
    now = builtAt,
  }: { name?: string; plan?: Plan; now?: Temporal.Instant } = {},
): Promise<{ id: number; name: string; plan: Plan }> {
  const outcome = await createOrganisation(db, { form: { name, plan }, actorId: null, now });
  if (!outcome.ok) throw new Error(`The organisation ${name} was not built: ${outcome.because}.`);
  return { id: outcome.id, name, plan };
}

type BuiltPerson = { id: number; name: string; email: string; language: Locale };

async function aPerson(
  db: Db | Tx,
  {
    role,
    organisation,
    name,
    email,
    language = "en",
    now = builtAt,
  }: {
    role: Role;
    organisation: number | null;
    name?: string;
    email?: string;
    language?: Locale;
    now?: Temporal.Instant;
  },
): Promise<BuiltPerson> {
  const number = nextNumber();
  const invitation = {
    name: name ?? `Person${number} Builder`,
    email: email ?? `person${number}@example.com`,
    role,
    organisation,
    language,
  };
  const outcome = await inTransaction(db, (tx) => addPerson(tx, { invitation, actorId: null, now }));
  if (!outcome.ok) throw new Error(`${invitation.name} was not built: ${outcome.because}.`);
  return { id: outcome.personId, name: invitation.name, email: invitation.email, language };
}

/** A partner of `organisationId`, or of a new organisation. */
export async function aPartner(
  db: Db | Tx,
  {
    organisationId,
    ...facts
  }: {
    organisationId?: number;
    name?: string;
    email?: string;
    language?: Locale;
    now?: Temporal.Instant;
  } = {},
): Promise<BuiltPerson & { organisationId: number }> {
  const organisation = organisationId ?? (await anOrganisation(db)).id;
  return {
    ...(await aPerson(db, { role: "partner", organisation, ...facts })),
    organisationId: organisation,
  };
}

export async function aStaffMember(
  db: Db | Tx,
  {
    role,
    ...facts
  }: { role: StaffRole; name?: string; email?: string; language?: Locale; now?: Temporal.Instant },
): Promise<BuiltPerson & { role: StaffRole }> {
  return { ...(await aPerson(db, { role, organisation: null, ...facts })), role };
}

/** A request sent by `author`, its first voter, or by a partner of a new organisation. */
export async function aRequest(
  db: Db,
  {
    author,
    title = `Request ${nextNumber()}`,
    body = "We need this in our daily work.",
    language = "en",
    now = builtAt,
  }: {
    author?: { id: number; organisationId: number };
    title?: string;
    body?: string;
    language?: Locale;
    now?: Temporal.Instant;
  } = {},
): Promise<{ id: number; slug: string; title: string; author: { id: number; organisationId: number } }> {
  const writer = author ?? (await aPartner(db, { language }));
  const outcome = await submitRequest(db, {
    form: { title, body, language, submissionKey: randomUUID(), wording: boundaryFor(language).version },
    author: { id: writer.id, organisationId: writer.organisationId },
    locale: language,
    now,
  });
  if (!outcome.ok) throw new Error(`${title} was not built: ${outcome.because}.`);
  return { id: outcome.id, slug: outcome.slug, title, author: writer };
}

/** A roadmap item by `managerId`, or by a new manager; linked to `requests`, a draft unless `isPublished`. */
export async function aRoadmapItem(
  db: Db,
  {
    managerId,
    stage = "exploring",
    texts = { en: { title: `Item ${nextNumber()}`, summary: "What changes.", body: "How it changes." } },
    writerLanguage = "en",
    requests = [],
    isPublished = false,
    now = builtAt,
  }: {
    managerId?: number;
    stage?: StartingStage;
    texts?: ItemTexts;
    writerLanguage?: Locale;
    requests?: { id: number }[];
    isPublished?: boolean;
    now?: Temporal.Instant;
  } = {},
): Promise<{ id: number; managerId: number }> {
  const actorId = managerId ?? (await aStaffMember(db, { role: "manager" })).id;
  const outcome = await createItem(db, { texts, stage, writerLanguage, actorId, now });
  if (!outcome.ok) throw new Error(`The roadmap item was not built: ${outcome.because}.`);
  for (const request of requests) {
    await linkRequest(db, { itemId: outcome.id, requestId: request.id, actorId, now });
  }
  if (isPublished) await publishItem(db, { itemId: outcome.id, actorId, now });
  return { id: outcome.id, managerId: actorId };
}
