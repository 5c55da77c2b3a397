import { afterAll, expect, test } from "vitest";
import { aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { anArticleFile, importGood } from "../articles/article-file.fixture.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { hasOffers, listOffers } from "./offering.server.ts";
import { decideRequest } from "./settling.server.ts";

afterAll(stopRendering);

const now = builtAt.add({ hours: 1 });

async function aPortalWithAnswers() {
  const db = await openTestDatabase();
  await importGood(
    db,
    [
      { number: 1, title: "Work offline and resolve conflicts", body: "Nothing is lost in a cellar." },
      {
        number: 1,
        isTranslation: true,
        language: "de" as const,
        title: "Offline arbeiten",
        body: "Im Keller.",
      },
    ].map(anArticleFile),
  );
  const request = await aRequest(db, { title: "Use the app without a connection" });
  const manager = await aStaffMember(db, { role: "manager" });
  const decide = (decision: "available" | "declined", articleId?: number) =>
    decideRequest(db, {
      requestId: request.id,
      decision,
      articleId,
      reason: { originalLanguage: "en", bodies: [{ language: "en", source: "-", html: "-" }] },
      actorId: manager.id,
      now,
    });
  return { db, request, decide };
}

test("R9: requests and articles are offered, each as a link needs it and nothing more", async () => {
  const { db, request } = await aPortalWithAnswers();
  const offered = await listOffers(db, { title: "App ohne Internet nutzen", locale: "de" });
  expect(offered.requests.map(({ id, publicStatus, article }) => [id, publicStatus, article])).toEqual([
    [request.id, "open", undefined],
  ]);
  expect(offered.articles).toEqual([
    { id: 1, kind: "guide", slug: "offline-arbeiten", title: "Offline arbeiten", language: "de" },
  ]);
  expect(await hasOffers(db, { title: "App ohne Internet nutzen", locale: "de" })).toBe(true);
});

test.each(["available", "declined"] as const)(
  "R9: a request that is %s leads to the article of its decision, which is offered once",
  async (decision) => {
    const { db, decide } = await aPortalWithAnswers();
    expect(await decide(decision, 1)).toEqual({ changed: true });
    const title = "Use the app without connection";
    const { requests, articles } = await listOffers(db, { title, locale: "de" });
    expect(requests[0]).toMatchObject({
      publicStatus: decision,
      article: { id: 1, title: "Offline arbeiten", slug: "offline-arbeiten", language: "de" },
    });
    expect(articles).toEqual([]);
  },
);

test("R9: nothing alike, nothing offered", async () => {
  const { db } = await aPortalWithAnswers();
  const title = "Kranhaken kalibrieren";
  expect(await listOffers(db, { title, locale: "de" })).toEqual({ requests: [], articles: [] });
  expect(await hasOffers(db, { title, locale: "de" })).toBe(false);
});
