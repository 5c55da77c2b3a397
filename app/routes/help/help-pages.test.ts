import { describe, expect, test } from "vitest";
import { anOrganisation, aPartner } from "../../../db/builders.ts";
import type { Db } from "../../../db/client.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { vendorDefaults } from "../../accounts/vendor.ts";
import { saveVendor } from "../../accounts/vendor-settings.server.ts";
import { anArticleFile, importGood } from "../../articles/article-file.fixture.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { defaultServiceLevel } from "../../sla/service-level.ts";
import { changeServiceLevel } from "../../sla/service-levels.server.ts";
import { loader as billing } from "./billing.tsx";
import { loader as billingCase } from "./billing-case.tsx";
import { loader as help } from "./help.tsx";
import * as helpPageRoute from "./help-page.tsx";
import { loader as search, meta as searchMeta } from "./search.tsx";
import { loader as support } from "./support.tsx";

const now = visitedAt;

async function aKnowledgeBase(): Promise<Db> {
  const db = await openTestDatabase();
  const german = { language: "de", isTranslation: true } as const;
  await importGood(db, [
    anArticleFile({ number: 1, title: "Replace a device", related: [2] }),
    anArticleFile({ number: 1, ...german, title: "Ein Gerät ersetzen", provenance: "machine" }),
    anArticleFile({ number: 2, title: "Training", category: "FAQ / Billing", billing_case: "B9" }),
    anArticleFile({ number: 2, ...german, title: "Schulung", category: "FAQ / Abrechnung" }),
  ]);
  return db;
}

const onHelp = (db: Db, locale: string, slug: string, query = "") =>
  answerTo(db, helpPageRoute.loader, { path: `/${locale}/help/${slug}${query}`, params: { locale, slug } });
const onBilling = (db: Db, locale: string, slug: string) =>
  answerTo(db, billingCase, { path: `/${locale}/billing/${slug}`, params: { locale, slug } });

describe("K6: an address holds the number, and the words after it may change", () => {
  const moved: [locale: string, slug: string, to: string][] = [
    ["en", "1", "/en/help/1-replace-a-device"],
    ["en", "1-old-words", "/en/help/1-replace-a-device"],
    ["de", "1-replace-a-device", "/de/help/1-ein-geraet-ersetzen"],
    ["fr", "1-autre", "/fr/help/1-replace-a-device"],
    ["en", "2-training", "/en/billing/2-training"],
    ["de", "guides", "/de/help/anleitungen"],
    ["en", "billing", "/en/billing"],
  ];
  test.each(moved)("/%s/help/%s leads to %s", async (locale, slug, to) => {
    const answer = await onHelp(await aKnowledgeBase(), locale, slug);
    expect(answer.location).toBe(to);
    expect(answer.status).toBe(301);
    expect(answer.headers.get("Cache-Control")).toBe("max-age=60");
  });

  test("what stands behind the question mark is kept", async () => {
    expect((await onHelp(await aKnowledgeBase(), "en", "1", "?from=mail")).location).toBe(
      "/en/help/1-replace-a-device?from=mail",
    );
  });

  test("an article that is no billing case leads from billing to help", async () => {
    const db = await aKnowledgeBase();
    expect((await onBilling(db, "en", "1-replace-a-device")).location).toBe("/en/help/1-replace-a-device");
    expect((await onBilling(db, "en", "2-x")).location).toBe("/en/billing/2-training");
  });

  const unknown = ["99", "99-words", "1x", "9999999999999999", "nowhere", "%00"];
  test.each(unknown)("nothing is at %s", async (slug) => {
    const db = await aKnowledgeBase();
    expect((await onHelp(db, "en", slug)).status).toBe(404);
    expect((await onBilling(db, "en", slug)).status).toBe(404);
  });

  test("nothing is in a language that the portal does not speak", async () => {
    expect((await onHelp(await aKnowledgeBase(), "es", "1")).status).toBe(404);
  });
});

test("K2: the page knows that a machine translated it, and from which original", async () => {
  const answer = await onHelp(await aKnowledgeBase(), "de", "1-ein-geraet-ersetzen");
  expect(answer.data).toMatchObject({
    page: "article",
    article: {
      provenance: "machine",
      language: "de",
      originalLanguage: "en",
      madeFrom: { number: 1, writtenAt: "2030-05-06T08:00:00.000Z" },
    },
  });
});

test("K1: the help shows its topics and where to begin", async () => {
  const db = await aKnowledgeBase();
  const { data } = await answerTo(db, help, { path: "/en/help", params: { locale: "en" } });
  expect(data.categories.map(({ name, articleCount }) => `${name} ${articleCount}`).sort()).toEqual([
    "FAQ 1",
    "Guides 1",
  ]);
  const category = await onHelp(db, "en", "guides");
  expect(category.data).toMatchObject({
    page: "category",
    articleCount: 1,
    below: [{ name: "App" }],
    articles: [],
  });
  expect((await onHelp(db, "en", "app")).data).toMatchObject({
    trail: [{ name: "Guides" }],
    articles: [{ id: 1, title: "Replace a device" }],
  });
});

test("K1, K5: a related article in another language is marked and says so", async () => {
  const db = await aKnowledgeBase();
  await importGood(db, [
    anArticleFile({ number: 3, title: "Update the app", related: [1, 2] }),
    anArticleFile({ number: 3, language: "fr", isTranslation: true, title: "Mettre à jour" }),
  ]);
  const visit = { path: "/fr/help/3-mettre-a-jour" };
  const page = await pageAt(db, { route: helpPageRoute, pattern: ":locale/help/:slug" }, visit);
  expect(page).toMatch(/<a[^>]* lang="en"[^>]*>Replace a device<\/a>/);
  expect(wordsOf(page)).toContain("Articles liés Replace a device en anglais Training en anglais");
  expect(page).not.toContain('<li lang="en">');
});

describe("billing", () => {
  test("points to the best practices first, and leaves that out when unset or missing", async () => {
    const db = await aKnowledgeBase();
    const pointer = async (bestPracticesArticle: number | null) => {
      await saveVendor(db, { vendor: { ...vendorDefaults, bestPracticesArticle }, actorId: null, now });
      const { data } = await answerTo(db, billing, { path: "/de/billing", params: { locale: "de" } });
      return data.bestPractices?.title;
    };
    expect(await pointer(1)).toBe("Ein Gerät ersetzen");
    expect(await pointer(null)).toBeUndefined();
    expect(await pointer(77)).toBeUndefined();
  });

  test("B16: a case's page says on which revision and language it rests, and what is binding", async () => {
    const { data } = await onBilling(await aKnowledgeBase(), "de", "2-schulung");
    expect(data.article).toMatchObject({
      code: "B9",
      verdict: "billable",
      language: "de",
      revisionNumber: 1,
      originalLanguage: "en",
      madeFrom: { number: 1 },
    });
  });
});

describe("search", () => {
  const searchFor = async (q: string, locale = "en") =>
    answerTo(await aKnowledgeBase(), search, {
      path: `/${locale}/search?q=${encodeURIComponent(q)}`,
      params: { locale },
    });

  test("finds articles and says which kind and language", async () => {
    const { data } = await searchFor("training", "de");
    expect(data.articles).toMatchObject([{ id: 2, kind: "billing case", title: "Schulung", foundIn: "en" }]);
  });

  const typed = ["", "  ", "zzz", "\0", "a\0b OR (", `"`, "x".repeat(10_000), "* NEAR"];
  test.each(typed)("answers 200 to %j", async (q) => {
    expect((await searchFor(q)).status).toBe(200);
  });

  test("is not for search engines", async () => {
    const { data } = await searchFor("training");
    expect(searchMeta({ data, matches: [] } as never)).toContainEqual({ name: "robots", content: "noindex" });
  });
});

describe("support", () => {
  const visit = async (db: Db, { locale = "en", as }: { locale?: string; as?: { id: number } } = {}) =>
    (await answerTo(db, support, { path: `/${locale}/support`, params: { locale }, as })).data;

  test("S1: the first response by plan; the free plan's is usual, not promised", async () => {
    const { responses } = await visit(await openTestDatabase());
    expect(responses.map(({ plan, response }) => `${plan}: ${response}`)).toEqual([
      "enterprise: within 4 business hours",
      "advanced: within 6 business hours",
      "starter: within 8 business hours",
      "free: usually after ten business hours, not promised",
    ]);
  });

  test("S2: business hours, the vendor's time zone, and closed days to come", async () => {
    const db = await openTestDatabase();
    expect(await visit(db)).toMatchObject({
      week: [
        { days: "Monday to Friday", hours: "09:00–12:00 and 14:00–17:00" },
        { days: "Saturday and Sunday", hours: "closed" },
      ],
      zone: "Central European Time (Europe/Berlin)",
      closedDays: [],
    });
    const closedDays = ["2030-05-05", "2030-05-06", "2030-12-25"];
    const week = { ...defaultServiceLevel.week, "3": [["08:00", "10:00"]] } as const;
    const level = { ...defaultServiceLevel, week, closedDays, timeZone: "Pacific/Auckland" };
    await changeServiceLevel(db, {
      level: { ...level, targets: { ...level.targets, free: 12, starter: 1 } },
      actorId: null,
      now,
    });
    const shown = await visit(db, { locale: "de" });
    expect(shown.week.map(({ days, hours }) => `${days}: ${hours}`)).toEqual([
      "Montag und Dienstag: 09:00–12:00 und 14:00–17:00",
      "Mittwoch: 08:00–10:00",
      "Donnerstag und Freitag: 09:00–12:00 und 14:00–17:00",
      "Samstag und Sonntag: geschlossen",
    ]);
    expect(shown.closedDays).toEqual(["6. Mai 2030", "25. Dezember 2030"]);
    expect(shown.responses.slice(2).map(({ response }) => response)).toEqual([
      "innerhalb von 1 Geschäftsstunde",
      "meist nach 12 Geschäftsstunden, nicht zugesagt",
    ]);
  });

  test("a partner's own plan is marked, a visitor has none", async () => {
    const db = await openTestDatabase();
    const organisation = await anOrganisation(db, { plan: "advanced" });
    const partner = await aPartner(db, { organisationId: organisation.id });
    expect((await visit(db, { as: partner })).ownPlan).toBe("advanced");
    expect((await visit(db)).ownPlan).toBeUndefined();
  });
});
