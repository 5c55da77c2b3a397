import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stopRendering } from "../../app/markdown/rendering.server.ts";
import { listRequestDrift } from "../../app/requests/recounting.server.ts";
import { publicStatuses } from "../../app/requests/status.ts";
import { listRoadmapDrift } from "../../app/roadmap/recounting.server.ts";
import type { Db } from "../client.ts";
import { openTestDatabase } from "../test-database.ts";
import { additions, answers, merges } from "./evidence.ts";
import { requests } from "./requests.ts";
import { roadmapItems } from "./roadmap.ts";
import { fillSampleWorld } from "./sample-world.ts";

const now = Temporal.Instant.from("2030-05-06T08:00:00Z");

async function openWorld(): Promise<Db> {
  const db = await openTestDatabase();
  await fillSampleWorld(db, { now });
  return db;
}

let world: Db;
beforeAll(async () => {
  world = await openWorld();
}, 30_000);
afterAll(stopRendering);

async function countOf(
  table: "organisations" | "people" | "requests" | "votes" | "roadmapItems" | "articles",
) {
  const { count } = await world
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

describe("the sample world", () => {
  test("has the size of a running portal", async () => {
    expect(await countOf("organisations")).toBe(8);
    expect(await countOf("people")).toBe(30);
    expect(await countOf("requests")).toBe(60);
    expect(await countOf("roadmapItems")).toBe(12);
    expect(await countOf("articles")).toBe(40);
    expect(Math.abs((await countOf("votes")) - 600)).toBeLessThan(50);
  });

  test("has organisations of every plan, requests of every status, in three languages", async () => {
    const plans = await world.selectFrom("organisations").select("plan").distinct().execute();
    expect(plans).toHaveLength(4);
    const statuses = await world.selectFrom("requests").select("publicStatus").distinct().execute();
    expect(statuses.map(({ publicStatus }) => publicStatus).sort()).toEqual([...publicStatuses].sort());
    expect(await world.selectFrom("requests").select("language").distinct().execute()).toHaveLength(3);
  });

  test("has answers of every importance with their reasons, merged requests and an addition", async () => {
    const given = await world.selectFrom("votes").where("answeredAt", "is not", null).selectAll().execute();
    expect(new Set(given.map(({ importance }) => importance)).size).toBe(3);
    expect(given.filter(({ why }) => why).length).toBeGreaterThan(8);
    expect(await world.selectFrom("requestMerges").selectAll().execute()).toHaveLength(merges.length);
    expect(await world.selectFrom("requestAdditions").selectAll().execute()).toHaveLength(additions.length);
  });

  test("has the thirteen billing cases, and translations by machine", async () => {
    const cases = await world
      .selectFrom("articles")
      .where("kind", "=", "billing case")
      .select("id")
      .execute();
    expect(cases).toHaveLength(13);
    const machine = await world
      .selectFrom("revisions")
      .where("provenance", "=", "machine")
      .select("textId")
      .execute();
    expect(machine.length).toBeGreaterThan(5);
  });

  test("has votes that are spread unevenly over eighteen months, none after its time", async () => {
    const { first, last } = await world
      .selectFrom("votes")
      .select((eb) => [eb.fn.min("castAt").as("first"), eb.fn.max("castAt").as("last")])
      .executeTakeFirstOrThrow();
    const days = Temporal.Instant.from(String(first)).until(now).total("hours") / 24;
    expect(days).toBeGreaterThan(480);
    expect(days).toBeLessThan(560);
    expect(String(last) <= now.toString({ smallestUnit: "millisecond" })).toBe(true);
    const counts = await world.selectFrom("requests").select("voteCount").execute();
    expect(Math.max(...counts.map(({ voteCount }) => voteCount))).toBeGreaterThan(20);
    expect(Math.min(...counts.map(({ voteCount }) => voteCount))).toBe(1);
  });

  test("follows from its rows: a recount finds nothing", async () => {
    expect(await listRequestDrift(world)).toEqual([]);
    expect(await listRoadmapDrift(world)).toEqual([]);
  });

  test("is the same every time", async () => {
    const again = await openWorld();
    for (const table of ["votes", "requests", "requestStatusChanges", "roadmapMoves", "texts"] as const) {
      expect(await again.selectFrom(table).selectAll().execute()).toEqual(
        await world.selectFrom(table).selectAll().execute(),
      );
    }
  });
});

/** Sentences, list items, headings and cells of five words and more, without marks and case; code is no sentence. */
function sentencesOf(text: string): string[] {
  return text
    .replace(
      /^---[\s\S]*?\n---\n/,
      (front) => front.match(/(?<=^(?:title|summary): ).*$/gm)?.join("\n") ?? "",
    )
    .replace(/```[\s\S]*?```/g, "\n")
    .split(/\n|\||(?<=[.!?…:;])[ \u202f\u00a0]+/)
    .map((part) => (part.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? []).join(" "))
    .filter((words) => words.split(" ").length >= 5);
}

test("no sentence is used twice in the whole sample world", () => {
  const folder = path.join(import.meta.dirname, "articles");
  const texts = [
    ...readdirSync(folder).map((name) => readFileSync(path.join(folder, name), "utf8")),
    ...requests.flatMap(({ title, body, decision }) => [
      title,
      body,
      ...Object.values(decision?.reason ?? {}),
    ]),
    ...roadmapItems.flatMap(({ texts, moves }) => [
      ...Object.values(texts).flatMap(({ title, summary, body }) => [title, summary, body]),
      ...moves.flatMap(({ reason }) => Object.values(reason ?? {})),
    ]),
  ];
  texts.push(
    ...Object.values(answers).flatMap((given) => given.flatMap(({ why }) => why ?? [])),
    ...merges.map(({ why }) => why),
    ...additions.map(({ body }) => body),
  );
  const seen = new Set<string>();
  const twice = texts.flatMap(sentencesOf).filter((sentence) => {
    const isKnown = seen.has(sentence);
    seen.add(sentence);
    return isKnown;
  });
  expect(twice).toEqual([]);
  expect(seen.size).toBeGreaterThan(2000);
});

test("P1: nothing that staff say in the sample world commits to a time", () => {
  const commitments =
    /\b(?:20[3-9]\d|20[2-9]\d|Q[1-4]|H[12]|soon|next (?:week|month|year|quarter|release|version)|bald|demnächst|nächste[nrs]? (?:Woche|Monat|Jahr|Quartal|Version)|bientôt|prochaine? (?:semaine|mois|année|trimestre|version))\b/iu;
  const said = [
    ...requests.flatMap(({ decision }) => Object.values(decision?.reason ?? {})),
    ...roadmapItems.flatMap(({ texts, moves }) => [
      ...Object.values(texts).flatMap((text) => Object.values(text)),
      ...moves.flatMap(({ reason }) => Object.values(reason ?? {})),
    ]),
  ];
  expect(said.filter((text) => commitments.test(text))).toEqual([]);
});
