import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "../../db/client.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { listRequestDrift, mendRequestDrift, type RequestDrift } from "../requests/recounting.server.ts";
import { listRoadmapDrift, mendRoadmapDrift } from "./recounting.server.ts";
import { expectFiguresToAgree, readFigures, readVotes } from "./test-agreement.ts";
import { type Step, statusOf, type World } from "./test-model.ts";
import { figuresOf } from "./test-model-figures.ts";
import { plantsIn } from "./test-plants.ts";
import { aPortalForSteps, takeStep } from "./test-portal.ts";
import { anyStep } from "./test-steps.ts";

let built: Awaited<ReturnType<typeof aPortalForSteps>>;
beforeAll(async () => {
  built = await aPortalForSteps();
});
afterAll(stopRendering);

/** The world that the rows tell of, without any figure that follows from others. */
async function readWorld(db: Db, before: World): Promise<World> {
  const requests = await db
    .selectFrom("requests")
    .select(["id", "authorId", "decision"])
    .orderBy("id")
    .execute();
  const merges = await db.selectFrom("requestMerges").where("undoneAt", "is", null).selectAll().execute();
  const links = await db.selectFrom("roadmapLinks").where("unlinkedAt", "is", null).selectAll().execute();
  const items = await db.selectFrom("roadmapItems").select(["id", "stage", "publishedAt"]).execute();
  return {
    ...before,
    requests: new Map(
      requests.map(({ id, authorId: author, decision }) => {
        const mergedInto = merges.find(({ requestId }) => requestId === id)?.intoId ?? null;
        const own = links.filter(({ requestId }) => requestId === id);
        const items = new Set(own.map(({ roadmapItemId }) => roadmapItemId));
        return [id, { author, decision, mergedInto, items }];
      }),
    ),
    items: new Map(
      items.map(({ id, stage, publishedAt }) => [id, { stage, isPublished: publishedAt !== null }]),
    ),
    votes: await readVotes(db),
  };
}

const figures = [
  "mergedIntoId",
  "rootId",
  "voteCount",
  "organisationCount",
  "publicStatus",
  "trendScore",
  "roadmapStage",
] as const;

/** As a recount names it, without the places of a trend that depend on the order of adding. */
function inWords({ requestId, what, stored, right }: RequestDrift): string {
  const [is, shouldBe] = [stored, right].map((value) =>
    what === "trendScore" ? Number(value).toFixed(3) : value,
  );
  return `${what} of ${requestId} is ${is} and should be ${shouldBe}`;
}

/** What is stored and is not what the model says; the public status goes by the stage that the request itself holds. */
async function listRightDrift(db: Db, world: World): Promise<string[]> {
  const drift = (await readFigures(db)).flatMap((stored) => {
    const publicStatus = statusOf(world, stored.id, stored.roadmapStage);
    const right = { ...figuresOf(world, stored.id), publicStatus };
    return figures
      .filter((what) =>
        what === "trendScore" ? Math.abs(stored[what] - right[what]) > 1e-6 : stored[what] !== right[what],
      )
      .map((what) => ({
        requestId: stored.id,
        what,
        stored: String(stored[what]),
        right: String(right[what]),
      }));
  });
  return drift.map(inWords).sort();
}

async function listNamedDrift(db: Db): Promise<string[]> {
  return [...(await listRequestDrift(db)), ...(await listRoadmapDrift(db))].map(inWords).sort();
}

/** A tree of three, and an item that everybody sees and that answers every request. */
function somethingOfEach({ requests, items }: World): Step[] {
  const ids = [...requests.keys()];
  const [one = 0, two = 0, three = 0] = ids;
  const [item = 0] = items.keys();
  return [
    { kind: "publish", item },
    ...ids.map((request) => ({ kind: "link", item, request }) as const),
    { kind: "merge", request: three, into: two },
    { kind: "merge", request: two, into: one },
  ];
}

test("R6, R7: whatever comes apart is named, that and nothing else, and mending makes it what it should be", async () => {
  const kinds = Object.keys(plantsIn(built.world));
  const found = new Set<string>();
  const steps = fc.array(anyStep(built.world), { maxLength: 40, size: "max" });
  const luck = fc.array(fc.nat(), { minLength: kinds.length, maxLength: kinds.length });
  await fc.assert(
    fc.asyncProperty(fc.noBias(steps), fc.noBias(luck), async (taken, lots) => {
      const run = built.open();
      const { db } = run;
      for (const step of [...somethingOfEach(run.world), ...taken]) await takeStep(run, step);
      for (const [place, kind] of kinds.entries()) {
        let world = await readWorld(db, run.world);
        const plants = plantsIn(world)[kind] ?? [];
        const begin = (lots[place] ?? 0) % Math.max(plants.length, 1);
        let drift: string[] = [];
        // Not everything that is planted makes a difference: an item may be one that nobody sees.
        for (const plant of [...plants.slice(begin), ...plants.slice(0, begin)]) {
          await plant(db).execute();
          world = await readWorld(db, run.world);
          drift = await listRightDrift(db, world);
          if (drift.length > 0) break;
        }
        if (drift.length > 0) found.add(kind);
        expect({ kind, drift: await listNamedDrift(db) }).toEqual({ kind, drift });
        await mendRoadmapDrift(db);
        await mendRequestDrift(db);
        expect(await listNamedDrift(db)).toEqual([]);
        await expectFiguresToAgree({ ...run, world });
      }
      await db.destroy();
    }),
    { numRuns: 20 },
  );
  expect([...found].sort()).toEqual(kinds.sort());
});
