import { expect, test } from "vitest";
import { builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { plansOf } from "../../db/test-plans.ts";
import { claimNextMail, forgetMailsTo, forgetUnsentInvitationsTo, releaseClaims } from "./outbox.server.ts";
import { countFailedMails, countRetriableMails, listMails, retryFailedMails } from "./overseeing.server.ts";
import { wipeExpiredSecrets, wipeOldFailures } from "./wiping.server.ts";

const now = builtAt;
const address = "anna@example.com";

const works: [what: string, work: (db: Db) => Promise<unknown>, serving: string][] = [
  ["the list of one state", (db) => listMails(db, { state: "failed" }), "outbox_mails_by_state (state=?)"],
  [
    "the list of one state, further on",
    (db) => listMails(db, { state: "sent", before: 40 }),
    "outbox_mails_by_state (state=? AND id<?)",
  ],
  ["the whole list, further on", (db) => listMails(db, { before: 40 }), "USING INTEGER PRIMARY KEY"],
  ["how many failed", countFailedMails, "outbox_mails_failed (may_be_retried=?)"],
  ["how many failed that a try may help", countRetriableMails, "outbox_mails_failed (may_be_retried=?)"],
  [
    "all failed mails that a try may help, sent again",
    (db) => retryFailedMails(db, now),
    "outbox_mails_failed (may_be_retried=?)",
  ],
  [
    "what is sent next, codes before everything else",
    (db) => claimNextMail(db, now),
    "outbox_mails_to_deliver (state=?)",
  ],
  ["claims that ran out, once a second", (db) => releaseClaims(db, now), "(state=?"],
  [
    "secrets to wipe, once a second",
    (db) => wipeExpiredSecrets(db, now),
    "outbox_mails_to_wipe (expires_at<?)",
  ],
  [
    "old failures to wipe, once a second",
    (db) => wipeOldFailures(db, now),
    "outbox_mails_failed (may_be_retried=? AND created_at<?)",
  ],
  [
    "what is forgotten with an address",
    (db) => db.transaction().execute((tx) => forgetMailsTo(tx, address)),
    "outbox_mails_of_recipient (recipient=?)",
  ],
  [
    "unsent invitations that are forgotten",
    (db) => db.transaction().execute((tx) => forgetUnsentInvitationsTo(tx, [address])),
    "outbox_mails_of_recipient (recipient=?)",
  ],
];

test.each(works)("%s: the outbox is neither read through nor sorted", async (_, work, serving) => {
  const plans = (await plansOf(await openTestDatabase(), work)).join("\n");
  expect(plans).toContain(serving);
  expect(plans).not.toMatch(/SCAN|TEMP B-TREE/);
});
