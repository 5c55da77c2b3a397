import { plans } from "../../accounts/organisation.ts";
import { locales } from "../../i18n/locales.ts";
import { foldText } from "../../i18n/slug.ts";
import type { Chance } from "./chance.ts";
import { organisationName, personName } from "./generated-texts.ts";
import { inserterInto, type Sqlite } from "./inserting.ts";

export type Voter = { personId: number; organisationId: number };
export type People = { voters: Voter[]; managers: number[]; support: number[] };

const peoplePerOrganisation = 10;

/** Staff, then partners in organisations over all plans: a few of them large, most small. */
export function addPeople(
  sqlite: Sqlite,
  { count, chance, at }: { count: number; chance: Chance; at: string },
): People {
  const insertOrganisation = inserterInto(sqlite, {
    table: "organisations",
    columns: ["name", "folded_name", "plan", "created_at"],
  });
  const insertPerson = inserterInto(sqlite, {
    table: "people",
    columns: [
      "name",
      "folded_name",
      "display_name",
      "email",
      "role",
      "organisation_id",
      "language",
      "created_at",
    ],
  });
  let number = 0;
  const addPerson = (role: string, organisationId: number | null) => {
    number += 1;
    const name = personName(number, chance);
    return insertPerson({
      name,
      folded_name: foldText(name),
      display_name: name.split(" ")[0] ?? name,
      email: `${role}${number}@bench.example`,
      role,
      organisation_id: organisationId,
      language: chance.pick(locales),
      created_at: at,
    });
  };
  addPerson("admin", null);
  const managers = Array.from({ length: 3 }, () => addPerson("manager", null));
  const support = Array.from({ length: 5 }, () => addPerson("support", null));
  const organisationIds = Array.from({ length: Math.ceil(count / peoplePerOrganisation) }, (_, at_) => {
    const name = organisationName(at_ + 1, chance);
    return insertOrganisation({
      name,
      folded_name: foldText(name),
      plan: chance.pick(plans),
      created_at: at,
    });
  });
  const voters = Array.from({ length: count }, (_, at_) => {
    // The first people see to it that nobody's organisation is empty.
    const organisationId = organisationIds[at_] ?? chance.pickByRank(organisationIds);
    return { personId: addPerson("partner", organisationId), organisationId };
  });
  return { voters, managers, support };
}
