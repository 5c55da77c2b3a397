import { describe, expect, test } from "vitest";
import { aPartner, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { plansOf } from "../../db/test-plans.ts";
import { listAccountEvents } from "./account-events.server.ts";
import { erasePerson } from "./leaving.server.ts";
import { hasOrganisation } from "./organisations.server.ts";
import { listHoldersOf } from "./people.server.ts";
import { invitationFrom, listOrganisations, listPeople, suggestOrganisations } from "./searching.server.ts";
import { listSessions, startSession } from "./sessions.server.ts";
import { issueOneTimeLink, requestSignInCode, revokeWaysIn } from "./signing-in.server.ts";

const now = builtAt;

async function aDesk() {
  const db = await openTestDatabase();
  return { db, partner: await aPartner(db), admin: await aStaffMember(db, { role: "admin" }) };
}

type Desk = Awaited<ReturnType<typeof aDesk>>;
type Work = (db: Db, desk: Desk) => Promise<unknown>;

describe("nothing is sorted and no table is read through", () => {
  const works: [what: string, work: Work, serving: string[]][] = [
    ["the list of people", (db) => listPeople(db, {}), ["people USING INDEX people_by_name"]],
    [
      "the list of people, further on",
      (db, { partner }) => listPeople(db, { after: partner.id }),
      ["SEARCH people USING INDEX people_by_name"],
    ],
    [
      "the people of an organisation",
      (db, { partner }) => listPeople(db, { organisationId: partner.organisationId, after: partner.id }),
      ["SEARCH people USING INDEX people_of_organisation"],
    ],
    [
      "the list of organisations",
      (db) => listOrganisations(db),
      ["organisations USING INDEX organisations_in_order", "USING INDEX people_of_organisation"],
    ],
    [
      "the list of organisations, further on",
      (db, { partner }) => listOrganisations(db, { after: partner.organisationId }),
      ["SEARCH organisations USING INDEX organisations_in_order"],
    ],
    [
      "the organisations that a form suggests",
      (db) => suggestOrganisations(db),
      ["SEARCH organisations USING INDEX organisations_in_order"],
    ],
    [
      "the organisation that is meant",
      (db) =>
        invitationFrom(db, {
          name: "Anna",
          email: "anna@example.com",
          role: "partner",
          organisation: "Nordwind",
          language: "en",
        }),
      ["SEARCH organisations USING COVERING INDEX sqlite_autoindex_organisations_1 (folded_name=?)"],
    ],
    [
      "the events of a person",
      (db, { partner }) => listAccountEvents(db, { personId: partner.id }),
      ["USING INDEX account_events_of_person"],
    ],
    [
      "the sessions of a person",
      (db, { partner }) => listSessions(db, { personId: partner.id, now }),
      ["USING INDEX sessions_of_person"],
    ],
    [
      "a session's start, which sweeps those that ended",
      (db, { partner }) => startSession(db, { personId: partner.id, signedInBy: "code", device: "", now }),
      ["USING INDEX sessions_by_start", "USING INDEX sessions_by_last_seen"],
    ],
    [
      "a one-time link, which sweeps those that ended",
      (db, { partner }) => issueOneTimeLink(db, { personId: partner.id, actorId: null, now }),
      ["one_time_links_by_expiry"],
    ],
    [
      "a sign-in code, which sweeps those that ended",
      (db, { partner }) =>
        requestSignInCode(db, {
          email: partner.email,
          browserToken: "browser",
          secret: "secret",
          mailFacts: { portalName: "Portal", baseUrl: "https://portal.example.com" },
          now,
        }),
      ["sign_in_codes_by_expiry"],
    ],
    [
      "who has the addresses of a page of mails",
      (db, { partner }) => listHoldersOf(db, [partner.email, "nobody@example.com"]),
      ["SEARCH people USING COVERING INDEX sqlite_autoindex_people_1 (email=?)"],
    ],
    [
      "the end of somebody's ways in",
      (db, { partner }) => db.transaction().execute((tx) => revokeWaysIn(tx, partner.id)),
      ["sign_in_codes_of_person", "one_time_links_of_person"],
    ],
  ];
  test.each(works)("%s", async (_, work, serving) => {
    const desk = await aDesk();
    const plans = (await plansOf(desk.db, (db) => work(db, desk))).join("\n");
    for (const step of serving) expect(plans).toContain(step);
    expect(plans).not.toMatch(/TEMP B-TREE|SCAN (?!\w+ USING INDEX \w+(_by_name|_in_order))/);
  });
});

test("A1: erasing looks at the person's own rows, and at no other's", async () => {
  const { db, partner, admin } = await aDesk();
  const plans = await plansOf(db, (listened) =>
    erasePerson(listened, { id: partner.id, actorId: admin.id, now }),
  );
  const [whetherLastAdmin, ...rest] = plans;
  expect(whetherLastAdmin).toBe("SCAN people");
  expect(rest.join("\n")).toContain("people_invited_by");
  expect(rest.join("\n")).toContain("outbox_mails_of_recipient");
  // A full-text index is read by its key.
  expect(rest.join("\n").replace("SCAN partner_search VIRTUAL TABLE INDEX 0:=", "")).not.toMatch(/SCAN/);
});

test("whether there is an organisation is asked of one row", async () => {
  const { db } = await aDesk();
  expect(await plansOf(db, hasOrganisation)).toHaveLength(1);
  expect(await hasOrganisation(db)).toBe(true);
  expect(await hasOrganisation(await openTestDatabase())).toBe(false);
});
