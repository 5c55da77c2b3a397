import { sql } from "kysely";
import type { Db } from "../../db/client.ts";
import { findPersonIfAny, selectPeople } from "./people.server.ts";

const peoplePerPage = 50;

const nameInOrder = sql<string>`people.name collate nocase`;

/**
 * People by name, fifty at a time after the person `after` (from the beginning when that one was erased since), whose name
 * or address holds `named`.
 */
export async function listPeople(
  db: Db,
  { named, organisationId, after }: { named?: string; organisationId?: number; after?: number },
) {
  let query = selectPeople(db)
    .orderBy(nameInOrder)
    .orderBy("people.id")
    .limit(peoplePerPage + 1);
  if (organisationId !== undefined) query = query.where("people.organisationId", "=", organisationId);
  if (named) {
    const pattern = `%${named.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where(
      sql<boolean>`(people.name like ${pattern} escape '\\' or people.email like ${pattern} escape '\\')`,
    );
  }
  const last = after === undefined ? undefined : await findPersonIfAny(db, after);
  if (last) {
    query = query.where((eb) =>
      eb.or([
        eb(nameInOrder, ">", last.name),
        eb.and([eb(nameInOrder, "=", last.name), eb("people.id", ">", last.id)]),
      ]),
    );
  }
  const rows = await query.execute();
  const people = rows.slice(0, peoplePerPage);
  return { people, next: rows.length > peoplePerPage ? people.at(-1)?.id : undefined };
}
