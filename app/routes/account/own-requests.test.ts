import { expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember } from "../../../db/builders.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { aSupportedRequest, decide } from "../../notifications/test-hearing.ts";
import { mergeRequests } from "../../requests/merging.server.ts";
import * as route from "./own-requests.tsx";

const path = "/en/account/requests";
const params = { locale: "en" };
const page = { route, pattern: ":locale/account/requests" };

test("A2: the page is a partner's; staff have no requests of their own, visitors sign in first", async () => {
  const { db, author } = await aSupportedRequest();
  const support = await aStaffMember(db, { role: "support" });
  const statusFor = async (as?: { id: number }) =>
    (await answerTo(db, route.loader, { path, params, as })).status;
  expect([await statusFor(author), await statusFor(support), await statusFor()]).toEqual([200, 403, 302]);
});

test("P6: it says what happened since the last visit, what one asked for and what one supports", async () => {
  const { db, author, voters, request, manager } = await aSupportedRequest();
  await answerTo(db, route.loader, { path, params, as: author, now: visitedAt });
  await decide(db, { request, manager, decision: "declined", now: visitedAt.add({ minutes: 5 }) });
  const later = visitedAt.add({ hours: 2 });
  const { data } = await answerTo(db, route.loader, { path, params, as: author, now: later });
  expect(data).toMatchObject({
    seenUntil: "2030-05-06T09:00:00.000Z",
    news: { news: [{ isNew: true, facts: { to: "declined" } }] },
    own: { requests: [{ id: request.id, publicStatus: "declined" }] },
    votes: { requests: [] },
  });
  const words = wordsOf(await pageAt(db, page, { path, as: author, now: later.add({ minutes: 1 }) }));
  expect(words).toContain("New since 6 May 2030");
  expect(words).toContain("Open → Declined · Voting is closed.");
  const [voter] = voters;
  const ofVoter = await answerTo(db, route.loader, { path, params, as: voter, now: later });
  expect(ofVoter.data).toMatchObject({ own: { requests: [] }, votes: { requests: [{ id: request.id }] } });
});

test("P6, R6: of a merge it says how the request stands where the votes count now", async () => {
  const { db, author, request, manager } = await aSupportedRequest();
  const into = await aRequest(db, { title: "A dark theme" });
  await decide(db, { request: into, manager, decision: "declined" });
  const merging = { duplicate: request.id, into: into.id, why: "the same", managerId: manager.id };
  await mergeRequests(db, { ...merging, now: visitedAt });
  const words = wordsOf(await pageAt(db, page, { path, as: author, now: visitedAt }));
  expect(words).toMatch(
    /Open → Merged · Counted together with A dark theme \( ?Declined ?\) · Voting is closed there\./,
  );
});

test("an empty page says what to do next", async () => {
  const { db } = await aSupportedRequest();
  const words = wordsOf(await pageAt(db, page, { path, as: await aPartner(db) }));
  expect(words).toContain("Nothing has happened yet.");
  expect(words).toContain("You have not asked for anything yet");
  expect(words).toContain("Ask for a feature");
  expect(words).toContain("Look through the requests");
});

test("A3: a partner's page tells nothing of other people", async () => {
  const { db, author, voters, request, manager } = await aSupportedRequest();
  await decide(db, { request, manager, decision: "declined" });
  const { data } = await answerTo(db, route.loader, { path, params, as: author });
  const told = JSON.stringify(data);
  for (const { name, email } of [...voters, manager]) {
    expect(told).not.toContain(name);
    expect(told).not.toContain(email);
  }
});
