import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Db, openDatabase } from "../../../db/client.ts";
import { listSimilarRequests } from "../../requests/likeness.server.ts";
import { listLikenessDrift } from "../../requests/likeness-upkeep.server.ts";
import { listRequestDrift } from "../../requests/recounting.server.ts";
import { findMatchingRequests } from "../../requests/searching.server.ts";
import { publicStatuses } from "../../requests/status.ts";
import { listRoadmapDrift } from "../../roadmap/recounting.server.ts";
import { generatePortal } from "./generated-portal.ts";
import { rootsOfLargestTrees, votesPerRequest } from "./planned-requests.ts";

let folder: string;
const open: Db[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "undated-generate-"));
});
afterEach(async () => {
  for (const db of open.splice(0)) await db.destroy();
  rmSync(folder, { recursive: true });
});

async function generated({ requests, seed }: { requests: number; seed: number }): Promise<Db> {
  const file = path.join(folder, `${requests}-${seed}-${open.length}.sqlite`);
  await generatePortal(file, { requests, seed, say: () => {} });
  const db = openDatabase(file);
  open.push(db);
  return db;
}

/** Rendering, likeness and a file on disk: on a busy machine that takes a while. */
const patience = 60_000;

test(
  "a generated portal adds up: votes, organisations, trends, trees, statuses, roadmap and likeness",
  async () => {
    const db = await generated({ requests: 400, seed: 3 });
    expect(await listRequestDrift(db)).toEqual([]);
    expect(await listRoadmapDrift(db)).toEqual([]);
    expect(await listLikenessDrift(db)).toEqual([]);
    const { rows: broken } = await sql`pragma foreign_key_check`.execute(db);
    expect(broken).toEqual([]);
  },
  patience,
);

test(
  "a generated portal has the requests, votes, people and trees that were asked for",
  async () => {
    const requests = 400;
    const db = await generated({ requests, seed: 3 });
    const countOf = async (table: "requests" | "votes" | "people") => {
      const { count } = await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow();
      return count;
    };
    expect(await countOf("requests")).toBe(requests);
    expect(await countOf("votes")).toBe(requests * votesPerRequest);
    const roots = await db
      .selectFrom("requests")
      .where("id", "in", rootsOfLargestTrees)
      .select(["mergedIntoId", "voteCount"])
      .execute();
    expect(roots).toEqual(roots.map(() => ({ mergedIntoId: null, voteCount: 32 })));
    const statuses = await db.selectFrom("requests").select("publicStatus").distinct().execute();
    expect(statuses.map(({ publicStatus }) => publicStatus).sort()).toEqual([...publicStatuses].sort());
    const [{ id, title } = { id: 0, title: "" }] = await db
      .selectFrom("requests")
      .where("language", "=", "de")
      .select(["id", "title"])
      .limit(1)
      .execute();
    expect(await findMatchingRequests(db, { q: title, limit: 50 })).toContain(id);
    expect(await listSimilarRequests(db, { title, limit: 20 })).not.toEqual([]);
  },
  patience,
);

test(
  "the same seed makes the same portal, another one another",
  async () => {
    const contents = async (seed: number) => {
      const db = await generated({ requests: 100, seed });
      return {
        requests: await db.selectFrom("requests").selectAll().orderBy("id").execute(),
        votes: await db.selectFrom("votes").selectAll().orderBy("requestId").orderBy("personId").execute(),
      };
    };
    const first = await contents(1);
    expect(await contents(1)).toEqual(first);
    expect(await contents(2)).not.toEqual(first);
  },
  patience,
);
