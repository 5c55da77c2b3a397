import { expect, test } from "vitest";
import { aRequest, aRoadmapItem, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { findItems } from "./finding.server.ts";

const textOf = (title: string, summary = "What changes.") => ({ title, summary, body: "How." });

async function aRoadmap() {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const at = (minutes: number) => builtAt.add({ minutes });
  await aRoadmapItem(db, { texts: { en: textOf("Van stock", "Parts and reports") }, now: at(1) });
  await aRoadmapItem(db, {
    texts: { en: textOf("Reports by voice"), de: textOf("Berichte mit Größen diktieren") },
    requests: [request],
    isPublished: true,
    now: at(2),
  });
  await aRoadmapItem(db, { texts: { fr: textOf("Cœur du planning") }, writerLanguage: "fr", now: at(3) });
  return (q: string, limit = 10) => findItems(db, { q, requestId: request.id, locale: "en", limit });
}

test.each([
  ["", ["Cœur du planning", "Reports by voice", "Van stock"]],
  ["2", ["Reports by voice"]],
  ["#1", ["Van stock"]],
  ["404", []],
  ["reports", ["Reports by voice", "Van stock"]],
  ["groessen", ["Reports by voice"]],
  ["grösse", ["Reports by voice"]],
  ["COEUR", ["Cœur du planning"]],
  ["van voice", []],
  ["100%", []],
])("an item is found by %j", async (q, titles) => {
  const find = await aRoadmap();
  expect((await find(q)).map(({ title }) => title)).toEqual(titles);
});

test("what was found says its language, whether it is a draft, and whether the request is linked already", async () => {
  const find = await aRoadmap();
  expect(await find("")).toMatchObject([
    { id: 3, language: "fr", isDraft: true, isLinked: false },
    { id: 2, language: "en", isDraft: false, isLinked: true, stage: "exploring" },
    { id: 1, isDraft: true, isLinked: false },
  ]);
  expect(await find("", 1)).toHaveLength(1);
});
