import { afterAll, beforeAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { plansOf } from "../../db/test-plans.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { readHearing } from "../notifications/choosing.server.ts";
import { listNews } from "../notifications/news.server.ts";
import { listSimilarRequests } from "./likeness.server.ts";
import { findRootOfMergedIfAny, listMergedInto } from "./merged-pages.server.ts";
import { mergeRequests } from "./merging.server.ts";
import { listRequestsOfAuthor, listRequestsVotedFor } from "./own-requests.server.ts";
import { findVisibleRequestIfAny } from "./reading.server.ts";
import { findMatchingRequests, searchRequests } from "./searching.server.ts";
import { listTreeIds } from "./tree.server.ts";
import { castVote, readOwnPart, readStanding, withdrawVote } from "./voting.server.ts";

afterAll(stopRendering);

let db: Db;
let root: Awaited<ReturnType<typeof aRequest>>;
let merged: typeof root;
let voter: Awaited<ReturnType<typeof aPartner>>;

/** A tree of two, and somebody without a vote in it. */
beforeAll(async () => {
  db = await openTestDatabase();
  [root, merged] = [
    await aRequest(db, { title: "Export invoices as a table" }),
    await aRequest(db, { title: "Rechnungen als Tabelle exportieren" }),
  ];
  voter = await aPartner(db);
  const { id: managerId } = await aStaffMember(db, { role: "manager" });
  await mergeRequests(db, { duplicate: merged.id, into: root.id, why: "Same.", managerId, now: builtAt });
});

/** Steps that read a whole table or sort what they read; a full-text index is read by its words. Counting each once is not sorting. */
const slowSteps = (plan: string) =>
  plan
    .split("; ")
    .filter(
      (step) =>
        /^SCAN (?!request_search VIRTUAL TABLE INDEX \d+:.*M|CONSTANT ROW|\()/.test(step) ||
        /TEMP B-TREE FOR ORDER BY/.test(step),
    );

async function expectQuick(work: (on: Db) => Promise<unknown>, indexes: readonly (string | RegExp)[]) {
  const plans = await plansOf(db, work);
  expect(plans.flatMap(slowSteps)).toEqual([]);
  for (const index of indexes) expect(plans.join("\n")).toMatch(index);
}

test("R4, R6: a vote is cast and withdrawn by the keys of the request, its tree, the person and the organisation", async () => {
  const vote = { requestId: merged.id, now: builtAt };
  const byKeys = ["requests USING INTEGER PRIMARY KEY", "requests USING INDEX requests_of_root"];
  await expectQuick(
    (on) =>
      castVote(on, {
        ...vote,
        voter: { personId: voter.id, organisationId: voter.organisationId },
        castById: voter.id,
      }),
    [
      ...byKeys,
      /votes USING PRIMARY KEY \(request_id=\? AND person_id=\?\)/,
      /votes USING COVERING INDEX votes_by_organisation \(request_id=\? AND organisation_id=\?\)/,
    ],
  );
  expect(await readStanding(db, { requestId: root.id, personId: voter.id })).toMatchObject({ voteCount: 3 });
  await expectQuick(
    (on) => withdrawVote(on, { ...vote, personId: voter.id, withdrawnById: voter.id }),
    [...byKeys, /votes USING PRIMARY KEY \(request_id=\? AND person_id=\?\)/],
  );
  expect(await readStanding(db, { requestId: root.id, personId: voter.id })).toMatchObject({ voteCount: 2 });
});

test("the page of a request is read by keys alone", async () => {
  const { id: personId, organisationId } = voter;
  for (const { id: requestId } of [root, merged]) {
    await expectQuick(
      (on) => findVisibleRequestIfAny(on, { id: requestId, locale: "en" }),
      ["requests USING INTEGER PRIMARY KEY"],
    );
    await expectQuick(
      (on) => readOwnPart(on, { requestId, personId, organisationId }),
      [/votes USING (COVERING )?INDEX votes_by_organisation/],
    );
    await expectQuick((on) => readStanding(on, { requestId, personId }), ["votes USING PRIMARY KEY"]);
    await expectQuick((on) => listMergedInto(on, requestId), ["requests_of_root"]);
    await expectQuick((on) => findRootOfMergedIfAny(on, requestId), ["requests USING INTEGER PRIMARY KEY"]);
  }
});

test("P6: what a person hears of a tree is found by its choices", async () => {
  const plans = await plansOf(db, async (on) =>
    readHearing(on, {
      personId: voter.id,
      requestId: root.id,
      topicIds: await listTreeIds(on, root.id),
    }),
  );
  expect(plans.join("\n")).toContain(
    "SEARCH hearing_choices USING PRIMARY KEY (person_id=? AND request_id=?)",
  );
});

test("one's own requests, votes and news are read in the order of an index, with nothing to sort", async () => {
  for (const after of [undefined, 12]) {
    await expectQuick(
      (on) => listRequestsOfAuthor(on, { authorId: voter.id, after }),
      ["requests USING INDEX requests_of_author"],
    );
    await expectQuick(
      (on) => listNews(on, { personId: voter.id, seenUntil: null, before: after }),
      [/notifications USING (COVERING )?INDEX notifications_of_person/],
    );
  }
  for (const after of [undefined, "2030-05-06T08:00:00.000Z_12"]) {
    await expectQuick(
      (on) => listRequestsVotedFor(on, { personId: voter.id, after }),
      [/votes USING (COVERING )?INDEX votes_of_person/],
    );
  }
});

test("K7: a search reads its words in the full-text index, in the order of the numbers, and then requests by their key", async () => {
  await expectQuick(
    (on) => findMatchingRequests(on, { q: "export rechnungen", limit: 10 }),
    ["request_search"],
  );
  await expectQuick(
    (on) => searchRequests(on, { q: "export rechnungen", locale: "en", limit: 10 }),
    ["request_search", "requests USING INTEGER PRIMARY KEY"],
  );
});

test("R9: similar requests are found by terms, postings and pairs", async () => {
  const plans = await plansOf(db, (on) =>
    listSimilarRequests(on, { title: "Export my invoises to a spreadsheet", limit: 5 }),
  );
  const reads = plans
    .flatMap((plan) => plan.split("; "))
    .filter((step) => /^SCAN (requests|likeness_\w+|votes)\b/.test(step));
  expect(reads).toEqual([]);
  expect(plans.join("\n")).toContain("likeness_postings USING PRIMARY KEY (term_id=?");
});
