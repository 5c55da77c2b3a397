import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { afterAll, expect, test } from "vitest";
import { anOrganisation, aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { countEvidence } from "./evidence.server.ts";
import { readGrowth } from "./growth.server.ts";
import { castVote, withdrawVote } from "./voting.server.ts";

afterAll(stopRendering);

const timeZone = "Europe/Berlin";
const monthsLong = 6;
const plans = ["enterprise", "free"] as const;

/** A partner presses a vote button, on and off, so many hours after the last thing that happened. */
const press = fc.record({
  partner: fc.nat({ max: 3 }),
  request: fc.nat({ max: 2 }),
  afterHours: fc.constantFrom(0, 1, 24, 400, 700),
});

test("R6: at the end of each month as many people are counted as had a vote then, on whichever requests", async () => {
  const db = await openTestDatabase();
  const staff = await aStaffMember(db, { role: "support" });
  const partners: { id: number; organisationId: number }[] = [];
  for (let at = 0; at < 4; at += 1) {
    const organisation = await anOrganisation(db, { plan: plans[at % 2] ?? "free" });
    partners.push(await aPartner(db, { organisationId: organisation.id }));
  }
  await fc.assert(
    fc.asyncProperty(fc.array(press, { maxLength: 14 }), async (presses) => {
      const requests: { id: number; author: { id: number } }[] = [];
      for (let at = 0; at < 3; at += 1) {
        const request = await aRequest(db);
        const { author } = request;
        const voters = { requestId: request.id, personId: author.id, withdrawnById: staff.id, now: builtAt };
        await withdrawVote(db, voters);
        requests.push(request);
      }
      /** Spans in which a vote stood, as milliseconds. */
      const spans: { partner: number; request: number; from: number; until: number }[] = [];
      let now = builtAt;
      for (const { partner, request, afterHours } of presses) {
        now = now.add({ hours: afterHours });
        const [who, what] = [partners[partner], requests[request]];
        if (!who || !what) throw new Error("There are four partners and three requests.");
        const at = now.epochMilliseconds;
        const standing = spans.find(
          (span) => span.partner === partner && span.request === request && span.until === Infinity,
        );
        if (standing) {
          standing.until = at;
          await withdrawVote(db, { requestId: what.id, personId: who.id, withdrawnById: who.id, now });
        } else {
          spans.push({ partner, request, from: at, until: Infinity });
          const voter = { personId: who.id, organisationId: who.organisationId };
          await castVote(db, { requestId: what.id, voter, castById: who.id, now });
        }
      }
      const requestIds = requests.map(({ id }) => id);
      const until = builtAt.toZonedDateTimeISO(timeZone).add({ months: monthsLong }).toInstant();
      const last = Temporal.Instant.compare(now, until) > 0 ? now : until;
      for (const plan of [undefined, ...plans]) {
        const growth = await readGrowth(db, { requestIds, plan, now: last, timeZone });
        const counted = growth.map(({ month, people }) => {
          const end = Temporal.PlainYearMonth.from(month)
            .add({ months: 1 })
            .toPlainDate({ day: 1 })
            .toZonedDateTime(timeZone).epochMilliseconds;
          const standing = spans.filter(({ from, until, partner }) => {
            const isOnPlan = !plan || plans[partner % 2] === plan;
            return isOnPlan && from < end && end <= until;
          });
          return { month, people, right: new Set(standing.map(({ partner }) => partner)).size };
        });
        expect(counted.filter(({ people, right }) => people !== right)).toEqual([]);
        expect(growth.length).toBeGreaterThan(monthsLong);
        const { people } = await countEvidence(db, { requestIds, plan });
        expect(growth.at(-1)?.people).toBe(people);
        expect(growth.reduce((sum, { change }) => sum + change, 0)).toBe(people);
      }
    }),
    { numRuns: 25 },
  );
});

test("a withdrawn vote counts until its withdrawal, and of very long ago the sum", async () => {
  const db = await openTestDatabase();
  const { id } = await aRequest(db);
  const voter = await aPartner(db);
  await castVote(db, {
    requestId: id,
    voter: { personId: voter.id, organisationId: voter.organisationId },
    castById: voter.id,
    now: builtAt.add({ hours: 1 }),
  });
  await withdrawVote(db, {
    requestId: id,
    personId: voter.id,
    withdrawnById: voter.id,
    now: Temporal.Instant.from("2030-06-30T22:00:00Z"),
  });
  const months = await readGrowth(db, {
    requestIds: [id],
    now: Temporal.Instant.from("2030-07-02T00:00:00Z"),
    timeZone,
  });
  expect(months).toEqual([
    { month: "2030-05", people: 2, change: 2 },
    { month: "2030-06", people: 2, change: 0 },
    { month: "2030-07", people: 1, change: -1 },
  ]);
  const later = await readGrowth(db, {
    requestIds: [id],
    now: Temporal.Instant.from("2040-01-01T00:00:00Z"),
    timeZone,
  });
  expect(later).toHaveLength(36);
  expect(later[0]).toEqual({ month: "2037-02", people: 1, change: 0 });
  expect(await readGrowth(db, { requestIds: [], now: builtAt, timeZone })).toEqual([]);
});
