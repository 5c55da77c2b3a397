import { sql } from "kysely";
import type { Db, Tx } from "../../db/client.ts";
import { foldText, spellOutUmlauts } from "../i18n/slug.ts";

const mostFound = 10;
const mostWordsRead = 6;

/** Puts a partner's name, organisation and address into the index, in the place of what it held; staff and erased people out of it. */
export async function indexPartner(tx: Tx, personId: number): Promise<void> {
  await tx.deleteFrom("partnerSearch").where("rowid", "=", personId).execute();
  const partner = await tx
    .selectFrom("people")
    .innerJoin("organisations", "organisations.id", "people.organisationId")
    .where("people.id", "=", personId)
    .where("people.erasedAt", "is", null)
    .select(["people.foldedName", "organisations.foldedName as organisation", "people.email"])
    .executeTakeFirst();
  if (!partner) return;
  const words = ` ${partner.foldedName} ${partner.organisation} ${partner.email} `;
  await tx.insertInto("partnerSearch").values({ rowid: personId, words }).execute();
}

/** The same for everybody of an organisation, whose name has changed. */
export async function indexPartnersOf(tx: Tx, organisationId: number): Promise<void> {
  const people = await tx
    .selectFrom("people")
    .where("organisationId", "=", organisationId)
    .select("id")
    .execute();
  for (const { id } of people) await indexPartner(tx, id);
}

/** As it is typed, and with umlauts spelled in either way: "mueller" and "müller" both find "Müller" and "Mueller". */
export function spellingsOf(typed: string): string[] {
  const folded = foldText(typed);
  return [...new Set([folded, foldText(spellOutUmlauts(typed)), folded.replace(/([aou])e/g, "$1")])];
}

/** Three letters are looked for anywhere; two where a word begins; one says too little. */
const asPhrase = (spelling: string) => `"${spelling.length < 3 ? ` ${spelling}` : spelling}"`;

/** What the index is asked for: every word, each in any of its spellings; undefined when nothing of it can be looked for. */
function matchOf(typed: string): string | undefined {
  const words = typed.match(/[\p{Letter}\p{Mark}\p{Number}@._'’+-]+/gu) ?? [];
  const asked = words
    .slice(0, mostWordsRead)
    .map((word) => spellingsOf(word).filter((spelling) => spelling.length > 1))
    .filter((spellings) => spellings.length > 0)
    .map((spellings) => `(${spellings.map(asPhrase).join(" OR ")})`);
  return asked.length > 0 ? asked.join(" AND ") : undefined;
}

export type FoundPartner = { email: string; name: string; organisationName: string };

/**
 * Partners who can sign in and whose name, organisation or address holds every word that is typed: ten at most, by name;
 * `isCut` when there are more. For the staff alone, since it tells addresses (A3).
 */
export async function listPartnersLike(
  db: Db | Tx,
  typed: string,
): Promise<{ partners: FoundPartner[]; isCut: boolean }> {
  const match = matchOf(typed);
  if (!match) return { partners: [], isCut: false };
  // Sorted here, below: the index would have to be read to its end for it, which ends with the eleventh match now.
  const { rows } = await sql<FoundPartner & { foldedName: string }>`
    select people.email, people.name, people.folded_name, organisations.name as organisation_name
    from partner_search
    cross join people on people.id = partner_search.rowid
    cross join organisations on organisations.id = people.organisation_id
    where partner_search match ${match} and people.deactivated_at is null and organisations.is_closed = 0
    limit ${mostFound + 1}`.execute(db);
  const partners = rows
    .slice(0, mostFound)
    .sort((one, other) => (one.foldedName < other.foldedName ? -1 : 1))
    .map(({ email, name, organisationName }) => ({ email, name, organisationName }));
  return { partners, isCut: rows.length > mostFound };
}
