import { expect, test } from "vitest";
import { aPartner, aRequest, aRoadmapItem, aStaffMember } from "../../../db/builders.ts";
import type { Db } from "../../../db/client.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { vendorDefaults } from "../../accounts/vendor.ts";
import { saveVendor } from "../../accounts/vendor-settings.server.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { moveItem } from "../../roadmap/planning.server.ts";
import { loader as loadBoard } from "./roadmap.tsx";
import { loader as loadItem } from "./roadmap-item.tsx";

const texts = {
  de: { title: "Karten ohne Netz", summary: "Karten bleiben da.", body: "Auf dem Gerät." },
  en: { title: "Offline maps", summary: "Maps stay.", body: "On the device." },
};

const visitBoard = (db: Db, query = "", as?: { id: number }) =>
  answerTo(db, loadBoard, { path: `/en/roadmap${query}`, params: { locale: "en" }, as });
const visitItem = (
  db: Db,
  slug: string,
  { locale = "en", as }: { locale?: string; as?: { id: number } } = {},
) => answerTo(db, loadItem, { path: `/${locale}/roadmap/${slug}`, params: { locale, slug }, as });

test("the board is the same for every visitor; a partner learns what the own votes are in, staff nothing", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const { id, managerId } = await aRoadmapItem(db, { texts, requests: [request], isPublished: true });
  const visitor = await visitBoard(db);
  expect(visitor).toEqual(await visitBoard(db));
  expect(visitor.data.askedFor).toEqual([]);
  expect((await visitBoard(db, "", request.author)).data).toEqual({ ...visitor.data, askedFor: [id] });
  expect((await visitBoard(db, "", await aPartner(db))).data).toEqual(visitor.data);
  expect((await visitBoard(db, "", { id: managerId })).data).toEqual(visitor.data);
});

test.each([
  ["", 5, false],
  ["?stage=building", 1, true],
  ["?stage=soon", 5, false],
  ["?stage=building&after=1%20or%201", 1, true],
  ["?stage=building&after=999999999999999", 1, true],
])("the board at %j shows %i stages", async (query, count, isOneStage) => {
  const db = await openTestDatabase();
  const { data } = await visitBoard(db, query);
  expect(data.shown).toHaveLength(count);
  expect(data.isOneStage).toBe(isOneStage);
});

test.each(["1", "1-old-words", "01-offline-maps", "1-offline-maps/"])(
  "only the number is read: %s leads to the right address for good",
  async (slug) => {
    const db = await openTestDatabase();
    const { id } = await aRoadmapItem(db, { texts, isPublished: true });
    const answer = await visitItem(db, slug.replace("1", String(id)));
    expect(answer).toMatchObject({ status: 301, location: `/en/roadmap/${id}-offline-maps` });
    expect(answer.headers.get("Cache-Control")).toBe("max-age=60");
  },
);

test("K5: each language has its own words in the address, and the fallback's where it has none", async () => {
  const db = await openTestDatabase();
  const { id } = await aRoadmapItem(db, { texts, isPublished: true });
  expect((await visitItem(db, `${id}-offline-maps`, { locale: "de" })).location).toBe(
    `/de/roadmap/${id}-karten-ohne-netz`,
  );
  const french = await visitItem(db, `${id}-offline-maps`, { locale: "fr" });
  expect(french).toMatchObject({ status: 200, data: { item: { language: "en", title: "Offline maps" } } });
});

test("a long list of an item's requests or moves goes on behind the place that the address names", async () => {
  const db = await openTestDatabase();
  const author = await aPartner(db);
  const requests: { id: number }[] = [];
  for (let count = 0; count < 21; count += 1) requests.push(await aRequest(db, { author }));
  const { id, managerId } = await aRoadmapItem(db, { texts, requests, isPublished: true });
  const act = { itemId: id, writerLanguage: "en", actorId: managerId, now: visitedAt } as const;
  for (let count = 0; count < 10; count += 1) {
    await moveItem(db, { ...act, toStage: "building", reason: {} });
    await moveItem(db, { ...act, toStage: "postponed", reason: { en: `Reason ${count}.` } });
  }
  const slug = `${id}-offline-maps`;
  const first = (await visitItem(db, slug)).data;
  expect([first.answered.requests.length, first.history.moves.length]).toEqual([20, 20]);
  expect(first.isContinued).toEqual({ requests: false, history: false });
  const behind = (await visitItem(db, `${slug}?after=${first.answered.next}`)).data;
  expect([behind.answered.requests.length, behind.answered.next]).toEqual([1, undefined]);
  expect(behind.isContinued).toEqual({ requests: true, history: false });
  const before = (await visitItem(db, `${slug}?before=${first.history.next}`)).data;
  expect([before.history.moves.length, before.history.next]).toEqual([1, undefined]);
  expect(before.postponing).toMatchObject({ html: "<p>Reason 9.</p>\n" });
});

test("A3: what is sent about the requests that an item answers is shown, votes and organisations too", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db, { title: "Maps in the tunnel" });
  const { id } = await aRoadmapItem(db, { texts, requests: [request], isPublished: true });
  const route = { route: await import("./roadmap-item.tsx"), pattern: ":locale/roadmap/:slug" };
  const page = await pageAt(db, route, { path: `/en/roadmap/${id}-offline-maps` });
  expect(wordsOf(page)).toContain("Maps in the tunnel Exploring 1 vote · 1 organisation");
});

test("404 for a draft, for managers too, for an unknown number and for no number", async () => {
  const db = await openTestDatabase();
  const { id, managerId } = await aRoadmapItem(db, { texts });
  expect((await visitItem(db, `${id}-offline-maps`)).status).toBe(404);
  expect((await visitItem(db, `${id}-offline-maps`, { as: { id: managerId } })).status).toBe(404);
  for (const slug of ["999-nothing", "offline-maps", "-1", "1e9", "9".repeat(40)]) {
    expect((await visitItem(db, slug)).status, slug).toBe(404);
  }
});

test("A3: the pages' data hold no voter, organisation, address or member of the staff", async () => {
  const db = await openTestDatabase();
  const author = await aPartner(db, { name: "Vera Voter", email: "vera@voters.example" });
  const request = await aRequest(db, { author });
  const manager = await aStaffMember(db, { role: "manager", name: "Mona Manager" });
  const { id } = await aRoadmapItem(db, {
    texts,
    managerId: manager.id,
    requests: [request],
    isPublished: true,
  });
  const organisation = await db
    .selectFrom("organisations")
    .where("id", "=", author.organisationId)
    .select("name")
    .executeTakeFirstOrThrow();
  for (const as of [undefined, author, await aPartner(db)]) {
    const item = await visitItem(db, `${id}-offline-maps`, { as });
    const said = JSON.stringify([(await visitBoard(db, "", as)).data, item.data]);
    expect(item.status).toBe(200);
    for (const secret of [
      author.name,
      "Vera",
      author.email,
      organisation.name,
      manager.name,
      manager.email,
    ]) {
      expect(said).not.toContain(secret);
    }
    expect(said).not.toMatch(/(person|author|organisation|voter|cast|moved|linked)(By)?Id/i);
  }
});

test("A2: signed-in only sends visitors to sign-in", async () => {
  const db = await openTestDatabase();
  const vendor = { ...vendorDefaults, isSignedInOnly: true };
  await saveVendor(db, { vendor, actorId: null, now: visitedAt });
  expect((await visitBoard(db)).location).toBe("/en/sign-in?to=%2Fen%2Froadmap");
  expect((await visitItem(db, "1-maps")).status).toBe(302);
});
