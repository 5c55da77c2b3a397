import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { aPartner, aStaffMember } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { answerTo } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { boundaryFor } from "../../requests/boundary.server.ts";
import { action, loader } from "./new-request.tsx";

afterAll(stopRendering);

const page = { path: "/de/requests/new", params: { locale: "de" } };

async function aPartnerWhoAsks() {
  const db = await openTestDatabase();
  const partner = await aPartner(db);
  const send = (changes: Record<string, string> = {}, as: { id: number } | undefined = partner) =>
    answerTo(db, action, {
      ...page,
      ...(as ? { as } : {}),
      form: {
        title: "Dunkle Anzeige",
        body: "Nachts *blendet* es.",
        language: "de",
        submissionKey: randomUUID(),
        wording: boundaryFor("de").version,
        ...changes,
      },
    });
  const stored = () => db.selectFrom("requests").select(["id", "language", "authorId"]).execute();
  return { db, partner, send, stored };
}

test("R2: everybody reads the boundary before asking; the form is for who can send it", async () => {
  const db = await openTestDatabase();
  const { sentences, version } = boundaryFor("de");
  const visitor = await answerTo(db, loader, page);
  expect(visitor.data).toEqual({ title: "Einen Wunsch äußern", sentences, asker: "visitor", hidden: null });
  const partner = await answerTo(db, loader, { ...page, as: await aPartner(db) });
  expect(partner.data).toMatchObject({ sentences, asker: "partner", hidden: { wording: version } });
  const staff = await answerTo(db, loader, { ...page, as: await aStaffMember(db, { role: "support" }) });
  expect(staff.data).toMatchObject({ sentences, asker: "staff" });
});

test("R1, R8: a partner sends a request in its own language and is led to it", async () => {
  const { partner, send, stored } = await aPartnerWhoAsks();
  const answer = await send({ language: "fr" });
  expect(answer).toMatchObject({ status: 303, location: "/de/requests/1-dunkle-anzeige?sent" });
  expect(await stored()).toEqual([{ id: 1, language: "fr", authorId: partner.id }]);
});

test.each<[field: string, value: string, because: string]>([
  ["title", "", "required"],
  ["title", "x".repeat(121), "too-long"],
  ["body", "", "required"],
  ["body", "x".repeat(12_001), "too-long"],
  ["body", "> ".repeat(2500), "too-complex"],
  ["language", "es", "choose-one"],
  ["wording", "0123456789abcdef", "wording-changed"],
  ["submissionKey", "no key", "unknown-field"],
])(
  "R2: a form refused for its %s (%j…) comes back with every field as it was",
  async (field, value, because) => {
    const { send, stored } = await aPartnerWhoAsks();
    const answer = await send({ [field]: value });
    expect(answer.status).toBe(422);
    expect(answer.data).toMatchObject({
      errors: { [field]: because },
      values: {
        title: "Dunkle Anzeige",
        body: "Nachts *blendet* es.",
        language: "de",
        ...{ [field]: value.trim() === value ? value : expect.any(String) },
      },
    });
    expect(await stored()).toEqual([]);
  },
);

test("an unknown field is refused, and nothing is stored", async () => {
  const { send, stored } = await aPartnerWhoAsks();
  expect(await send({ author: "1" })).toMatchObject({
    status: 422,
    data: { errors: { "": "unknown-field" } },
  });
  expect(await stored()).toEqual([]);
});

test("A2: staff do not ask for themselves, and a visitor is told to sign in", async () => {
  const { db, send, stored } = await aPartnerWhoAsks();
  for (const role of ["support", "manager", "admin"] as const) {
    expect((await send({}, await aStaffMember(db, { role }))).status).toBe(403);
  }
  const visitor = await answerTo(db, action, { ...page, form: { title: "Dunkle Anzeige" } });
  expect(visitor.status).toBe(401);
  expect(await stored()).toEqual([]);
});

test("the twenty-first request within an hour waits", async () => {
  const { db, send, stored } = await aPartnerWhoAsks();
  // Whom the other tests of this file did not count yet.
  let busy = await aPartner(db);
  while (busy.id < 50) busy = await aPartner(db);
  for (let count = 0; count < 20; count += 1) expect((await send({}, busy)).status).toBe(303);
  const answer = await send({}, busy);
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(await stored()).toHaveLength(20);
});
