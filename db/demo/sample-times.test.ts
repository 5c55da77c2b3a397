import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importArticles } from "../../app/articles/importing.server.ts";
import { stopRendering } from "../../app/markdown/rendering.server.ts";
import type { Db } from "../client.ts";
import { openTestDatabase } from "../test-database.ts";
import { readArticles } from "./adding-articles.ts";
import { revisions } from "./article-history.ts";
import { fillSampleWorld } from "./sample-world.ts";

const now = Temporal.Instant.from("2030-05-06T08:00:00Z");

let world: Db;
beforeAll(async () => {
  world = await openTestDatabase();
  await fillSampleWorld(world, { now });
});
afterAll(stopRendering);

const daysIn = (instants: { at: string }[]) => new Set(instants.map(({ at }) => at.slice(0, 10))).size;

describe("the sample world's articles", () => {
  test("came in many imports, some texts twice", async () => {
    const written = await world
      .selectFrom("revisions")
      .select(["number", "writtenAt as at"])
      .orderBy("writtenAt")
      .execute();
    expect(daysIn(written)).toBeGreaterThan(25);
    expect(written.filter(({ number }) => number === 2)).toHaveLength(revisions.length);
    const lastDays =
      Temporal.Instant.from(String(written.at(-1)?.at))
        .until(now)
        .total("hours") / 24;
    expect(lastDays).toBeGreaterThan(30);
  });

  test("end as one import of all files would have put them", async () => {
    const atOnce = await openTestDatabase();
    const files = await readArticles();
    const { broken } = await importArticles(atOnce, { files, now, writtenById: null });
    expect(broken).toEqual([]);
    for (const db of [atOnce, world]) {
      expect(await db.selectFrom("categories").select("id").execute()).toHaveLength(12);
    }
    const ends = (db: Db) =>
      Promise.all([
        db
          .selectFrom("texts")
          .innerJoin("revisions", (join) =>
            join
              .onRef("revisions.textId", "=", "texts.id")
              .onRef("revisions.number", "=", "texts.revisionNumber"),
          )
          .select(["articleId", "language", "texts.slug", "revisions.sourceHash"])
          .orderBy("articleId")
          .orderBy("language")
          .execute(),
        db
          .selectFrom("categoryNames")
          .select(["language", "name"])
          .orderBy("language")
          .orderBy("name")
          .execute(),
        db.selectFrom("relatedArticles").selectAll().orderBy("articleId").orderBy("position").execute(),
      ]);
    expect(await ends(world)).toEqual(await ends(atOnce));
  });

  test("K2: a translation by a machine may rest on an original that was changed since", async () => {
    const rest = await world
      .selectFrom("revisions as translation")
      .innerJoin("texts as original", "original.id", "translation.madeFromTextId")
      .where("translation.provenance", "=", "machine")
      .whereRef("original.revisionNumber", ">", "translation.madeFromNumber")
      .select("translation.textId")
      .execute();
    expect(rest.length).toBeGreaterThan(0);
  });
});

describe("the sample world's people", () => {
  test("A1: came one by one, invited by the administrator, who came by the command line", async () => {
    const people = await world
      .selectFrom("people")
      .select(["id", "role", "invitedById", "createdAt as at"])
      .orderBy("id")
      .execute();
    expect(daysIn(people)).toBeGreaterThan(25);
    const [administrator, ...others] = people;
    expect(administrator).toMatchObject({ role: "admin", invitedById: null });
    expect(others.filter(({ invitedById }) => invitedById !== administrator?.id)).toEqual([]);
    const events = await world
      .selectFrom("accountEvents")
      .where("kind", "in", ["person-invited", "organisation-created"])
      .select("happenedAt")
      .orderBy("id")
      .execute();
    expect(events).toHaveLength(38);
    expect(events.map(({ happenedAt }) => happenedAt)).toEqual(
      events.map(({ happenedAt }) => happenedAt).sort(),
    );
  });

  test("did nothing before they came", async () => {
    const acts = await Promise.all([
      world
        .selectFrom("votes")
        .innerJoin("people", "people.id", "votes.personId")
        .select(["votes.castAt as at", "people.createdAt"])
        .execute(),
      world
        .selectFrom("requests")
        .innerJoin("people", (join) =>
          join.on((eb) =>
            eb("people.id", "in", [eb.ref("requests.authorId"), eb.ref("requests.recordedById")]),
          ),
        )
        .select(["requests.createdAt as at", "people.createdAt"])
        .execute(),
      world
        .selectFrom("requests")
        .innerJoin("people", "people.id", "requests.openedById")
        .select(["requests.openedAt as at", "people.createdAt"])
        .execute(),
      world
        .selectFrom("roadmapMoves")
        .innerJoin("people", "people.id", "roadmapMoves.movedById")
        .select(["roadmapMoves.movedAt as at", "people.createdAt"])
        .execute(),
    ]);
    expect(acts.flat().length).toBeGreaterThan(700);
    expect(acts.flat().filter(({ at, createdAt }) => String(at) <= createdAt)).toEqual([]);
  });
});
