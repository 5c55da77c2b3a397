import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "../../db/client.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { countEvidence } from "../requests/evidence.server.ts";
import { listRequestDrift } from "../requests/recounting.server.ts";
import { listRoadmapDrift } from "./recounting.server.ts";
import {
  expectEvidenceToAgree,
  expectFiguresToAgree,
  expectListsToAgree,
  readFigures,
} from "./test-agreement.ts";
import type { Step } from "./test-model.ts";
import { aPortalForSteps, type Run, takeStep } from "./test-portal.ts";
import { anyChoice, anyStep } from "./test-steps.ts";

let built: Awaited<ReturnType<typeof aPortalForSteps>>;
beforeAll(async () => {
  built = await aPortalForSteps();
});
afterAll(stopRendering);

const idsOf = ({ world }: Pick<Run, "world">) => [...world.requests.keys()];

/** All that a merge must leave as it was once it is undone; the trend is counted anew and may round differently. */
async function readAll(db: Db) {
  const requests = await db.selectFrom("requests").selectAll().orderBy("id").execute();
  return {
    requests: requests.map(({ trendScore: _, ...request }) => request),
    votes: await db.selectFrom("votes").selectAll().orderBy("requestId").orderBy("personId").execute(),
    withdrawals: await db.selectFrom("voteWithdrawals").selectAll().orderBy("id").execute(),
    links: await db.selectFrom("roadmapLinks").selectAll().orderBy("id").execute(),
  };
}

test("R4, R5, R6, R7, A1: whatever people do in whatever order, figures, evidence and statuses are what the rules say", async () => {
  const steps = fc.array(fc.record({ step: anyStep(built.world), asked: anyChoice(built.world) }), {
    maxLength: 80,
    size: "max",
  });
  await fc.assert(
    // Without a bias towards few steps, with which trees hardly grow.
    fc.asyncProperty(fc.noBias(steps), async (taken) => {
      const run = built.open();
      for (const { step, asked } of taken) {
        const before = step.kind === "merge and undo" ? await readAll(run.db) : undefined;
        await takeStep(run, step);
        if (before) expect(await readAll(run.db)).toEqual(before);
        await expectFiguresToAgree(run);
        await expectEvidenceToAgree(run, asked);
        if (step.kind !== "merge" && step.kind !== "undo merge") continue;
        for (const id of idsOf(run)) await expectEvidenceToAgree(run, { ...asked, requests: [id] });
      }
      for (const { asked } of taken.slice(-3)) await expectListsToAgree(run, asked);
      expect([...(await listRequestDrift(run.db)), ...(await listRoadmapDrift(run.db))]).toEqual([]);
      for (const request of idsOf(run)) await takeStep(run, { kind: "undo merge", request });
      await expectFiguresToAgree(run);
      for (const id of idsOf(run)) await expectListsToAgree(run, { requests: [id], plan: undefined });
      await run.db.destroy();
    }),
    { numRuns: 40 },
  );
});

test("R6: votes given and taken back during a merge stay where they belong, whichever merge is undone first", async () => {
  const run = built.open();
  const [one = 0, two = 0, three = 0] = idsOf(run);
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = run.world.organisationOf.keys();
  const [item = 0] = run.world.items.keys();
  const [, , lastOrganisation = 0] = run.world.planOf.keys();
  const take = async (...steps: Step[]) => {
    for (const step of steps) {
      expect({ ...step, isTaken: await takeStep(run, step) }).toEqual({ ...step, isTaken: true });
      await expectFiguresToAgree(run);
    }
  };
  /** People, organisations and status of the first three requests. */
  const standing = async () =>
    (await readFigures(run.db))
      .slice(0, 3)
      .map((figures) => `${figures.voteCount} ${figures.organisationCount} ${figures.publicStatus}`);
  await take(
    { kind: "link", item, request: two },
    { kind: "publish", item },
    { kind: "merge", request: three, into: two },
    { kind: "merge", request: two, into: one },
  );
  expect(await standing()).toEqual(["3 3 open", "2 2 merged", "1 1 merged"]);
  await take(
    { kind: "vote", person: fourth, request: three },
    { kind: "move person", person: fifth, to: lastOrganisation },
    { kind: "vote", person: fifth, request: two },
    { kind: "withdraw vote", person: second, request: three },
  );
  expect(await standing()).toEqual(["4 2 open", "1 1 merged", "1 1 merged"]);
  await take(
    { kind: "vote", person: second, request: three },
    { kind: "answer", person: third, request: one, importance: "critical", why: "Every day." },
    { kind: "erase", person: third },
    { kind: "move item", item, stage: "building" },
  );
  expect(await standing()).toEqual(["5 3 open", "1 1 merged", "1 1 merged"]);
  const evidence = {
    people: 5,
    organisations: 3,
    byPlan: [
      { plan: "enterprise", people: 2, organisations: 1 },
      { plan: "advanced", people: 1, organisations: 1 },
      { plan: "starter", people: 2, organisations: 1 },
    ],
  };
  expect(await countEvidence(run.db, { requestIds: [one, two, three] })).toMatchObject(evidence);
  await take({ kind: "undo merge", request: two });
  expect(await standing()).toEqual(["4 3 open", "1 1 building", "1 1 merged"]);
  await take({ kind: "undo merge", request: three });
  expect(await standing()).toEqual(["4 3 open", "0 0 building", "1 1 open"]);
  const votes = run.db.selectFrom("votes").select(["personId", "givenOnId"]).where("requestId", "=", one);
  expect(await votes.orderBy("personId").execute()).toEqual([
    { personId: first, givenOnId: null },
    { personId: second, givenOnId: three },
    { personId: fourth, givenOnId: three },
    { personId: fifth, givenOnId: two },
  ]);
  expect(await countEvidence(run.db, { requestIds: [one, two, three] })).toMatchObject(evidence);
});
