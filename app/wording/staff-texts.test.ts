import { expect, test } from "vitest";
import { aStaffMember, builtAt } from "../../db/builders.ts";
import { inTransaction } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import type { TextsByLanguage } from "./staff-text.ts";
import { readStaffTexts, renderStaffText, storeStaffText } from "./staff-texts.server.ts";

async function aStoredText(texts: TextsByLanguage, writerLanguage: "en" | "de" | "fr" = "en") {
  const db = await openTestDatabase();
  const writer = await aStaffMember(db, { role: "manager" });
  const rendering = await renderStaffText(texts, { writerLanguage });
  if (!rendering.ok) throw new Error(rendering.because);
  const id = await inTransaction(db, (tx) =>
    storeStaffText(tx, { text: rendering.text, writerId: writer.id, now: builtAt }),
  );
  return { db, id, writer };
}

test("a text is rendered in each language it has and stored with who wrote it and when", async () => {
  const { db, id, writer } = await aStoredText({ de: "Zu **langsam**.", en: "Too slow." });
  expect(await db.selectFrom("staffTexts").selectAll().execute()).toEqual([
    { id, originalLanguage: "en", writtenById: writer.id, writtenAt: "2030-05-06T08:00:00.000Z" },
  ]);
  expect(await db.selectFrom("staffTextBodies").selectAll().orderBy("language").execute()).toEqual([
    {
      staffTextId: id,
      language: "de",
      source: "Zu **langsam**.",
      html: "<p>Zu <strong>langsam</strong>.</p>\n",
    },
    { staffTextId: id, language: "en", source: "Too slow.", html: "<p>Too slow.</p>\n" },
  ]);
});

test.each([
  ["its own language where the text has it", "de", { en: "a", de: "b" }, "de"],
  ["else the original", "fr", { en: "a", de: "b" }, "de"],
  ["else English, German, French", "en", { de: "b", fr: "c" }, "de"],
] as const)("K5: a reader gets %s", async (_, locale, texts, expected) => {
  const { db, id } = await aStoredText(texts, "de");
  expect((await readStaffTexts(db, { ids: [id], locale })).get(id)?.language).toBe(expected);
});

test("unknown ids and an empty list are no texts", async () => {
  const { db, id } = await aStoredText({ en: "Too slow." });
  expect(await readStaffTexts(db, { ids: [], locale: "en" })).toEqual(new Map());
  expect([...(await readStaffTexts(db, { ids: [id, 999, id], locale: "en" })).keys()]).toEqual([id]);
});

test("what is unsafe is gone, what cannot be rendered safely is refused as too-complex or too-long", async () => {
  const rendering = await renderStaffText({ en: "<script>alert(1)</script>" }, { writerLanguage: "en" });
  expect(rendering.ok && rendering.text.bodies[0]?.html).not.toContain("<script");
  const refusal = (text: string) => renderStaffText({ en: "Fine.", fr: text }, { writerLanguage: "en" });
  expect(await refusal("> ".repeat(2500))).toEqual({ ok: false, because: "too-complex" });
  expect(await refusal("x".repeat(20_001))).toEqual({ ok: false, because: "too-long" });
  await expect(renderStaffText({}, { writerLanguage: "en" })).rejects.toThrow(/one language at least/);
});

test.each([
  ["a language twice", { language: "en" as const, source: "Again." }],
  ["an empty source", { language: "fr" as const, source: "" }],
  ["a source of over 4000 characters", { language: "fr" as const, source: "x".repeat(4001) }],
  ["a language that the portal does not speak", { language: "es" as "en", source: "Lento." }],
])("the database refuses %s", async (_, body) => {
  const { db, id } = await aStoredText({ en: "Too slow." });
  const row = { staffTextId: id, html: "<p></p>", ...body };
  await expect(db.insertInto("staffTextBodies").values(row).execute()).rejects.toThrow(/CHECK|UNIQUE/);
});

test("a text that a decision or a move rests on cannot lose its writer", async () => {
  const { db, writer } = await aStoredText({ en: "Too slow." });
  await expect(db.deleteFrom("people").where("id", "=", writer.id).execute()).rejects.toThrow(/FOREIGN KEY/);
});
