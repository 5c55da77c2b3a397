import { randomUUID } from "node:crypto";
import { aPartner } from "../../../db/builders.ts";
import type { Db } from "../../../db/client.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { pageAt } from "../../http/test-page.ts";
import { answerTo } from "../../http/test-visit.ts";
import { boundaryFor } from "../../requests/boundary.server.ts";
import * as newRequest from "./new-request.tsx";

// For tests of the form by which a request is asked for.

export const page = { path: "/de/requests/new", params: { locale: "de" } };

export const aForm = (changes: Record<string, string> = {}) => ({
  title: "Dunkle Anzeige",
  body: "Nachts *blendet* es.",
  language: "de",
  submissionKey: randomUUID(),
  wording: boundaryFor("de").version,
  seen: changes.title ?? "Dunkle Anzeige",
  ...changes,
});

export async function aPartnerWhoAsks() {
  const db = await openTestDatabase();
  const partner = await aPartner(db);
  const send = (changes: Record<string, string> = {}, as: { id: number } | undefined = partner) =>
    answerTo(db, newRequest.action, { ...page, ...(as ? { as } : {}), form: aForm(changes) });
  const stored = () => db.selectFrom("requests").select(["id", "language", "authorId"]).execute();
  return { db, partner, send, stored };
}

/** The draft's cookie as the browser brings it back, out of an answer that sets it. */
export const draftOf = ({ headers }: { headers: Headers }) =>
  headers.getSetCookie().flatMap((cookie) => /^__Host-portal-draft=[^;]+/.exec(cookie) ?? [])[0] ?? "";

/** The page that answers a POST without JavaScript. */
export const pageAfter = (db: Db, form: Record<string, string>, as?: { id: number }) =>
  pageAt(
    db,
    { route: newRequest, pattern: ":locale/requests/new" },
    { path: page.path, form, ...(as ? { as } : {}) },
  );
