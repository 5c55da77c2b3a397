import { expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember } from "../db/builders.ts";
import { openTestDatabase } from "../db/test-database.ts";
import { documentAt, wordsOf } from "./http/test-page.ts";
import { addToRequestPath, requestPath, requestsPath } from "./paths.ts";
import * as addToRequest from "./routes/portal/add-to-request.tsx";
import * as request from "./routes/portal/request.tsx";
import * as requests from "./routes/portal/requests.tsx";

const list = { route: requests, pattern: ":locale/requests" };
const page = { route: request, pattern: ":locale/requests/:slug" };
const addition = { route: addToRequest, pattern: ":locale/requests/:slug/add" };

const titleOf = (html: string) => html.match(/<title>[^<]*<\/title>/g);

test.each([
  ["en", "Feature requests"],
  ["de", "Wünsche"],
  ["fr", "Demandes de fonctionnalité"],
] as const)("a page is named by what it shows, in %s", async (locale, title) => {
  const db = await openTestDatabase();
  for (const as of [undefined, await aPartner(db)]) {
    const answer = await documentAt(db, list, { path: requestsPath(locale), ...(as ? { as } : {}) });
    expect(titleOf(await answer.text())).toEqual([`<title>${title} – Partner portal</title>`]);
  }
  const wish = await aRequest(db, { title: "Dark display" });
  const answer = await documentAt(db, page, { path: requestPath(locale, wish) });
  expect(titleOf(await answer.text())).toEqual(["<title>Dark display – Partner portal</title>"]);
});

test("a page that is not there is named so", async () => {
  const db = await openTestDatabase();
  const answer = await documentAt(db, page, { path: requestPath("de", { id: 404, slug: "gone" }) });
  expect(answer.status).toBe(404);
  expect(titleOf(await answer.text())).toEqual([
    "<title>Unter dieser Adresse gibt es nichts – Partner portal</title>",
  ]);
});

test("an action that refuses leaves its page in the frame and the reader's language, with the way on", async () => {
  const db = await openTestDatabase();
  const wish = await aRequest(db);
  const path = addToRequestPath("fr", wish.id);
  const form = { body: "Nous en avons besoin chaque jour." };
  const signedOut = await documentAt(db, addition, { path, form });
  expect(signedOut.status).toBe(401);
  const html = await signedOut.text();
  expect(html).toMatch(/<html lang="fr"/);
  expect(wordsOf(/<header[\s\S]*<\/header>/.exec(html)?.[0] ?? "")).toContain("Feuille de route");
  expect(html).toContain(`href="${requestsPath("fr")}"`);
  expect(html).toContain("Nous en avons besoin chaque jour.");
  expect(html).not.toContain("<script");

  const manager = await aStaffMember(db, { role: "manager" });
  const refused = await documentAt(db, addition, { path, form, as: manager });
  expect(refused.status).toBe(403);
  expect(refused.headers.get("Cache-Control")).toBe("no-store");
  expect(wordsOf(/<header[\s\S]*<\/header>/.exec(await refused.text())?.[0] ?? "")).toContain(
    "Se déconnecter",
  );
});
