import { afterAll, expect, test } from "vitest";
import { aRequest, aStaffMember } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { answerAboutVote } from "../../requests/answering.server.ts";
import * as personPage from "./person.tsx";

afterAll(stopRendering);

test("A1: erasing says what goes and what stays, and takes the reasons of votes along", async () => {
  const db = await openTestDatabase();
  const admin = await aStaffMember(db, { role: "admin" });
  const { id: requestId, author } = await aRequest(db);
  const answer = { importance: "critical" as const, why: "Call Jane." };
  await answerAboutVote(db, { requestId, personId: author.id, answer, now: visitedAt });
  const path = `/admin/people/${author.id}`;
  const question = await pageAt(
    db,
    { route: personPage, pattern: "admin/people/:id" },
    { path: `${path}?erase`, as: admin },
  );
  expect(wordsOf(question)).toContain("how badly they need it stays");
  const params = { id: String(author.id) };
  const erased = await answerTo(db, personPage.action, {
    path,
    params,
    as: admin,
    form: { intent: "erase" },
  });
  expect(erased).toMatchObject({ status: 303, location: "/admin/people?erased" });
  expect(await db.selectFrom("votes").select(["importance", "why"]).execute()).toEqual([
    { importance: "critical", why: null },
  ]);
});
