import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { plansOf } from "../../db/test-plans.ts";
import { everythingIn } from "../accounts/test-rows.ts";
import { translatorFor } from "../i18n/translator.server.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { answerAboutVote, type VoteAnswer } from "./answering.server.ts";
import { keepDraft } from "./drafting.server.ts";
import { erasePersonAndWords } from "./erasing.server.ts";
import { findChosenTrees } from "./evidence.server.ts";
import { evidenceCsv } from "./evidence-csv.server.ts";
import { listPeopleBehind } from "./evidence-lists.server.ts";
import { castVote, withdrawVote } from "./voting.server.ts";

afterAll(stopRendering);

const now = builtAt.add({ hours: 1 });
const secret = "Call me: Zephyrine Quill, +49 170 123";

/** Somebody who said why on a standing vote and on a withdrawn one, and has begun to write; and somebody who did the same. */
async function aTalkativeLeaver() {
  const db = await openTestDatabase();
  const admin = await aStaffMember(db, { role: "admin" });
  const [kept, left] = [await aRequest(db), await aRequest(db)];
  const [leaver, stayer] = [await aPartner(db), await aPartner(db)];
  const say = async ({ id, organisationId }: typeof leaver, why: string) => {
    const answer: VoteAnswer = { importance: "critical", why };
    for (const requestId of [kept.id, left.id]) {
      await castVote(db, { requestId, voter: { personId: id, organisationId }, castById: id, now });
      await answerAboutVote(db, { requestId, personId: id, answer, now });
    }
    await withdrawVote(db, { requestId: left.id, personId: id, withdrawnById: id, now });
    const draft = { title: why, body: why, language: "en" as const };
    await keepDraft(db, { draft, personId: id, replaces: undefined, now });
  };
  await say(leaver, secret);
  await say(stayer, "Our lift stands still.");
  const erase = (tx: Db = db) => erasePersonAndWords(tx, { id: leaver.id, actorId: admin.id, now });
  return { db, admin, kept, leaver, stayer, erase };
}

test("A1: erasing empties the reasons of one's votes and deletes what one has begun to write", async () => {
  const { db, leaver, stayer, erase } = await aTalkativeLeaver();
  expect(await everythingIn(db)).toContain(secret);
  expect(await erase()).toEqual({ ok: true });
  expect(await everythingIn(db)).not.toMatch(/zephyrine/i);
  for (const table of ["votes", "voteWithdrawals"] as const) {
    const answersOf = ({ id }: { id: number }) =>
      db.selectFrom(table).where("personId", "=", id).select(["importance", "why"]).execute();
    expect(await answersOf(leaver)).toEqual([{ importance: "critical", why: null }]);
    expect(await answersOf(stayer)).toEqual([{ importance: "critical", why: "Our lift stands still." }]);
  }
  expect(await db.selectFrom("requestDrafts").select("personId").execute()).toEqual([
    { personId: stayer.id },
  ]);
});

test("A1, R5: the evidence and its table keep how badly the erased person needed it, and no word of why", async () => {
  const { db, kept, leaver, erase } = await aTalkativeLeaver();
  const chosen = await findChosenTrees(db, [kept.id]);
  const reader = { t: translatorFor("en"), timeZone: "Europe/Berlin" };
  const read = async () => {
    const parts = [];
    for await (const part of evidenceCsv(db, { of: "people", chosen, reader })) parts.push(part);
    const file = Buffer.concat(parts).toString();
    const { people } = await listPeopleBehind(db, chosen);
    return { file, person: people.find(({ id }) => id === leaver.id) };
  };
  const before = await read();
  expect([before.file.includes("Zephyrine"), before.person?.whys]).toEqual([true, [secret]]);
  await erase();
  const after = await read();
  expect(after.file).not.toMatch(/Zephyrine|170 123/);
  expect(after.person).toMatchObject({ name: null, importance: "critical", whys: [] });
});

test("A2: the last admin is not erased, and keeps every word (last-admin)", async () => {
  const { db, admin } = await aTalkativeLeaver();
  const before = await everythingIn(db);
  expect(await erasePersonAndWords(db, { id: admin.id, actorId: admin.id, now })).toEqual({
    ok: false,
    because: "last-admin",
  });
  expect(await everythingIn(db)).toBe(before);
});

test("A1: forgetting looks at the person's own rows, and at no other's", async () => {
  const { db, erase } = await aTalkativeLeaver();
  const plans = (await plansOf(db, (listened) => erase(listened))).join("\n");
  for (const index of ["votes_of_person", "vote_withdrawals_with_reason", "request_drafts_of_person"]) {
    expect(plans).toContain(index);
  }
});
