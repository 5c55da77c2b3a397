import { expect, test } from "vitest";
import { aStaffMember } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { anArticleFile, importGood } from "../../articles/article-file.fixture.ts";
import { answerTo } from "../../http/test-visit.ts";
import { loader as adminArticle } from "./article.tsx";
import { loader as adminArticles } from "./articles.tsx";

async function aDesk() {
  const db = await openTestDatabase();
  const as = await aStaffMember(db, { role: "support", language: "en" });
  await importGood(db, [
    anArticleFile({ number: 12, title: "Replace a device" }),
    anArticleFile({
      number: 12,
      language: "de",
      isTranslation: true,
      title: "Gerät ersetzen",
      provenance: "machine",
    }),
    anArticleFile({ number: 13, title: "Training in 12 steps", billing_case: "B9" }),
  ]);
  const list = async (query: string) =>
    (await answerTo(db, adminArticles, { path: `/admin/articles${query}`, as })).data;
  const read = async (number: string, query = "") =>
    answerTo(db, adminArticle, { path: `/admin/articles/${number}${query}`, params: { number }, as });
  return { list, read };
}

test("staff see every article with an absolute link in each of its languages", async () => {
  const { list } = await aDesk();
  expect((await list("")).articles).toMatchObject([
    {
      id: 12,
      title: "Replace a device",
      texts: [
        {
          language: "en",
          provenance: "human",
          url: "https://portal.example.com/en/help/12-replace-a-device",
        },
        {
          language: "de",
          provenance: "machine",
          url: "https://portal.example.com/de/help/12-geraet-ersetzen",
        },
      ],
    },
    { id: 13, texts: [{ url: "https://portal.example.com/en/billing/13-training-in-12-steps" }] },
  ]);
});

test("staff find an article by its words or its number", async () => {
  const { list } = await aDesk();
  const found = async (query: string) => (await list(query)).articles.map(({ id }) => id);
  expect(await found("?q=ersetzen")).toEqual([12]);
  expect(await found("?q=12")).toEqual([12, 13]);
  expect(await found("?q=nothing")).toEqual([]);
  expect(await found("?after=12")).toEqual([13]);
});

test("staff read any language and see how its text came to be", async () => {
  const { read } = await aDesk();
  const { data } = await read("12", "?language=de");
  expect(data).toMatchObject({
    wanted: "de",
    article: { title: "Gerät ersetzen", language: "de", originalLanguage: "en" },
    revisions: [{ number: 1, provenance: "machine", madeFromNumber: 1, writerName: null }],
  });
  expect((await read("12", "?language=fr")).data).toMatchObject({
    wanted: "fr",
    article: { language: "en" },
  });
  expect((await read("12", "?language=xx")).data).toMatchObject({ wanted: "en" });
  expect((await read("99")).status).toBe(404);
  expect((await read("x")).status).toBe(404);
});
