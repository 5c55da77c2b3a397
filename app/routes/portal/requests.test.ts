import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { answerTo } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { loader, shouldRevalidate } from "./requests.tsx";

afterAll(stopRendering);

const params = { locale: "en" };

test("unknown parameters fall back to the plain list, so that no old link breaks", async () => {
  const db = await openTestDatabase();
  const { id } = await aRequest(db);
  const query = "?sort=oldest&status=secret&after=yesterday&page=2&sort=top";
  const { status, data } = await answerTo(db, loader, { path: `/en/requests${query}`, params });
  expect(status).toBe(200);
  expect(data.query).toMatchObject({ sort: "top", status: undefined });
  expect(data.requests.map((request) => request.id)).toEqual([id]);
});

test("A2: the list knows who can vote: visitors sign in first, staff never do", async () => {
  const db = await openTestDatabase();
  const voterFor = async (as?: { id: number }) =>
    (await answerTo(db, loader, { path: "/en/requests", params, ...(as ? { as } : {}) })).data.voter;
  expect(await voterFor()).toBe("visitor");
  expect(await voterFor(await aPartner(db))).toBe("partner");
  for (const role of ["support", "manager", "admin"] as const) {
    expect(await voterFor(await aStaffMember(db, { role }))).toBe("staff");
  }
});

test.each([
  ["/en/requests/12/vote", false],
  ["/en/sign-out", true],
  [undefined, true],
])("after a form to %s the list is read anew: %s", (formAction, isReadAnew) => {
  const url = new URL("https://portal.example.com/en/requests");
  const here = { currentUrl: url, nextUrl: url, currentParams: params, nextParams: params };
  expect(shouldRevalidate({ ...here, formAction, defaultShouldRevalidate: true })).toBe(isReadAnew);
});
