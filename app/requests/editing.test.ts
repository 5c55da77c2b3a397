import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { editRequest, findOwnWordingIfAny, listEarlierWordings } from "./editing.server.ts";
import { listSimilarRequests } from "./likeness.server.ts";
import { mergeRequests } from "./merging.server.ts";
import { findMatchingRequests } from "./searching.server.ts";
import { decideRequest, withdrawRequest } from "./settling.server.ts";
import { castVote, withdrawVote } from "./voting.server.ts";

afterAll(stopRendering);

const later = builtAt.add({ hours: 1 });

async function anAuthorsRequest() {
  const db = await openTestDatabase();
  const author = await aPartner(db, { name: "Anna Berg" });
  const request = await aRequest(db, {
    author,
    title: "Dark mode for the cellar",
    body: "At night it *dazzles*.",
  });
  const edit = (changes: Partial<Parameters<typeof editRequest>[1]["form"]> = {}, authorId = author.id) =>
    editRequest(db, {
      requestId: request.id,
      authorId,
      form: {
        title: "Export of invoices",
        body: "For **accounting**.",
        language: "en",
        edition: 0,
        ...changes,
      },
      now: later,
    });
  const stored = () =>
    db
      .selectFrom("requests")
      .where("id", "=", request.id)
      .select(["title", "slug", "body", "bodyHtml", "language"])
      .executeTakeFirstOrThrow();
  const voteOf = async (requestId = request.id) => {
    const { id: personId, organisationId } = await aPartner(db);
    const cast = () =>
      castVote(db, { requestId, voter: { personId, organisationId }, castById: personId, now: later });
    return { personId, cast };
  };
  return { db, author, request, edit, stored, voteOf };
}

test("R9: an author words a request anew, and what it said before is kept", async () => {
  const { db, author, request, edit, stored } = await anAuthorsRequest();
  expect(await edit({ language: "de" })).toEqual({ changed: true, slug: "export-of-invoices" });
  expect(await stored()).toEqual({
    title: "Export of invoices",
    slug: "export-of-invoices",
    body: "For **accounting**.",
    bodyHtml: expect.stringContaining("<strong>accounting</strong>"),
    language: "de",
  });
  expect(await edit({ title: "Export of receipts", edition: 1 })).toMatchObject({ changed: true });
  const wordings = await listEarlierWordings(db, request.id);
  expect(wordings.map(({ number, title, language }) => [number, title, language])).toEqual([
    [2, "Export of invoices", "de"],
    [1, "Dark mode for the cellar", "en"],
  ]);
  expect(wordings[1]).toMatchObject({
    bodyHtml: expect.stringContaining("<em>dazzles</em>"),
    replacedBy: "Anna Berg",
    replacedAt: "2030-05-06T09:00:00.000Z",
  });
  const own = await findOwnWordingIfAny(db, { requestId: request.id, authorId: author.id });
  expect(own).toMatchObject({ title: "Export of receipts", edition: 2, settled: undefined });
});

test("R9: search and likeness follow the new wording", async () => {
  const { db, request, edit } = await anAuthorsRequest();
  await edit();
  const found = (q: string) => findMatchingRequests(db, { q, limit: 5 });
  const alike = async (title: string) =>
    (await listSimilarRequests(db, { title, limit: 5 })).map(({ id }) => id);
  expect(await found("cellar")).toEqual([]);
  expect(await found("accounting")).toEqual([request.id]);
  expect(await alike("Dark mode for the cellar")).toEqual([]);
  expect(await alike("Export invoices")).toEqual([request.id]);
});

test("the same words again are no new wording", async () => {
  const { db, request, edit } = await anAuthorsRequest();
  const same = { title: "Dark mode for the cellar", body: "At night it *dazzles*." };
  expect(await edit(same)).toEqual({ changed: true, slug: "dark-mode-for-the-cellar" });
  expect(await listEarlierWordings(db, request.id)).toEqual([]);
});

test("R9: once somebody else has voted the wording stays, until that vote is withdrawn", async () => {
  const { db, request, author, edit, stored, voteOf } = await anAuthorsRequest();
  const before = await stored();
  const { personId, cast } = await voteOf();
  await cast();
  expect(await edit()).toEqual({ changed: false, because: "others-voted" });
  expect(await stored()).toEqual(before);
  const own = await findOwnWordingIfAny(db, { requestId: request.id, authorId: author.id });
  expect(own?.settled).toBe("others-voted");
  await withdrawVote(db, { requestId: request.id, personId, withdrawnById: personId, now: later });
  expect(await edit()).toMatchObject({ changed: true });
});

test("R9: a vote anywhere in its tree is a vote of somebody else", async () => {
  const { db, request, edit, voteOf } = await anAuthorsRequest();
  const manager = await aStaffMember(db, { role: "manager" });
  const duplicate = await aRequest(db);
  const merged = await mergeRequests(db, {
    duplicate: duplicate.id,
    into: request.id,
    why: "The same.",
    managerId: manager.id,
    now: later,
  });
  expect(merged).toMatchObject({ changed: true });
  expect(await edit()).toEqual({ changed: false, because: "others-voted" });
  await (await voteOf(duplicate.id)).cast();
  expect(await edit()).toEqual({ changed: false, because: "others-voted" });
});

test("R9: what is merged, declined or withdrawn keeps its words", async () => {
  const { db, author, request, edit } = await anAuthorsRequest();
  const manager = await aStaffMember(db, { role: "manager" });
  const reason = {
    originalLanguage: "en" as const,
    bodies: [{ language: "en" as const, source: "-", html: "-" }],
  };
  const decide = (decision: "declined" | "open") =>
    decideRequest(db, { requestId: request.id, decision, reason, actorId: manager.id, now: later });
  await decide("declined");
  expect(await edit()).toEqual({ changed: false, because: "voting-closed" });
  await decide("open");
  await withdrawRequest(db, { requestId: request.id, authorId: author.id, now: later });
  expect(await edit()).toEqual({ changed: false, because: "voting-closed" });

  const other = await anAuthorsRequest();
  const root = await aRequest(other.db, { author: other.author });
  const boss = await aStaffMember(other.db, { role: "manager" });
  await mergeRequests(other.db, {
    duplicate: other.request.id,
    into: root.id,
    why: "The same.",
    managerId: boss.id,
    now: later,
  });
  expect(await other.edit()).toEqual({ changed: false, because: "merged" });
});

test("A3: nobody but its author changes a request, or learns from here what stands in it", async () => {
  const { db, request, edit } = await anAuthorsRequest();
  const stranger = await aPartner(db);
  expect(await edit({}, stranger.id)).toEqual({ changed: false, because: "not-found" });
  expect(await findOwnWordingIfAny(db, { requestId: request.id, authorId: stranger.id })).toBeUndefined();
  const outcome = await editRequest(db, {
    requestId: 999,
    authorId: stranger.id,
    form: { title: "x", body: "x", language: "en", edition: 0 },
    now: later,
  });
  expect(outcome).toEqual({ changed: false, because: "not-found" });
});

test("R9: of two changes at once one is made, and the other is told", async () => {
  const { db, request, edit, stored } = await anAuthorsRequest();
  const outcomes = await Promise.all([edit({ title: "One" }), edit({ title: "Two" })]);
  expect(outcomes).toContainEqual({ changed: false, because: "changed-meanwhile" });
  const won = outcomes.find(({ changed }) => changed);
  expect(won).toEqual({ changed: true, slug: (await stored()).slug });
  expect(await listEarlierWordings(db, request.id)).toHaveLength(1);
});

test("R9: a vote and a change at once have one outcome: nobody's vote is for words that they did not read", async () => {
  for (const isVoteFirst of [true, false]) {
    const { edit, stored, voteOf } = await anAuthorsRequest();
    const { cast } = await voteOf();
    const before = await stored();
    const acts = isVoteFirst ? [cast(), edit()] : [edit(), cast()];
    const outcomes = await Promise.all(acts);
    const edited = outcomes[isVoteFirst ? 1 : 0];
    const hasVote = outcomes[isVoteFirst ? 0 : 1];
    expect(hasVote).toEqual({ changed: true });
    if (edited?.changed) expect((await stored()).title).toBe("Export of invoices");
    else {
      expect(edited).toEqual({ changed: false, because: "others-voted" });
      expect(await stored()).toEqual(before);
    }
  }
});

test.each([["> ".repeat(2500), "too-complex"]])(
  "a text that cannot be rendered safely changes nothing",
  async (body, because) => {
    const { edit } = await anAuthorsRequest();
    expect(await edit({ body })).toEqual({ changed: false, field: "body", because });
  },
);
