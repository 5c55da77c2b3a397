import { describe, expect, test } from "vitest";
import { aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { anArticleFile, importGood } from "./article-file.fixture.ts";
import { importArticles } from "./importing.server.ts";
import { findVisibleArticleIfAny, listRevisions } from "./reading.server.ts";

const original = anArticleFile({ number: 1 });
const german = anArticleFile({ number: 1, language: "de", isTranslation: true });
const run = { now: builtAt, writtenById: null };

/** What an import says of one file after good ones. */
async function sentencesFor(file: { name: string; text: string }, before = [original]) {
  const db = await openTestDatabase();
  await importGood(db, before);
  const { broken } = await importArticles(db, { files: [file], ...run });
  return broken.map(({ because }) => because);
}

test("files come in any order, and translations find their originals", async () => {
  const db = await openTestDatabase();
  const french = anArticleFile({ number: 2, language: "fr" });
  const english = anArticleFile({ number: 2, language: "en", isTranslation: true });
  const report = await importGood(db, [german, english, original, french]);
  expect(report).toEqual({ added: 4, changed: 0, unchanged: 0, broken: [] });
  expect(await findVisibleArticleIfAny(db, { number: 2, locale: "en" })).toMatchObject({
    originalLanguage: "fr",
    language: "en",
  });
});

describe("a second run changes only what changed", () => {
  test("an unchanged file gets no new revision", async () => {
    const db = await openTestDatabase();
    await importGood(db, [original, german]);
    expect(await importGood(db, [original, german])).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(await listRevisions(db, { articleId: 1, language: "en" })).toHaveLength(1);
  });

  const changes = { title: "Another title", summary: "Another sentence.", body: "Another text." };
  test.each(Object.entries(changes))("another %s is a new revision", async (field, value) => {
    const db = await openTestDatabase();
    await importGood(db, [original, german]);
    const later = builtAt.add({ hours: 1 });
    const report = await importGood(db, [anArticleFile({ number: 1, [field]: value }), german], {
      now: later,
    });
    expect(report).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    const article = await findVisibleArticleIfAny(db, { number: 1, locale: "en" });
    expect(article).toMatchObject({ revisionNumber: 2, writtenAt: "2030-05-06T09:00:00.000Z" });
    expect(await listRevisions(db, { articleId: 1, language: "en" })).toHaveLength(2);
  });

  test("K2: a person's version of a machine's translation is a new revision", async () => {
    const db = await openTestDatabase();
    const byMachine = anArticleFile({
      number: 1,
      language: "de",
      isTranslation: true,
      provenance: "machine",
    });
    await importGood(db, [original, byMachine]);
    expect(await importGood(db, [german])).toMatchObject({ changed: 1 });
    expect(await findVisibleArticleIfAny(db, { number: 1, locale: "de" })).toMatchObject({
      provenance: "human",
    });
  });

  test("another category, kind or related article changes the article without a revision", async () => {
    const db = await openTestDatabase();
    await importGood(db, [original, anArticleFile({ number: 2 })]);
    for (const fields of [
      { category: "Guides / Desk" },
      { kind: "question" },
      { billing_case: "B9" },
      { related: [2] },
    ]) {
      expect(await importGood(db, [anArticleFile({ number: 1, ...fields })])).toMatchObject({ changed: 1 });
      expect(await importGood(db, [anArticleFile({ number: 1, ...fields })])).toMatchObject({ unchanged: 1 });
    }
    expect(await listRevisions(db, { articleId: 1, language: "en" })).toHaveLength(1);
  });
});

test("K2: a translation keeps the original's revision that it was made from", async () => {
  const db = await openTestDatabase();
  const madeFrom = async () => (await findVisibleArticleIfAny(db, { number: 1, locale: "de" }))?.madeFrom;
  await importGood(db, [original, german]);
  expect(await madeFrom()).toEqual({ number: 1, writtenAt: "2030-05-06T08:00:00.000Z" });
  const second = anArticleFile({ number: 1, body: "A new original." });
  await importGood(db, [second, german], { now: builtAt.add({ hours: 24 }) });
  expect(await madeFrom()).toMatchObject({ number: 1 });
  const renewed = anArticleFile({ number: 1, language: "de", isTranslation: true, body: "Neu übersetzt." });
  await importGood(db, [second, renewed], { now: builtAt.add({ hours: 48 }) });
  expect(await madeFrom()).toEqual({ number: 2, writtenAt: "2030-05-07T08:00:00.000Z" });
});

test("a revision knows who imported it", async () => {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager", name: "Ines Writer" });
  await importGood(db, [original], { writtenById: manager.id });
  expect(await listRevisions(db, { articleId: 1, language: "en" })).toMatchObject([
    { writerName: "Ines Writer" },
  ]);
});

describe("related articles", () => {
  test("may come later in the same import, and keep their order", async () => {
    const db = await openTestDatabase();
    await importGood(db, [
      anArticleFile({ number: 1, related: [3, 2] }),
      anArticleFile({ number: 2 }),
      anArticleFile({ number: 3 }),
    ]);
    const article = await findVisibleArticleIfAny(db, { number: 1, locale: "en" });
    expect(article?.related.map(({ id }) => id)).toEqual([3, 2]);
  });

  test("that do not exist are named; the text is in all the same", async () => {
    const db = await openTestDatabase();
    const files = [anArticleFile({ number: 1, related: [2, 8, 9] }), anArticleFile({ number: 2 })];
    const report = await importArticles(db, { files, ...run });
    expect(report).toMatchObject({ added: 2 });
    expect(report.broken).toEqual([
      { file: "1-en.md", because: "The text is in, but related names 8, 9, and there is no such article." },
    ]);
    expect((await findVisibleArticleIfAny(db, { number: 1, locale: "en" }))?.related).toHaveLength(1);
  });
});

describe("a broken file is named, and the rest goes on", () => {
  test("in the same run", async () => {
    const db = await openTestDatabase();
    const files = [
      { name: "notes.md", text: "Just notes." },
      original,
      anArticleFile({ number: 2, title: undefined }),
    ];
    const report = await importArticles(db, { files, ...run });
    expect(report).toMatchObject({ added: 1 });
    expect(report.broken.map(({ file }) => file)).toEqual(["notes.md", "2-en.md"]);
  });

  test("two files of one article in one language", async () => {
    const db = await openTestDatabase();
    const report = await importArticles(db, { files: [original, { ...original, name: "copy.md" }], ...run });
    expect(report).toMatchObject({ added: 1 });
    expect(report.broken).toEqual([
      { file: "copy.md", because: "1-en.md already holds this article in this language." },
    ]);
  });

  const number = 1;
  const translation = { number, language: "de", isTranslation: true } as const;
  const files: [because: string, file: { name: string; text: string }][] = [
    [
      "Article 5 has no original yet: import the file without translation_of first, or mend it.",
      anArticleFile({ ...translation, number: 5 }),
    ],
    [
      "The original of article 1 is in this language; leave translation_of out.",
      anArticleFile({ number, isTranslation: true }),
    ],
    [
      "Article 1 already has its original in English; add translation_of: 1.",
      anArticleFile({ number, language: "de" }),
    ],
    [
      "The original is of kind: guide, this file says question.",
      anArticleFile({ ...translation, kind: "question" }),
    ],
    [
      "The original is of kind: guide, this file says billing case.",
      anArticleFile({ ...translation, billing_case: "B1" }),
    ],
    [
      "category has 1 parts, the original's has 2.",
      anArticleFile({ ...translation, category: "Anleitungen" }),
    ],
    [
      "The text is too long to be shown; divide it into several articles.",
      anArticleFile({ number: 2, body: "x".repeat(100_001) }),
    ],
    [
      "The text nests lists, quotes or tables too deeply to be shown safely; simplify them.",
      anArticleFile({ number: 2, body: `${"> ".repeat(2500)}x` }),
    ],
  ];
  test.each(files)("%s", async (because, file) => {
    expect(await sentencesFor(file)).toEqual([because]);
  });

  test("a billing case is one article, and a translation of another case is refused", async () => {
    const training = anArticleFile({ number: 1, billing_case: "B9" });
    expect(await sentencesFor(anArticleFile({ number: 2, billing_case: "B9" }), [training])).toEqual([
      "B9 is already article 1.",
    ]);
    expect(await sentencesFor(anArticleFile({ ...translation, billing_case: "B8" }), [training])).toEqual([
      "The original is billing case B9, this file says B8.",
    ]);
  });

  test("nothing of it stays behind", async () => {
    const db = await openTestDatabase();
    await importGood(db, [original]);
    const names = () => db.selectFrom("categoryNames").selectAll().execute();
    const before = await names();
    // The first part of the path would name a category; the second is refused.
    await importGood(db, [anArticleFile({ number: 2, language: "de", category: "Anderes / Fremd" })]);
    const withOther = await names();
    const other = anArticleFile({ ...translation, number: 3, category: "Neu / Neu" });
    expect((await importArticles(db, { files: [other], ...run })).broken).toHaveLength(1);
    expect(await names()).toEqual(withOther);
    expect(withOther.length).toBe(before.length + 2);
  });
});
