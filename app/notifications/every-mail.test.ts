import { randomUUID } from "node:crypto";
import PostalMime from "postal-mime";
import { afterAll, expect, test } from "vitest";
import { anOrganisation, aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { invitePerson } from "../accounts/inviting.server.ts";
import { requestSignInCode } from "../accounts/signing-in.server.ts";
import { vendorDefaults } from "../accounts/vendor.ts";
import { type Locale, locales } from "../i18n/locales.ts";
import { deliverDueMails } from "../mail/delivering.server.ts";
import { type MailKind, mailKinds } from "../mail/mail.ts";
import { aMailServer, connectionTo } from "../mail/test-mail-server.ts";
import { longestLine } from "../mail/wrapping.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { addToRequest } from "../requests/adding.server.ts";
import { mergeRequests, undoMerge } from "../requests/merging.server.ts";
import { recordRequest } from "../requests/submitting.server.ts";
import { recordVote } from "../requests/vote-recording.server.ts";
import { chooseHearing } from "./choosing.server.ts";
import { aReason, decide, happened, vote, writeMails, writing } from "./test-hearing.ts";

afterAll(stopRendering);

const { portalName } = vendorDefaults;
const mailFacts = { portalName, baseUrl: writing.baseUrl };

/** Everybody's name, address and organisation are words that nothing else here says. */
async function aWorld(language: Locale) {
  const db = await openTestDatabase();
  const { id: organisationId } = await anOrganisation(db, { name: "Eibenwerk" });
  const reader = await aPartner(db, {
    name: "Rhea Lesermann",
    email: "rhea@eibenwerk.test",
    organisationId,
    language,
  });
  const other = async (name: string, organisation: string) =>
    aPartner(db, {
      name,
      email: `${name.split(" ")[0]}@${organisation}.test`.toLowerCase(),
      organisationId: (await anOrganisation(db, { name: organisation })).id,
    });
  const author = await other("Zora Quillfeather", "Brambleworks");
  const voter = await other("Ulric Vandenberg", "Sternhagel");
  const colleague = await aPartner(db, {
    name: "Odo Xylander",
    email: "odo@eibenwerk.test",
    organisationId,
  });
  const staff = (role: "support" | "manager" | "admin", name: string) =>
    aStaffMember(db, { role, name, email: `${name.split(" ")[0]}@vendor.test`.toLowerCase() });
  const support = await staff("support", "Ivo Kestrel");
  const manager = await staff("manager", "Mona Tarrant");
  const admin = await staff("admin", "Greta Oakhurst");
  const others = [author, voter, colleague, support, manager, admin];
  const secrets = [
    ...others.flatMap(({ name, email }) => [...name.split(" "), email]),
    ...["Eibenwerk", "Brambleworks", "Sternhagel"],
  ];
  return { db, organisationId, reader, author, voter, colleague, support, manager, admin, secrets };
}

/** Everything that can happen to somebody by mail, in an order in which it can happen. */
async function everythingThatIsMailed(world: Awaited<ReturnType<typeof aWorld>>) {
  const { db, organisationId, reader, author, voter, colleague, support, manager, admin } = world;
  const { language } = reader;
  const asked = { browserToken: "b", secret: writing.secret, mailFacts, now: happened };
  await requestSignInCode(db, { email: reader.email, ...asked });
  const invitation = {
    name: "Rhea Zweitname",
    email: "rhea.zwei@eibenwerk.test",
    role: "partner",
    organisation: organisationId,
    language,
  } as const;
  await invitePerson(db, { invitation, inviter: admin, mailFacts, now: happened });

  const duplicate = await aRequest(db, {
    author,
    title: "Dark mode for the app on the road, and for the desk",
  });
  const root = await aRequest(db, { author: voter, title: "Dark colours" });
  for (const person of [voter, colleague, reader]) await vote(db, { requestId: duplicate.id, voter: person });
  const own = { personId: reader.id, now: builtAt };
  await chooseHearing(db, {
    ...own,
    requestId: duplicate.id,
    topicIds: [duplicate.id],
    choice: "everything",
  });
  await addToRequest(db, {
    requestId: duplicate.id,
    authorId: author.id,
    form: { body: "Also at night.", language: "en", submissionKey: randomUUID() },
    now: happened,
  });
  const merge = { why: "The same.", managerId: manager.id, now: happened };
  await mergeRequests(db, { duplicate: duplicate.id, into: root.id, ...merge });
  await undoMerge(db, { requestId: duplicate.id, ...merge });
  const reason = aReason(
    "Few ask for it, and each screen would have to be drawn a second time. Until then the system's own contrast helps.",
    {
      german:
        "Nur wenige wünschen es, und jede Ansicht müsste ein zweites Mal gezeichnet werden. Bis dahin hilft der Kontrast.",
    },
  );
  await decide(db, { request: duplicate, manager, decision: "declined", reason });
  await mergeRequests(db, { duplicate: root.id, into: duplicate.id, ...merge });
  const recording = { recordedById: support.id, now: happened };
  const wanted = await aRequest(db, { author, title: "Offline maps" });
  for (const intent of ["cast-vote", "withdraw-vote"] as const)
    await recordVote(db, { requestId: wanted.id, form: { intent, partner: reader.email }, ...recording });
  await recordRequest(db, {
    form: {
      author: reader.email,
      origin: "call",
      title: "Signatures by finger",
      body: "Customers sign on the screen.",
      language: "en",
      submissionKey: randomUUID(),
    },
    ...recording,
  });
  await writeMails(db);
}

/** The mails to the reader as they come over the wire, in the order of the outbox. */
async function receive(db: Db) {
  const server = await aMailServer();
  const rows = await db
    .selectFrom("outboxMails")
    .select(["kind", "messageId"])
    .where("recipient", "like", "rhea%")
    .orderBy("id")
    .execute();
  await deliverDueMails(db, {
    mailServer: connectionTo(server.url),
    from: "Portal <portal@example.com>",
    now: () => happened,
  });
  const received = await Promise.all(server.received.map((mail) => PostalMime.parse(mail)));
  return rows.map(({ kind, messageId }) => {
    const mail = received.find((one) => one.messageId === messageId);
    if (!mail) throw new Error(`The mail ${kind} did not arrive.`);
    const { subject = "", text = "", html = "", headers } = mail;
    return { kind, subject, text, html, headers: headers.map(({ key, value }) => `${key}: ${value}`) };
  });
}
type Received = Awaited<ReturnType<typeof receive>>[number];

async function everyMail(language: Locale) {
  const world = await aWorld(language);
  await everythingThatIsMailed(world);
  return { ...world, mails: await receive(world.db) };
}

/** An invitation says who invited and for which organisation; its reader works there. */
const mayName: Partial<Record<MailKind, string[]>> = { invitation: ["Greta", "Oakhurst", "Eibenwerk"] };
/** What no program but Outlook reads. */
const withoutOutlook = (html: string) => html.replace(/<!--\[if mso\]>.*?<!\[endif\]-->/gs, "");
const squeezed = (text: string) => text.replace(/[ \n]+/g, " ").trim();

function wordsOfHtml(html: string): string {
  const shown = withoutOutlook(html)
    .replace(/<head>.*?<\/head>/s, "")
    .replace(/<div style="display:none[^>]*>.*?<\/div>/s, "")
    .replace(/<[^>]+>/g, (tag) => (/^<\/?(a|span|strong)\b/.test(tag) ? "" : " "));
  const entities = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };
  return squeezed(
    shown.replace(/&(lt|gt|quot|amp);/g, (entity) => entities[entity as keyof typeof entities]),
  );
}

function wordsOfText(text: string): string {
  const lines = text.split("\n").filter((line) => !/^https?:\S+$/.test(line) && line !== "-- ");
  return squeezed(lines.map((line) => line.replace(/^>( |$)/, "")).join("\n"));
}

const addressesIn = {
  text: ({ text }: Received) => [...text.matchAll(/^https?:\S+$/gm)].map(([address]) => address),
  html: ({ html }: Received) =>
    [...html.matchAll(/href="([^"]+)"/g)].map(([, address = ""]) => address.replaceAll("&amp;", "&")),
};

test.each(locales)(
  "A3: no mail of any kind names another voter, organisation or address (%s)",
  async (language) => {
    const { mails, secrets } = await everyMail(language);
    expect(new Set(mails.map(({ kind }) => kind))).toEqual(new Set(mailKinds));
    expect(mails.length).toBeGreaterThan(mailKinds.length);
    for (const { kind, subject, text, html, headers } of mails) {
      const said = [subject, text, html, ...headers.filter((header) => !header.startsWith("to:"))]
        .join("\n")
        .toLowerCase();
      const told = secrets.filter((secret) => said.includes(secret.toLowerCase()));
      expect({ kind, subject, told }).toEqual({
        kind,
        subject,
        told: told.filter((word) => mayName[kind]?.includes(word)),
      });
    }
  },
);

test.each(locales)(
  "a mail of any kind reads well in a narrow window and as plain text (%s)",
  async (language) => {
    const { mails } = await everyMail(language);
    for (const mail of mails) {
      const html = withoutOutlook(mail.html);
      expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}">`));
      expect(html).toContain("max-width:560px");
      const widths = [...html.matchAll(/(?<!max-)width(?:="|:\s*)(\d+)(?=px|")/g)].map(([, width]) =>
        Number(width),
      );
      expect(widths.filter((width) => width > 320)).toEqual([]);
      expect(html).not.toMatch(/nowrap|white-space:\s*pre(?!-wrap)|<img|<script/);
      expect(wordsOfHtml(mail.html)).toBe(`${portalName} ${wordsOfText(mail.text)}`);
      expect(new Set(addressesIn.html(mail))).toEqual(new Set(addressesIn.text(mail)));
      const long = mail.text
        .split("\n")
        .filter((line) => line.length > longestLine && !/^https?:\S+$/.test(line));
      expect(long).toEqual([]);
    }
  },
);
