import { Temporal } from "temporal-polyfill";
import type { Db } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import type { Chosen } from "./evidence.server.ts";
import { addUp, listMonths, type Month, type MonthOfGrowth } from "./growth.ts";

const mostMonths = 36;

/** The moments at which votes on the chosen requests began to stand (1) and ceased to (-1). */
function selectMoments(db: Db, { requestIds, plan }: Chosen) {
  const withdrawals = db.selectFrom("voteWithdrawals").where("requestId", "in", requestIds);
  const moments = db
    .selectFrom(
      db
        .selectFrom("votes")
        .where("requestId", "in", requestIds)
        .select((eb) => ["personId", "organisationId", "castAt as at", eb.lit<number>(1).as("change")])
        .unionAll(
          withdrawals.select((eb) => [
            "personId",
            "organisationId",
            "castAt as at",
            eb.lit<number>(1).as("change"),
          ]),
        )
        .unionAll(
          withdrawals.select((eb) => [
            "personId",
            "organisationId",
            "withdrawnAt as at",
            eb.lit<number>(-1).as("change"),
          ]),
        )
        .as("moment"),
    )
    .groupBy(["moment.personId", "moment.at"])
    .select((eb) => ["moment.personId", "moment.at", eb.fn.sum<number>("moment.change").as("change")]);
  if (!plan) return moments;
  return moments.where((eb) =>
    eb.exists(
      eb
        .selectFrom("organisations")
        .whereRef("organisations.id", "=", "moment.organisationId")
        .where("organisations.plan", "=", plan)
        .select("organisations.id"),
    ),
  );
}

/** How many people came (and, with a minus, left) in each of the months, by its position; -1 is all that was before. */
async function countChanges(
  db: Db,
  { months, since, ...chosen }: Chosen & { months: readonly Month[]; since: Temporal.Instant },
): Promise<Map<number, number>> {
  const standing = db.selectFrom(selectMoments(db, chosen).as("moment")).select((eb) => [
    "moment.at",
    "moment.change",
    eb.fn
      .sum<number>("moment.change")
      .over((over) => over.partitionBy("moment.personId").orderBy("moment.at"))
      .as("votes"),
  ]);
  const rows = await db
    .selectFrom(
      db
        .selectFrom(standing.as("moment"))
        .select((eb) => {
          let position = eb.case().when("moment.at", "<", instantText(since)).then<number>(-1);
          for (const [at, { until }] of months.entries())
            position = position.when("moment.at", "<", instantText(until)).then<number>(at);
          return [
            position
              .else(months.length - 1)
              .end()
              .as("position"),
            // The first of a person's votes to stand brings the person, the last to go takes the person away.
            eb
              .case()
              .when(eb.and([eb("moment.votes", ">", 0), eb("moment.votes", "=", eb.ref("moment.change"))]))
              .then<number>(1)
              .when(eb.and([eb("moment.votes", "=", 0), eb("moment.change", "<", 0)]))
              .then(-1)
              .else(0)
              .end()
              .as("people"),
          ];
        })
        .as("moment"),
    )
    .groupBy("moment.position")
    .select((eb) => ["moment.position", eb.fn.sum<number>("moment.people").as("people")])
    .execute();
  return new Map(rows.map(({ position, people }) => [position, people]));
}

/**
 * How many people stood behind the chosen requests, as they are merged now, at the end of each month since the first of
 * them was sent; of more than three years the last three. A withdrawn vote counts until its withdrawal.
 */
export async function readGrowth(
  db: Db,
  { now, timeZone, ...chosen }: Chosen & { now: Temporal.Instant; timeZone: string },
): Promise<MonthOfGrowth[]> {
  const first = await db
    .selectFrom("requests")
    .where("id", "in", chosen.requestIds)
    .select((eb) => eb.fn.min("createdAt").as("at"))
    .executeTakeFirst();
  if (!first?.at) return [];
  const months = listMonths({ since: Temporal.Instant.from(first.at), now, timeZone, most: mostMonths });
  const [oldest] = months;
  if (!oldest) return [];
  return addUp(months, await countChanges(db, { ...chosen, months, since: oldest.since }));
}
