import type { StaffVisit } from "../../http/access.server.ts";
import { type FormErrors, type FormValues, parseForm } from "../../http/forms.server.ts";
import { forbidden, notFound } from "../../http/refusals.server.ts";
import { numberTyped } from "../../i18n/search-words.ts";
import { findAnsweringArticles } from "../../requests/answering-articles.server.ts";
import { decisionForm } from "../../requests/deciding-forms.ts";
import type { AnsweringArticle } from "../../requests/history.ts";
import { mayDecide } from "../../requests/policy.ts";
import { decideRequest } from "../../requests/settling.server.ts";
import { hasText, textsFrom } from "../../wording/staff-text.ts";
import { renderStaffText } from "../../wording/staff-texts.server.ts";

type Sent = { requestId: number; values: FormValues };

/** What came of a decision, on whichever page its form stood: done, or the form as it was typed. */
export type DecisionAttempt =
  | { decided: "decided" }
  | {
      decided: "alreadyDecided" | "notDecidable" | "changedMeanwhile" | undefined;
      status: 200 | 409 | 422;
      errors: FormErrors;
      values: FormValues;
      found: AnsweringArticle[] | undefined;
    };

/** Decides as the form says, or looks for the article that it asks for (`find-article`), which changes nothing. */
export async function attemptDecision(
  { db, person, locale, now }: StaffVisit,
  { requestId, values }: Sent,
): Promise<DecisionAttempt> {
  if (!mayDecide(person)) throw forbidden();
  const typed = (values.article ?? "").trim().slice(0, 200);
  const find = async () => (typed ? findAnsweringArticles(db, { q: typed, locale }) : undefined);
  const comeBack = async (
    status: 200 | 409 | 422,
    {
      errors = {},
      decided,
    }: { errors?: FormErrors; decided?: "alreadyDecided" | "notDecidable" | "changedMeanwhile" },
  ) => ({ decided, status, errors, values, found: await find() });
  const refuse = (field: string, because: string) => comeBack(422, { errors: { [field]: because } });
  if (values.intent === "find-article") return comeBack(200, {});
  const parsed = parseForm(values, decisionForm);
  if (!parsed.ok) return comeBack(422, { errors: parsed.errors });
  const article = chosenArticle(parsed.value);
  if (article === undefined) return refuse("article", "choose-article");
  const texts = textsFrom(parsed.value, "reason");
  const rendering = hasText(texts) ? await renderStaffText(texts, { writerLanguage: locale }) : undefined;
  if (rendering && !rendering.ok) return refuse("reason", rendering.because);
  const outcome = await decideRequest(db, {
    requestId,
    decision: parsed.value.decision,
    reason: rendering?.text,
    articleId: article,
    seen: parsed.value.seen,
    actorId: person.id,
    now,
  });
  if (outcome.changed) return { decided: "decided" };
  switch (outcome.because) {
    case "not-found":
      throw notFound();
    case "reason-needed":
      return refuse("reason", outcome.because);
    case "no-such-article":
      return refuse("article", outcome.because);
    case "changed-meanwhile":
      return comeBack(409, { decided: "changedMeanwhile" });
    case "already-decided":
      return comeBack(200, { decided: "alreadyDecided" });
    case "withdrawn":
    case "merged":
      return comeBack(409, { decided: "notDecidable" });
  }
}

/** The number chosen or typed, null for none, undefined for words that nothing was chosen for. */
function chosenArticle({
  article,
  articleFor,
  articleId,
}: {
  article: string;
  articleFor: string;
  articleId: string;
}): number | null | undefined {
  if (article === "") return null;
  if (articleFor === article && articleId) return articleId === "none" ? null : Number(articleId);
  return numberTyped(article);
}
