import type { Db } from "../../db/client.ts";

/** The people behind the demo door, in the door's order; `door` holds their addresses by the name of their part. */
export async function listDemoPeople(db: Db, door: Readonly<Record<string, string>>) {
  const people = await db
    .selectFrom("people")
    .leftJoin("organisations", "organisations.id", "people.organisationId")
    .where("people.email", "in", Object.values(door))
    .where("people.deactivatedAt", "is", null)
    .select([
      "people.id",
      "people.name",
      "people.role",
      "people.email",
      "organisations.name as organisationName",
      "organisations.plan",
    ])
    .execute();
  return Object.entries(door).flatMap(([key, address]) => {
    const person = people.find(({ email }) => email === address);
    return person?.name ? [{ ...person, key, name: person.name }] : [];
  });
}
