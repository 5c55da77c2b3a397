import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { deactivatePerson } from "../../accounts/leaving.server.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { withdrawRequest } from "../../requests/settling.server.ts";
import * as requestRoute from "./request.tsx";

const { action: act, loader: requestPage } = requestRoute;

afterAll(stopRendering);

async function aVoteToRecord() {
  const db = await openTestDatabase();
  const support = await aStaffMember(db, { role: "support" });
  const request = await aRequest(db);
  const onPage = { path: `/admin/requests/${request.id}`, params: { number: String(request.id) } };
  const partner = await aPartner(db, { name: "Anna Berg" });
  const record = (
    intent: string,
    { email = partner.email, as = support as { id: number } | undefined } = {},
  ) => answerTo(db, act, { ...onPage, form: { intent, partner: email }, ...(as ? { as } : {}) });
  const votes = () =>
    db.selectFrom("votes").where("personId", "=", partner.id).select(["personId", "castById"]).execute();
  return { db, support, request, partner, onPage, record, votes };
}

test("A2: support records a partner's vote and its withdrawal, and the page says who did", async () => {
  const { db, support, partner, onPage, record, votes } = await aVoteToRecord();
  expect(await record("cast-vote")).toMatchObject({
    status: 200,
    data: { said: "castDone", name: "Anna Berg" },
  });
  expect(await votes()).toEqual([{ personId: partner.id, castById: support.id }]);
  expect(await record("withdraw-vote")).toMatchObject({ data: { said: "withdrawDone", name: "Anna Berg" } });
  expect(await votes()).toEqual([]);
  const { data } = await answerTo(db, requestPage, { ...onPage, as: support });
  expect(data.recordedVotes.map(({ what, recordedBy }) => [what, recordedBy])).toEqual([
    ["withdrawn", support.name],
    ["cast", support.name],
  ]);
  for (const as of [await aStaffMember(db, { role: "manager" }), await aStaffMember(db, { role: "admin" })]) {
    expect((await record("cast-vote", { as })).status).toBe(200);
    expect((await record("withdraw-vote", { as })).status).toBe(200);
  }
});

test("A2: a vote that cannot be recorded is refused beside the address, which stays as it was typed", async () => {
  const { db, support, request, onPage, record, votes } = await aVoteToRecord();
  const gone = await aPartner(db);
  await deactivatePerson(db, { id: gone.id, actorId: support.id, now: visitedAt });
  const author = await db
    .selectFrom("people")
    .where("id", "=", request.author.id)
    .select("email")
    .executeTakeFirstOrThrow();
  const refusals: [intent: string, email: string, because: string][] = [
    ["cast-vote", "Nobody@example.com", "nobody-has-address"],
    ["cast-vote", support.email, "not-a-partner"],
    ["withdraw-vote", gone.email, "partner-left"],
    ["cast-vote", author.email ?? "", "already-voted"],
    ["withdraw-vote", "zephyr", "nobody-found"],
  ];
  for (const [intent, email, because] of refusals) {
    expect(await record(intent, { email })).toMatchObject({
      status: 422,
      data: { errors: { partner: because }, values: { intent, partner: email } },
    });
  }
  expect(await record("withdraw-vote")).toMatchObject({
    status: 422,
    data: { errors: { partner: "no-vote" } },
  });
  expect(await votes()).toEqual([]);
  const html = await pageAt(
    db,
    { route: requestRoute, pattern: "admin/requests/:number" },
    { path: onPage.path, as: support, form: { intent: "cast-vote", partner: support.email } },
  );
  expect(html).toMatch(/<p id="partner-error"[^>]*>This address belongs to somebody on the staff/);
  expect(html).toContain(`value="${support.email}"`);
});

test("A2: for a part of a name those who match are offered, and the vote of the one who is chosen is recorded", async () => {
  const { db, support, onPage, partner, votes } = await aVoteToRecord();
  const send = (form: Record<string, string>) =>
    answerTo(db, act, { ...onPage, as: support, form: { intent: "cast-vote", partner: "berg", ...form } });
  expect(await send({})).toMatchObject({
    status: 422,
    data: {
      errors: { chosen: "choose-partner" },
      offered: { similar: [{ name: "Anna Berg", email: partner.email }] },
    },
  });
  expect(await votes()).toEqual([]);
  expect(await send({ chosen: partner.email, chosenFor: "berg" })).toMatchObject({
    data: { said: "castDone", name: "Anna Berg" },
  });
  expect(await votes()).toEqual([{ personId: partner.id, castById: support.id }]);
});

test("R4: on a closed request no vote is recorded, and the page says so instead of offering it", async () => {
  const { db, support, request, partner, onPage, record, votes } = await aVoteToRecord();
  await withdrawRequest(db, { requestId: request.id, authorId: request.author.id, now: visitedAt });
  for (const intent of ["cast-vote", "withdraw-vote"]) {
    expect(await record(intent)).toMatchObject({ status: 409, data: { said: "closedNow" } });
  }
  expect(await votes()).toEqual([]);
  const html = await pageAt(
    db,
    { route: requestRoute, pattern: "admin/requests/:number" },
    { path: onPage.path, as: support, form: { intent: "cast-vote", partner: partner.email } },
  );
  expect(wordsOf(html)).toContain("Nothing was recorded: voting on this request was closed in the meantime.");
  expect(html).not.toContain('name="partner"');
});

test("A2: partners and visitors record no votes, and there is none on a request that does not exist", async () => {
  const { db, support, partner, record, votes } = await aVoteToRecord();
  expect((await record("cast-vote", { as: partner })).status).toBe(403);
  const visitor = await answerTo(db, act, {
    path: "/admin/requests/1",
    params: { number: "1" },
    form: { intent: "cast-vote", partner: partner.email },
  });
  expect(visitor.status).toBe(401);
  for (const number of ["404", "x"]) {
    const answer = await answerTo(db, act, {
      path: `/admin/requests/${number}`,
      params: { number },
      as: support,
      form: { intent: "cast-vote", partner: partner.email },
    });
    expect(answer.status).toBe(404);
  }
  expect(await votes()).toEqual([]);
});
