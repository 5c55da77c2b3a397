import { sql } from "kysely";
import type { Db } from "../../db/client.ts";
import { foldText } from "../i18n/slug.ts";
import { selectOrganisations } from "./organisations.server.ts";
import { spellingsOf } from "./partner-searching.server.ts";
import { selectPeople } from "./people.server.ts";
import type { Invitation } from "./person.ts";
import type { PersonForm } from "./person-form.ts";

const rowsPerPage = 50;
const mostSuggestions = 100;

/** True for rows where one of the columns, which hold folded text, holds what is typed; % and _ are letters like any other. */
function holds(columns: string[], typed: string) {
  const tests = spellingsOf(typed).flatMap((spelling) => {
    const pattern = `%${spelling.replace(/[\\%_]/g, "\\$&")}%`;
    return columns.map((column) => sql`${sql.ref(column)} like ${pattern} escape '\\'`);
  });
  return sql<boolean>`(${sql.join(tests, sql` or `)})`;
}

/**
 * People by name, fifty at a time after the person `after` (from the beginning when that one was erased since), whose name
 * or address holds `named`.
 */
export async function listPeople(
  db: Db,
  { named, organisationId, after }: { named?: string; organisationId?: number; after?: number },
) {
  let query = selectPeople(db)
    .orderBy("people.foldedName")
    .orderBy("people.id")
    .limit(rowsPerPage + 1);
  if (organisationId !== undefined) query = query.where("people.organisationId", "=", organisationId);
  if (named) query = query.where(holds(["people.foldedName", "people.email"], named));
  const last =
    after === undefined
      ? undefined
      : await db.selectFrom("people").where("id", "=", after).select(["id", "foldedName"]).executeTakeFirst();
  if (last && last.foldedName !== null) {
    const { foldedName, id } = last;
    query = query.where((eb) =>
      eb(eb.refTuple("people.foldedName", "people.id"), ">", eb.tuple(foldedName, id)),
    );
  }
  const rows = await query.execute();
  const people = rows.slice(0, rowsPerPage);
  return { people, next: rows.length > rowsPerPage ? people.at(-1)?.id : undefined };
}

/** Organisations by name, closed ones last, fifty at a time after the organisation `after`, whose name holds `named`. */
export async function listOrganisations(db: Db, { named, after }: { named?: string; after?: number } = {}) {
  let query = selectOrganisations(db)
    .orderBy("organisations.isClosed")
    .orderBy("organisations.foldedName")
    .limit(rowsPerPage + 1);
  if (named) query = query.where(holds(["organisations.foldedName"], named));
  const last =
    after === undefined
      ? undefined
      : await db
          .selectFrom("organisations")
          .where("id", "=", after)
          .select(["isClosed", "foldedName"])
          .executeTakeFirst();
  if (last) {
    query = query.where((eb) =>
      eb(
        eb.refTuple("organisations.isClosed", "organisations.foldedName"),
        ">",
        eb.tuple(last.isClosed, last.foldedName),
      ),
    );
  }
  const rows = await query.execute();
  const organisations = rows.slice(0, rowsPerPage);
  return { organisations, next: rows.length > rowsPerPage ? organisations.at(-1)?.id : undefined };
}

/** The names of open organisations that hold what is typed, or of the first ones by name; `isCut` when there are more. */
export async function suggestOrganisations(
  db: Db,
  { typed = "" }: { typed?: string } = {},
): Promise<{ names: string[]; isCut: boolean }> {
  let query = db
    .selectFrom("organisations")
    .where("isClosed", "=", 0)
    .select("name")
    .orderBy("foldedName")
    .limit(mostSuggestions + 1);
  if (typed) query = query.where(holds(["organisations.foldedName"], typed));
  const rows = await query.execute();
  return {
    names: rows.slice(0, mostSuggestions).map(({ name }) => name),
    isCut: rows.length > mostSuggestions,
  };
}

const mostSimilar = 5;

/** Open organisations that hold what was typed, or its first word. */
async function listSimilarNames(db: Db, typed: string): Promise<string[]> {
  const { names } = await suggestOrganisations(db, { typed });
  if (names.length > 0) return names.slice(0, mostSimilar);
  const [firstWord = ""] = typed.split(" ");
  return (await suggestOrganisations(db, { typed: firstWord })).names.slice(0, mostSimilar);
}

/**
 * What the form says of a person, with the organisation that is meant: closed ones included, whatever the case, accents and
 * ligatures of its name. Part of a name could mean the wrong partner, so it is refused (`no-such-organisation`), with the
 * names that are similar.
 */
export async function invitationFrom(
  db: Db,
  form: PersonForm,
): Promise<
  { ok: true; invitation: Invitation } | { ok: false; because: "no-such-organisation"; similar: string[] }
> {
  if (form.organisation === "") return { ok: true, invitation: { ...form, organisation: null } };
  const organisation = await db
    .selectFrom("organisations")
    .where("foldedName", "=", foldText(form.organisation))
    .select("id")
    .executeTakeFirst();
  if (organisation) return { ok: true, invitation: { ...form, organisation: organisation.id } };
  const similar = await listSimilarNames(db, form.organisation);
  return { ok: false, because: "no-such-organisation", similar };
}
