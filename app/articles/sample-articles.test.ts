import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import type { Locale } from "../i18n/locales.ts";
import { importArticles } from "./importing.server.ts";
import { searchArticles } from "./searching.server.ts";

// The articles of the sample world, as they are imported when a demo starts.
const folder = path.join(import.meta.dirname, "../../db/demo/articles");
const files = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(path.join(folder, name), "utf8"),
}));
const now = Temporal.Instant.from("2026-05-04T08:00:00Z");

let db: Db;
beforeAll(async () => {
  db = await openTestDatabase();
  const report = await importArticles(db, { files, now, writtenById: null });
  expect(report).toEqual({ added: files.length, changed: 0, unchanged: 0, broken: [] });
});

test("a second import changes nothing", async () => {
  const tables = () =>
    Promise.all([
      db.selectFrom("revisions").select(["textId", "number", "writtenAt"]).execute(),
      db.selectFrom("categoryNames").selectAll().execute(),
      db.selectFrom("relatedArticles").selectAll().execute(),
    ]);
  const before = await tables();
  const later = now.add({ hours: 1 });
  const report = await importArticles(db, { files: files.toReversed(), now: later, writtenById: null });
  expect(report).toEqual({ added: 0, changed: 0, unchanged: files.length, broken: [] });
  expect(await tables()).toEqual(before);
});

describe("K7: searches find what they should first", () => {
  const searches: [locale: Locale, q: string, expected: number][] = [
    ["en", "barcode spare part", 226],
    ["en", "replace device", 307],
    ["en", "training", 208],
    ["en", "is a rough estimate free?", 204],
    ["en", "How quickly will support answer", 221],
    ["en", "table locks", 314],
    ["en", "offline conflicts", 304],
    ["en", "firm cost estimate", 209],
    ["fr", "coeur", 206],
    ["fr", "facturee formation", 208],
    ["fr", "la synchronisation est lente", 231],
    ["fr", "verrous", 314],
    ["fr", "adresse rue", 228],
    ["fr", "photos signature", 305],
    ["fr", "combien de temps pour une réponse de l’assistance", 221],
    ["de", "strasse", 228],
    ["de", "Wartungsplan", 313],
    ["de", "Synchronisationspro", 314],
    ["de", "Kostet eine Schulung etwas?", 208],
    ["de", "gerät ersetzen", 307],
    ["de", "Techniker einladen", 302],
    ["de", "feldzuordnung", 311],
  ];
  test.each(searches)("%s: %s", async (locale, q, expected) => {
    const hits = await searchArticles(db, { q, locale, limit: 5 });
    expect(hits[0]?.id).toBe(expected);
  });
});
