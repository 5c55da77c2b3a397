import type { TFunction } from "i18next";
import { Temporal } from "temporal-polyfill";
import type { Db } from "../../db/client.ts";
import { erasedNameOf } from "../accounts/erased.ts";
import { byteOrderMark, csvLine } from "./csv.ts";
import type { Chosen } from "./evidence.server.ts";
import { eachPersonBehind, listOrganisationsBehind, type PersonBehind } from "./evidence-lists.server.ts";
import type { Importance } from "./importance.ts";

type Reader = { t: TFunction; timeZone: string };

/** What a table can hold of the evidence: a row a person, or a row an organisation. */
export const evidenceTables = ["people", "organisations"] as const;
export type EvidenceTable = (typeof evidenceTables)[number];

/** A day in the vendor's zone as every spreadsheet sorts it: "2030-05-06". */
function dayOf(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

function answerOf(importance: Importance | null, { t }: Reader): string {
  return importance ? t(`importance.values.${importance}`) : t("importance.none");
}

function lineOf(person: PersonBehind, reader: Reader): string {
  const { t, timeZone } = reader;
  const account = person.name === null ? "erased" : person.isDeactivated ? "deactivated" : "active";
  return csvLine([
    person.name ?? erasedNameOf(t, person.role),
    t(`evidence.${account}`),
    person.organisations.map(({ name }) => name).join(" | "),
    [...new Set(person.organisations.map(({ plan }) => t(`common.plans.${plan}`)))].join(" | "),
    answerOf(person.importance, reader),
    person.whys.join("\n\n"),
    person.requestIds.join(" "),
    dayOf(person.firstVoteAt, timeZone),
    person.recordedBy.map(({ name }) => name ?? t("admin.erasedStaff")).join(" | "),
  ]);
}

async function* peopleLines(db: Db, { chosen, reader }: { chosen: Chosen; reader: Reader }) {
  const { t } = reader;
  yield csvLine([
    t("evidence.columns.person"),
    t("evidence.columns.account"),
    t("evidence.columns.organisation"),
    t("evidence.columns.plan"),
    t("evidence.columns.importance"),
    t("evidence.columns.reason"),
    t("evidence.columns.requests"),
    t("evidence.columns.firstVote"),
    t("evidence.columns.recordedBy"),
  ]);
  for await (const people of eachPersonBehind(db, chosen))
    yield people.map((person) => lineOf(person, reader)).join("");
}

async function* organisationLines(db: Db, { chosen, reader }: { chosen: Chosen; reader: Reader }) {
  const { t, timeZone } = reader;
  yield csvLine([
    t("evidence.columns.organisation"),
    t("evidence.columns.plan"),
    t("evidence.columns.people"),
    t("evidence.columns.strongest"),
    t("evidence.columns.firstVote"),
    t("evidence.columns.lastVote"),
  ]);
  const { organisations } = await listOrganisationsBehind(db, { ...chosen, limit: "none" });
  yield organisations
    .map(({ name, plan, people, importance, firstVoteAt, lastVoteAt }) =>
      csvLine([
        name,
        t(`common.plans.${plan}`),
        people,
        answerOf(importance, reader),
        dayOf(firstVoteAt, timeZone),
        dayOf(lastVoteAt, timeZone),
      ]),
    )
    .join("");
}

/** The evidence behind the chosen requests as the parts of a CSV file in the reader's language: for the staff alone (A3). */
export async function* evidenceCsv(
  db: Db,
  { of, ...wish }: { of: EvidenceTable; chosen: Chosen; reader: Reader },
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(byteOrderMark);
  const lines = of === "people" ? peopleLines(db, wish) : organisationLines(db, wish);
  for await (const part of lines) yield encoder.encode(part);
}
