import { afterAll, beforeAll, expect, test } from "vitest";
import { anOrganisation, aPartner, aRequest, aRoadmapItem, aStaffMember } from "../../../db/builders.ts";
import type { Db } from "../../../db/client.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { changeProfile } from "../../accounts/people.server.ts";
import { answerTo, type TestVisit, visitedAt } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { decideRequest } from "../../requests/settling.server.ts";
import { recordRequest } from "../../requests/submitting.server.ts";
import { castVote } from "../../requests/voting.server.ts";
import { loader as home } from "./home.tsx";
import { loader as newRequest } from "./new-request.tsx";
import { loader as request } from "./request.tsx";
import { loader as requests } from "./requests.tsx";
import { loader as similar } from "./similar-requests.tsx";
import { action as vote } from "./vote.tsx";

// Names that occur nowhere else: whatever holds one of them gives somebody away.
const organisationNames = ["Zebrastein Aufzüge", "Quittenhof Pumpen", "Ypsilonwerk"];
const fullNames = [
  "Ottilie Unbenannt",
  "Kasimir Verborgen",
  "Hedwig Heimlich",
  "Mara Managerin",
  "Sven Supporter",
];
const displayNames = ["Kasi", "Hexe", "MaraM", "SvenS"];
const addresses = ["ottilie@", "kasimir@", "hedwig@", "mara@", "sven@"];

let db: Db;
let author: { id: number; organisationId: number };
let voter: { id: number; organisationId: number };
let stranger: { id: number; organisationId: number };
let manager: { id: number };

beforeAll(async () => {
  db = await openTestDatabase();
  const [zebra, quitte, ypsilon] = [
    await anOrganisation(db, { name: organisationNames[0] ?? "" }),
    await anOrganisation(db, { name: organisationNames[1] ?? "" }),
    await anOrganisation(db, { name: organisationNames[2] ?? "" }),
  ];
  const named = (at: number) => ({
    name: fullNames[at] ?? "",
    email: `${addresses[at]}hidden.example`,
  });
  author = await aPartner(db, { organisationId: zebra.id, ...named(0) });
  voter = await aPartner(db, { organisationId: quitte.id, ...named(1) });
  stranger = await aPartner(db, { organisationId: ypsilon.id, ...named(2) });
  manager = await aStaffMember(db, { role: "manager", ...named(3) });
  const support = await aStaffMember(db, { role: "support", ...named(4) });
  const called: [{ id: number }, string][] = [
    [author, "Tilly"],
    [voter, "Kasi"],
    [stranger, "Hexe"],
    [manager, "MaraM"],
    [support, "SvenS"],
  ];
  for (const [{ id }, displayName] of called) {
    await changeProfile(db, { personId: id, profile: { displayName, language: "en" } });
  }
  const first = await aRequest(db, { author, title: "Dark mode" });
  const recorded = await recordRequest(db, {
    form: {
      author: `${addresses[0]}hidden.example`,
      origin: "call",
      title: "Bright mode",
      body: "By day.",
      language: "de",
      submissionKey: "1",
    },
    recordedById: support.id,
    now: visitedAt,
  });
  if (!recorded.ok) throw new Error(recorded.because);
  for (const requestId of [first.id, recorded.id]) {
    await castVote(db, {
      requestId,
      voter: { personId: voter.id, organisationId: voter.organisationId },
      castById: support.id,
      now: visitedAt,
    });
  }
  await aRoadmapItem(db, { managerId: manager.id, requests: [first], isPublished: true });
  const settled = await aRequest(db, { author, title: "No mode" });
  const reason = {
    originalLanguage: "en" as const,
    bodies: [{ language: "en" as const, source: "-", html: "-" }],
  };
  await decideRequest(db, {
    requestId: settled.id,
    decision: "declined",
    reason,
    actorId: manager.id,
    now: visitedAt,
  });
});
afterAll(stopRendering);

const params = { locale: "en" };
const pages: [what: string, loader: Parameters<typeof answerTo>[1], visit: TestVisit][] = [
  ["home", home, { path: "/en", params }],
  ["the list", requests, { path: "/en/requests", params }],
  ["the list by votes", requests, { path: "/en/requests?sort=top", params }],
  ["the list of one status", requests, { path: "/en/requests?sort=new&status=declined", params }],
  ["a search for a name", requests, { path: "/en/requests?q=zebrastein", params }],
  ["what says the same", similar, { path: "/en/requests/similar?title=dark%20mode", params }],
  ["the form", newRequest, { path: "/en/requests/new", params }],
  ...["1-dark-mode", "2-bright-mode", "3-no-mode"].map((slug): [string, typeof request, TestVisit] => [
    `the page ${slug}`,
    request,
    { path: `/en/requests/${slug}`, params: { ...params, slug } },
  ]),
];

const viewers: [who: string, as: () => { id: number } | undefined][] = [
  ["a visitor", () => undefined],
  ["the author", () => author],
  ["a voter", () => voter],
  ["another partner", () => stranger],
];

test.each(pages)(
  "A3: %s tells nobody outside the staff who voted, or for which organisation",
  async (_, loader, visit) => {
    for (const [, as] of viewers) {
      const viewer = as();
      const answer = await answerTo(db, loader, { ...visit, ...(viewer ? { as: viewer } : {}) });
      expect(answer.status).toBe(200);
      const told = JSON.stringify(answer.data);
      const given = [...organisationNames, ...fullNames, ...displayNames, ...addresses].filter((name) =>
        told.toLowerCase().includes(name.toLowerCase()),
      );
      expect(given).toEqual([]);
      expect(told).not.toMatch(/@|personId|authorId|organisationId|castBy|votedAt/);
    }
  },
);

test("A3: the author appears under the chosen name, and a search finds nobody by organisation or name", async () => {
  const page = await answerTo(db, request, {
    path: "/en/requests/1-dark-mode",
    params: { ...params, slug: "1-dark-mode" },
  });
  expect(page.data).toMatchObject({ request: { authorName: "Tilly", voteCount: 2, organisationCount: 2 } });
  for (const q of [...organisationNames, ...fullNames, "hidden.example"]) {
    const found = await answerTo(db, requests, { path: `/en/requests?q=${encodeURIComponent(q)}`, params });
    expect(found.data.requests).toEqual([]);
  }
});

test("A3: the answer to a vote is numbers", async () => {
  const { data } = await answerTo(db, vote, {
    path: "/en/requests/1/vote",
    params: { ...params, number: "1" },
    form: { intent: "cast", answer: "data" },
    as: stranger,
  });
  expect(data).toEqual({
    changed: true,
    standing: { publicStatus: "exploring", voteCount: 3, organisationCount: 3, hasVoted: true },
  });
});
