import { expect, test } from "vitest";
import { aPartner, aRequest, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { plansOf } from "../../db/test-plans.ts";
import { listRequestsByNumber, listRequestsOfAuthor, listRequestsVotedFor } from "./own-requests.server.ts";
import { castVote } from "./voting.server.ts";

async function aBusyPartner() {
  const db = await openTestDatabase();
  const [me, other] = [await aPartner(db), await aPartner(db)];
  const own: number[] = [];
  const voted: number[] = [];
  for (let at = 0; at < 12; at += 1) {
    own.push((await aRequest(db, { author: me, now: builtAt })).id);
    const { id: requestId } = await aRequest(db, { author: other });
    const voter = { personId: me.id, organisationId: me.organisationId };
    // Two votes each share their moment: the number decides between them.
    const now = builtAt.add({ minutes: Math.floor(at / 2) });
    await castVote(db, { requestId, voter, castById: me.id, now });
    voted.push(requestId);
  }
  return { db, me, other, own, voted };
}

test("a partner's own requests come newest first, ten at a time", async () => {
  const { db, me, own } = await aBusyPartner();
  const first = await listRequestsOfAuthor(db, { authorId: me.id });
  const rest = await listRequestsOfAuthor(db, { authorId: me.id, after: first.next });
  expect(first.requests).toHaveLength(10);
  expect(rest.next).toBeUndefined();
  expect([...first.requests, ...rest.requests].map(({ id }) => id)).toEqual(own.toReversed());
});

test("what a partner votes for comes by the vote's moment, ten at a time, without their own; a broken position begins anew", async () => {
  const { db, me, voted } = await aBusyPartner();
  const first = await listRequestsVotedFor(db, { personId: me.id });
  const rest = await listRequestsVotedFor(db, { personId: me.id, after: first.next });
  const inOrder = Array.from({ length: 6 }, (_, pair) => voted.slice(pair * 2, pair * 2 + 2))
    .toReversed()
    .flat();
  expect([...first.requests, ...rest.requests].map(({ id }) => id)).toEqual(inOrder);
  expect(rest.next).toBeUndefined();
  for (const after of ["", "x", "2030_1", `${first.next}x`, "_"])
    expect(await listRequestsVotedFor(db, { personId: me.id, after })).toEqual(first);
});

test("A3: the lists hold what they show: numbers, and no other person", async () => {
  const { db, me } = await aBusyPartner();
  const { requests } = await listRequestsVotedFor(db, { personId: me.id });
  const shown = ["id", "language", "organisationCount", "publicStatus", "slug", "title", "voteCount"];
  for (const request of requests) expect(Object.keys(request).sort()).toEqual(shown);
});

test("requests are found by number, unknown numbers left out", async () => {
  const { db, own } = await aBusyPartner();
  expect(await listRequestsByNumber(db, [])).toEqual([]);
  expect((await listRequestsByNumber(db, [own[0] ?? 0, 99_999])).map(({ id }) => id)).toEqual([own[0]]);
});

test("both lists are read by their index", async () => {
  const { db } = await aBusyPartner();
  const plans = async (work: Parameters<typeof plansOf>[1]) => (await plansOf(db, work)).join("\n");
  const authored = await plans((listening) => listRequestsOfAuthor(listening, { authorId: 1, after: 40 }));
  expect(authored).toContain("requests_of_author (author_id=? AND id<?)");
  const voted = await plans((listening) => listRequestsVotedFor(listening, { personId: 1 }));
  expect(voted).toContain("votes_of_person (person_id=?");
  expect(authored + voted).not.toMatch(/SCAN|TEMP B-TREE/);
});
