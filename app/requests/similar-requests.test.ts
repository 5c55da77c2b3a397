import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { listSimilarRequests } from "./likeness.server.ts";
import { mergeRequests } from "./merging.server.ts";
import { indexRequest } from "./searching.server.ts";
import { withdrawRequest } from "./settling.server.ts";

afterAll(stopRendering);

const wishes = {
  invoices: "Rechnungsexport für die Buchhaltung",
  offline: "Use the app without a connection",
  dark: "Un thème sombre pour les caves",
  signature: "Kundenunterschrift auf dem Tablet",
  stock: "Show the stock of each van",
  reminder: "Rappel du rendez-vous par SMS",
  crane: "Kranhaken prüfen lassen",
  calibration: "Kalibrierung der Waagen",
} as const;

async function aPortalWithWishes() {
  const db = await openTestDatabase();
  const author = await aPartner(db);
  const ids = {} as Record<keyof typeof wishes, number>;
  for (const [name, title] of Object.entries(wishes)) {
    ids[name as keyof typeof wishes] = (await aRequest(db, { author, title, body: "Wie beschrieben." })).id;
  }
  return { db, ids };
}

const idsFor = async (db: Db, title: string) =>
  (await listSimilarRequests(db, { title, limit: 5 })).map(({ id }) => id);

describe("R9: a request that says the same is found", () => {
  const asked: [why: string, title: string, found: keyof typeof wishes][] = [
    ["in other words", "Export von Rechnungen", "invoices"],
    ["by a verb", "Rechnungen exportieren", "invoices"],
    ["in another language", "exporter les factures en comptabilité", "invoices"],
    ["in a phrase", "Travailler hors ligne", "offline"],
    ["in a phrase with small words between", "ohne eine Internetverbindung arbeiten", "offline"],
    ["in other words for the same", "night mode", "dark"],
    ["from a compound to its parts", "Bestand im Fahrzeug", "stock"],
    ["from the parts to a compound", "signature of the customer", "signature"],
    ["behind an elision", "l’unterschrift d’un Kunde", "signature"],
    ["half-typed", "unterschr", "signature"],
    ["half-typed within a phrase", "travailler hors lig", "offline"],
    ["half-typed within a compound", "Kundenuntersch", "signature"],
    ["with a typing error", "Rehcnungen exportieren", "invoices"],
    ["with two in a long word", "Kunden-Unterschirtf", "signature"],
    ["with one in the first letter", "Wxport der Rechnungen", "invoices"],
    ["with one in a word that no lexicon has", "Krsnhaken", "crane"],
    ["by the parts of a compound that no lexicon has", "Haken am Kran", "crane"],
    ["spelled as another language does", "calibration", "calibration"],
    ["without umlauts and accents", "theme sombre", "dark"],
    ["in capitals", "RAPPEL RENDEZ-VOUS", "reminder"],
  ];
  test.each(asked)("%s: %s", async (_, title, found) => {
    const { db, ids } = await aPortalWithWishes();
    expect((await idsFor(db, title))[0]).toBe(ids[found]);
  });

  test("by its text, where the new one has a text", async () => {
    const { db, ids } = await aPortalWithWishes();
    const found = await listSimilarRequests(db, {
      title: "Eine Bitte",
      body: "Wir möchten Rechnungen für die Buchhaltung exportieren.",
      limit: 5,
    });
    expect(found[0]?.id).toBe(ids.invoices);
  });
});

describe("R9: nothing is offered where nothing is alike", () => {
  test.each([
    "Coffee machine recipes",
    "Newsletter an alle Mitarbeiter",
    "Réserver une salle de réunion",
    "please add the possibility",
    "the",
    "",
    "   ",
    "0815",
  ])("%j", async (title) => {
    const { db } = await aPortalWithWishes();
    expect(await idsFor(db, title)).toEqual([]);
  });

  test("nor in a portal without requests", async () => {
    expect(await idsFor(await openTestDatabase(), "Export invoices")).toEqual([]);
  });
});

describe("R9: requests of every status are offered with their outcome", () => {
  test("withdrawn ones too", async () => {
    const { db, ids } = await aPortalWithWishes();
    const { authorId } = await db
      .selectFrom("requests")
      .where("id", "=", ids.dark)
      .select("authorId")
      .executeTakeFirstOrThrow();
    await withdrawRequest(db, { requestId: ids.dark, authorId, now: builtAt });
    const [found] = await listSimilarRequests(db, { title: "dark theme", limit: 5 });
    expect(found).toMatchObject({ id: ids.dark, publicStatus: "withdrawn" });
  });

  test("a merged one leads to its root, which appears once", async () => {
    const { db, ids } = await aPortalWithWishes();
    const manager = await aStaffMember(db, { role: "manager" });
    const double = await aRequest(db, { title: "Dark mode for the app", language: "en" });
    await mergeRequests(db, {
      duplicate: double.id,
      into: ids.dark,
      why: "The same.",
      managerId: manager.id,
      now: builtAt,
    });
    const found = await listSimilarRequests(db, { title: "dark mode for the app", limit: 5 });
    expect(found.map(({ id }) => id)).toEqual([ids.dark]);
    expect(found[0]).toMatchObject({
      title: wishes.dark,
      voteCount: 2,
      organisationCount: 2,
      mergedTitle: { title: double.title, language: "en" },
    });
  });

  test("but never the request that asks, nor one merged into it", async () => {
    const { db, ids } = await aPortalWithWishes();
    const title = wishes.dark;
    expect(await listSimilarRequests(db, { title, limit: 5, except: ids.dark })).toEqual([]);
    expect(await listSimilarRequests(db, { title, limit: 5 })).toHaveLength(1);
  });
});

test("R9: an edited request is found by its new words and no longer by the old ones", async () => {
  const { db, ids } = await aPortalWithWishes();
  await db
    .transaction()
    .execute((tx) =>
      indexRequest(tx, { id: ids.dark, title: "Louer du matériel", body: "Pour une journée." }),
    );
  expect(await idsFor(db, "dark mode")).toEqual([]);
  expect(await idsFor(db, "rental of equipment")).toEqual([ids.dark]);
});

test("R9: the best come first, as many as wanted", async () => {
  const db = await openTestDatabase();
  const author = await aPartner(db);
  const titles = [
    "Export invoices",
    "Export invoices to SAP by night",
    "Export quotes",
    "Invoices with photos",
  ];
  for (const title of titles) await aRequest(db, { author, title, body: "Please." });
  const found = await listSimilarRequests(db, { title: "invoice export", limit: 3 });
  expect(found.map(({ title }) => title).slice(0, 2)).toEqual(titles.slice(0, 2));
  expect(await listSimilarRequests(db, { title: "invoice export", limit: 1 })).toHaveLength(1);
});

test("R6, R9: more duplicates of one request than are read at once do not hide another one", async () => {
  const db = await openTestDatabase();
  const author = await aPartner(db);
  const { id: managerId } = await aStaffMember(db, { role: "manager" });
  const title = "Export invoices";
  const other = await aRequest(db, { author, title: "Export invoices to SAP by night", body: "Please." });
  const { id: into } = await aRequest(db, { author, title, body: "Please." });
  for (let count = 0; count < 8; count += 1) {
    const { id: duplicate } = await aRequest(db, { author, title, body: "Please." });
    await mergeRequests(db, { duplicate, into, why: "They say the same.", managerId, now: builtAt });
  }
  const found = await listSimilarRequests(db, { title, limit: 2 });
  expect(found.map(({ id }) => id)).toEqual([into, other.id]);
});

test("R9: any text is answered, and the same way twice", async () => {
  const { db } = await aPortalWithWishes();
  const title = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc
      .array(fc.constantFrom("Rechnung", "hors", "lig", "the", "\u0000", "🦓", "'", "%", "export"))
      .map((words) => words.join(" ")),
    fc.constantFrom("x".repeat(10_000), "export ".repeat(2000), "\ud800", "日本語", "l'".repeat(3000)),
  );
  await fc.assert(
    fc.asyncProperty(title, title, async (asked, body) => {
      const once = await listSimilarRequests(db, { title: asked, body, limit: 5 });
      expect(once.length).toBeLessThanOrEqual(5);
      expect(await listSimilarRequests(db, { title: asked, body, limit: 5 })).toEqual(once);
    }),
    { numRuns: 60 },
  );
});
