import { expect, test } from "vitest";
import { erasePerson } from "../accounts/leaving.server.ts";
import { hashOfToken } from "../accounts/tokens.server.ts";
import { readHearing, wantsMailAboutRequests } from "./choosing.server.ts";
import type { Unsubscribing } from "./hearing.ts";
import {
  aSupportedRequest,
  decide,
  happened,
  listHeard,
  listWritten,
  tokenIn,
  writeMails,
} from "./test-hearing.ts";
import { findSubscriptionIfAny, type Subscription, unsubscribe } from "./unsubscribing.server.ts";

async function aMailToItsReader() {
  const { db, request, author, manager } = await aSupportedRequest({ voters: 0 });
  await decide(db, { request, manager, decision: "declined" });
  await writeMails(db);
  const token = tokenIn((await listWritten(db))[0]);
  const subscription = async () => {
    const found = await findSubscriptionIfAny(db, token);
    if (!found) throw new Error("The token is unknown.");
    return found;
  };
  const topicOf = ({ personId, requestId }: Subscription) => ({ personId, requestId, topicIds: [requestId] });
  const holds = async () => {
    const found = await subscription();
    return {
      choice: await readHearing(db, topicOf(found)),
      wantsMail: await wantsMailAboutRequests(db, found.personId),
    };
  };
  const press = async (what: Unsubscribing) =>
    unsubscribe(db, { ...topicOf(await subscription()), what, now: happened.add({ minutes: 5 }) });
  const reopen = () => decide(db, { request, manager, decision: "open", now: happened.add({ minutes: 6 }) });
  return { db, request, author, manager, token, subscription, holds, press, reopen };
}

test("P6: the token of a mail knows its reader and the request", async () => {
  const { request, author, subscription } = await aMailToItsReader();
  expect(await subscription()).toEqual({
    personId: author.id,
    requestId: request.id,
    request: { title: "Dark mode", slug: "dark-mode", language: "en" },
  });
});

test("P6: no more of this request: the next change reaches neither mail nor page; twice is as good as once", async () => {
  const { db, press, reopen, holds } = await aMailToItsReader();
  await press("request");
  await press("request");
  expect(await holds()).toEqual({ choice: "nothing", wantsMail: true });
  await reopen();
  expect(await writeMails(db)).toBe(0);
  expect(await listHeard(db)).toHaveLength(1);
});

test("P6: no mail about requests at all: the next change stands on the page only; twice is as good as once", async () => {
  const { db, press, reopen, holds } = await aMailToItsReader();
  await press("all");
  await press("all");
  expect(await holds()).toEqual({ choice: "status", wantsMail: false });
  await reopen();
  expect(await writeMails(db)).toBe(0);
  expect((await listHeard(db)).map(({ mail }) => mail)).toEqual(["in-outbox", "not-wanted"]);
});

test("P6: both can be taken back with the same link", async () => {
  const { db, press, reopen, holds } = await aMailToItsReader();
  await press("request");
  await press("all");
  await press("undo");
  expect(await holds()).toEqual({ choice: "status", wantsMail: true });
  await reopen();
  expect(await writeMails(db)).toBe(1);
});

test("P6: taking it back leaves a choice of everything alone", async () => {
  const { db, author, request, press, holds } = await aMailToItsReader();
  await db
    .insertInto("hearingChoices")
    .values({
      personId: author.id,
      requestId: request.id,
      choice: "everything",
      chosenAt: "2030-05-06T08:30:00.000Z",
    })
    .execute();
  await press("all");
  await press("undo");
  expect(await holds()).toEqual({ choice: "everything", wantsMail: true });
});

test("a token that nobody was given, its hash and an empty one are unknown", async () => {
  const { db, token } = await aMailToItsReader();
  for (const wrong of ["", "unknown", hashOfToken(token), token.toLowerCase(), `${token}x`])
    expect(await findSubscriptionIfAny(db, wrong)).toBeUndefined();
});

test("A1: an erased person's token is unknown", async () => {
  const { db, author, manager, token } = await aMailToItsReader();
  await erasePerson(db, { id: author.id, actorId: manager.id, now: happened });
  expect(await findSubscriptionIfAny(db, token)).toBeUndefined();
});
