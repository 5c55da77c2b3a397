import { expect, test } from "vitest";
import { aPartner, aStaffMember } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { invitePerson } from "../../accounts/inviting.server.ts";
import { requestSignInCode } from "../../accounts/signing-in.server.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { triesBeforeFailure } from "../../mail/mail.ts";
import { claimNextMail, recordRefusal } from "../../mail/outbox.server.ts";
import * as outbox from "./outbox.tsx";
import { loader as loadOverview } from "./overview.tsx";
import { loader as loadRail } from "./rail.tsx";

const { action, loader } = outbox;
const now = visitedAt;
const mailFacts = { portalName: "Partner portal", baseUrl: "https://portal.example.com" };
const path = "/admin/outbox";

async function aDesk() {
  const db = await openTestDatabase();
  const admin = await aStaffMember(db, { role: "admin" });
  const partner = await aPartner(db);
  const { organisationId: organisation } = partner;
  const invitation = {
    name: "Bea",
    email: "bea@example.com",
    role: "partner",
    organisation,
    language: "en",
  } as const;
  await invitePerson(db, { invitation, inviter: admin, mailFacts, now });
  const mail = await claimNextMail(db, now);
  if (!mail) throw new Error("no mail");
  await recordRefusal(db, { ...mail, problem: "refused", said: "Message failed: 550 no such mailbox", now });
  return { db, admin, partner, failed: mail.id };
}

test("A2: the outbox is the admins' alone", async () => {
  const { db, failed } = await aDesk();
  const as = await aStaffMember(db, { role: "manager" });
  expect((await answerTo(db, loader, { path, as })).status).toBe(403);
  expect((await answerTo(db, action, { path, as, form: { mail: String(failed) } })).status).toBe(403);
});

test("A4: the outbox shows what happened to each mail and never what it says", async () => {
  const { db, admin, partner } = await aDesk();
  await requestSignInCode(db, { email: partner.email, browserToken: "b", secret: "s", mailFacts, now });
  const { subject } = await db
    .selectFrom("outboxMails")
    .select("subject")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  const { data } = await answerTo(db, loader, { path, as: admin });
  expect(data).toMatchObject({
    sendsMail: false,
    mails: [
      { kind: "sign-in-code", state: "waiting", recipient: partner.email, mayBeRetried: false },
      {
        kind: "invitation",
        state: "failed",
        problem: "refused",
        lastError: "Message failed: 550 no such mailbox",
        mayBeRetried: true,
      },
    ],
  });
  expect(JSON.stringify(data)).not.toContain(/\d{6}/.exec(subject)?.[0]);
  const failedOnly = await answerTo(db, loader, { path: `${path}?state=failed`, as: admin });
  expect(failedOnly.data).toMatchObject({ state: "failed", mails: [{ kind: "invitation" }] });
  expect((await answerTo(db, loader, { path: `${path}?state=lost`, as: admin })).data.mails).toHaveLength(2);
});

test("a recipient with an account leads to the person, whose address can be checked there", async () => {
  const { db, admin } = await aDesk();
  const { id } = await db
    .selectFrom("people")
    .where("email", "=", "bea@example.com")
    .select("id")
    .executeTakeFirstOrThrow();
  const shown = (query = "") =>
    pageAt(db, { route: outbox, pattern: "admin/outbox" }, { path: path + query, as: admin });
  expect(await shown()).toMatch(new RegExp(`href="/admin/people/${id}"[^>]*>.*bea@`));
  await db.updateTable("people").set({ email: "b@example.com" }).where("id", "=", id).execute();
  expect(await shown()).not.toContain("/admin/people/");
});

test.each([
  ["", "No mail here"],
  ["?state=failed", "No mail has failed"],
  ["?state=waiting", "No mail waits"],
  ["?state=sending", "No mail is being sent right now"],
  ["?state=sent", "No mail has been sent yet"],
])("an empty outbox at %j says so: %s", async (query, words) => {
  const db = await openTestDatabase();
  const admin = await aStaffMember(db, { role: "admin" });
  const html = await pageAt(
    db,
    { route: outbox, pattern: "admin/outbox" },
    { path: path + query, as: admin },
  );
  expect(wordsOf(html)).toContain(words);
});

test("a failed mail is sent again once, and a mail that is not there is told so", async () => {
  const { db, admin, failed } = await aDesk();
  const retry = (mail: string) => answerTo(db, action, { path, as: admin, form: { mail } });
  expect(await retry(String(failed))).toMatchObject({ status: 200, data: { isRetried: true } });
  expect(await retry(String(failed))).toMatchObject({ status: 409, data: { isRetried: false } });
  expect(await retry("9999")).toMatchObject({ status: 409 });
  expect((await retry("all")).status).toBe(400);
});

test("after an outage all mails that a try may help are sent again; what was refused for good is not", async () => {
  const { db, admin, partner, failed } = await aDesk();
  const lost: number[] = [];
  for (const name of ["Cora", "Dirk"]) {
    const email = `${name}@example.com`.toLowerCase();
    const { organisationId: organisation } = partner;
    const invitation = { name, email, role: "partner", organisation, language: "en" } as const;
    await invitePerson(db, { invitation, inviter: admin, mailFacts, now });
    await db
      .updateTable("outboxMails")
      .set({ attempts: triesBeforeFailure - 1 })
      .where("recipient", "=", email)
      .execute();
    const mail = await claimNextMail(db, now);
    if (!mail) throw new Error("no mail");
    await recordRefusal(db, { ...mail, problem: "unreachable", said: "Greeting never received", now });
    lost.push(mail.id);
  }
  expect((await answerTo(db, loader, { path, as: admin })).data).toMatchObject({ retriable: 2 });
  const retryAll = () => answerTo(db, action, { path, as: admin, form: { intent: "retry-all" } });
  expect(await retryAll()).toMatchObject({ status: 200, data: { retriedAll: 2 } });
  expect(await retryAll()).toMatchObject({ status: 200, data: { retriedAll: 0 } });
  const { data } = await answerTo(db, loader, { path, as: admin });
  const waiting = data.mails.filter(({ state }) => state === "waiting").map(({ id }) => id);
  expect(waiting.sort()).toEqual(lost.sort());
  expect(data.mails.find(({ id }) => id === failed)?.state).toBe("failed");
});

test("the overview tells admins of failed mail and of the first steps that are left, and support of neither", async () => {
  const { db, admin } = await aDesk();
  const support = await aStaffMember(db, { role: "support" });
  expect((await answerTo(db, loadOverview, { path: "/admin", as: support })).data).toMatchObject({
    failedMailCount: 0,
    steps: [],
    requestCount: 0,
    draftCount: 0,
  });
  expect((await answerTo(db, loadOverview, { path: "/admin", as: admin })).data).toMatchObject({
    failedMailCount: 1,
    steps: [
      { key: "settings", isDone: false },
      { key: "organisation", isDone: true },
      { key: "partner", isDone: true },
      { key: "articles", isDone: false },
      { key: "mail", isDone: false },
    ],
  });
});

test("A2: the rail shows admins their pages, and partners nothing at all", async () => {
  const { db, admin, partner } = await aDesk();
  const support = await aStaffMember(db, { role: "support" });
  const rail = (as: { id: number }) => answerTo(db, loadRail, { path: "/admin", as });
  expect((await rail(admin)).data).toEqual({ role: "admin" });
  expect((await rail(support)).data).toEqual({ role: "support" });
  expect((await rail(partner)).status).toBe(403);
});
