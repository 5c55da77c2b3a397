import type { Db } from "../../db/client.ts";
import type { Locale } from "../i18n/locales.ts";
import { readStaffTexts } from "../wording/staff-texts.server.ts";
import { readAnsweringArticles } from "./answering-articles.server.ts";
import { findLastDecisionIfAny } from "./decisions.server.ts";

/**
 * A request as everybody may read it: the author by display name, never with organisation or address (A3; null once
 * erased). Undefined for a number that there is no request for.
 */
export async function findVisibleRequestIfAny(db: Db, { id, locale }: { id: number; locale: Locale }) {
  const request = await db
    .selectFrom("requests")
    .innerJoin("people", "people.id", "requests.authorId")
    .where("requests.id", "=", id)
    .select([
      "requests.id",
      "requests.slug",
      "requests.title",
      "requests.bodyHtml",
      "requests.language",
      "requests.authorId",
      "people.displayName as authorName",
      "requests.origin",
      "requests.publicStatus",
      "requests.voteCount",
      "requests.organisationCount",
      "requests.createdAt",
    ])
    .executeTakeFirst();
  if (!request) return undefined;
  return { ...request, reason: await findReasonIfAny(db, { requestId: id, locale }) };
}

/** What staff said publicly with the decision that stands, and the article that answers, each in the reader's language (K5). */
async function findReasonIfAny(db: Db, { requestId, locale }: { requestId: number; locale: Locale }) {
  const decision = await findLastDecisionIfAny(db, requestId);
  if (!decision || decision.reasonId === null) return undefined;
  const texts = await readStaffTexts(db, { ids: [decision.reasonId], locale });
  const text = texts.get(decision.reasonId);
  if (!text) return undefined;
  const ids = decision.articleId === null ? [] : [decision.articleId];
  const [article = null] = (await readAnsweringArticles(db, { ids, locale })).values();
  return { ...text, decidedAt: decision.decidedAt, article };
}
