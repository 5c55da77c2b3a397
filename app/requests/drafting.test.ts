import fc from "fast-check";
import { expect, test } from "vitest";
import { aPartner, builtAt } from "../../db/builders.ts";
import { inTransaction } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { plansOf } from "../../db/test-plans.ts";
import { hashOfToken } from "../accounts/tokens.server.ts";
import { locales } from "../i18n/locales.ts";
import {
  findDraftIfAny,
  forgetDraft,
  forgetOldestOf,
  keepDraft,
  keptUnder,
  sweepDrafts,
} from "./drafting.server.ts";
import { longestBody, longestTitle } from "./request.ts";

const now = builtAt;
const draft = { title: "Dark mode", body: "At night\nit dazzles.", language: "de" as const };
const keeping = { draft, personId: null, replaces: undefined, now };

async function aBrowserWithADraft(personId: number | null = null) {
  const db = await openTestDatabase();
  const token = await keepDraft(db, { ...keeping, personId });
  const count = async () => (await db.selectFrom("requestDrafts").select("tokenHash").execute()).length;
  return { db, token, count };
}

/** What a form can bring: any text without control characters but tabs and line ends. */
const textOf = (longest: number) =>
  fc
    .string({ unit: "binary", maxLength: longest })
    .map((text) => text.replace(/(?![\n\t])\p{Control}/gu, ""))
    .filter((text) => text.length <= longest);

test("R9: a draft comes back to the letter, whatever was written", async () => {
  const db = await openTestDatabase();
  await fc.assert(
    fc.asyncProperty(
      textOf(longestTitle),
      textOf(longestBody),
      fc.constantFrom(...locales),
      async (title, body, language) => {
        const token = await keepDraft(db, { ...keeping, draft: { title, body, language } });
        const found = await findDraftIfAny(db, { token, personId: null, now });
        expect(found).toEqual({ title, body, language, savedAt: instantText(now) });
        await forgetDraft(db, token);
      },
    ),
    { numRuns: 200 },
  );
});

test("the token is stored hashed, and one that the browser brought is never taken over", async () => {
  const { db, token } = await aBrowserWithADraft();
  const [stored] = await db.selectFrom("requestDrafts").selectAll().execute();
  expect(stored?.tokenHash).toBe(hashOfToken(token));
  expect(JSON.stringify(stored)).not.toContain(token);
  const other = await keepDraft(db, { ...keeping, replaces: "put there by somebody else" });
  expect(other).not.toBe("put there by somebody else");
  expect(
    await findDraftIfAny(db, { token: "put there by somebody else", personId: null, now }),
  ).toBeUndefined();
});

test("R9: a browser has one draft: a new one takes the place of the one before", async () => {
  const { db, token, count } = await aBrowserWithADraft();
  const later = { ...draft, title: "Dark mode at night" };
  const next = await keepDraft(db, { ...keeping, draft: later, replaces: token });
  expect(await count()).toBe(1);
  expect(await findDraftIfAny(db, { token, personId: null, now })).toBeUndefined();
  expect(await findDraftIfAny(db, { token: next, personId: null, now })).toMatchObject(later);
});

test("R9: what a visitor began goes to who signs in; what a person wrote is nobody else's", async () => {
  const { db, token } = await aBrowserWithADraft();
  const [anna, bea] = [await aPartner(db), await aPartner(db)];
  for (const personId of [null, anna.id, bea.id]) {
    expect(await findDraftIfAny(db, { token, personId, now })).toMatchObject(draft);
  }
  const own = await keepDraft(db, { ...keeping, personId: anna.id, replaces: token });
  expect(await findDraftIfAny(db, { token: own, personId: anna.id, now })).toMatchObject(draft);
  expect(await findDraftIfAny(db, { token: own, personId: bea.id, now })).toBeUndefined();
  expect(await findDraftIfAny(db, { token: own, personId: null, now })).toBeUndefined();
});

test("a draft is kept for seven days, then it is gone, whether somebody looks or not", async () => {
  const { db, token, count } = await aBrowserWithADraft();
  const almost = now.add({ hours: 7 * 24 }).subtract({ milliseconds: 1 });
  const over = now.add({ hours: 7 * 24 });
  expect(await findDraftIfAny(db, { token, personId: null, now: almost })).toMatchObject(draft);
  expect(await findDraftIfAny(db, { token, personId: null, now: over })).toBeUndefined();
  expect(await sweepDrafts(db, { now: almost })).toBe(0);
  expect(await sweepDrafts(db, { now: over })).toBe(1);
  expect(await count()).toBe(0);
});

test("keeping a draft sweeps those whose days are over, and there are never more than the portal holds", async () => {
  const { db, count } = await aBrowserWithADraft();
  await keepDraft(db, { ...keeping, now: now.add({ hours: 8 * 24 }) });
  expect(await count()).toBe(1);
  for (const hours of [200, 201, 202]) await keepDraft(db, { ...keeping, now: now.add({ hours }) });
  const newest = await keepDraft(db, { ...keeping, now: now.add({ hours: 203 }) });
  await inTransaction(db, (tx) => forgetOldestOf(tx, { most: 2 }));
  expect(await count()).toBe(2);
  const at = { personId: null, now: now.add({ hours: 204 }) };
  expect(await findDraftIfAny(db, { token: newest, ...at })).toBeDefined();
});

test.each([{ title: "x".repeat(121) }, { body: "x".repeat(12_001) }, { language: "es" as "de" }])(
  "the table itself refuses a draft that is no form's: %o",
  async (wrong) => {
    const { db } = await aBrowserWithADraft();
    await expect(keepDraft(db, { ...keeping, draft: { ...draft, ...wrong } })).rejects.toThrow(/CHECK/);
  },
);

test("keeping and sweeping read no more drafts than they touch", async () => {
  const { db } = await aBrowserWithADraft();
  const plans = await plansOf(db, (listened) => sweepDrafts(listened, { now }));
  expect(plans).toEqual([expect.stringContaining("INDEX request_drafts_by_expiry (expires_at<?)")]);
});

test("A3: the name under which a browser keeps a text differs by person and tells nobody who it is", () => {
  const secret = "a secret";
  expect(keptUnder(null, { secret })).toBe("");
  expect(keptUnder(7, { secret })).toMatch(/^[\w-]{22}$/);
  expect(keptUnder(7, { secret })).toBe(keptUnder(7, { secret }));
  expect(keptUnder(8, { secret })).not.toBe(keptUnder(7, { secret }));
  expect(keptUnder(7, { secret: "another" })).not.toBe(keptUnder(7, { secret }));
});
