import type { Db } from "../../db/client.ts";
import { billingCaseCodes } from "../articles/article.ts";
import { readCategories } from "../articles/categories.server.ts";
import { type NamedCategory, trailOf } from "../articles/category.ts";
import { type Locale, pickLanguage } from "../i18n/locales.ts";
import type { BillingCase } from "./billing-case.ts";

/**
 * All billing cases from B1 to B14, free and charged (B7 is a condition, not a case), with the way to their category (K1);
 * a vendor may have imported some of them only.
 */
export async function listBillingCases(
  db: Db,
  { locale }: { locale: Locale },
): Promise<{ free: BillingCase[]; charged: BillingCase[]; trail: NamedCategory[] }> {
  const rows = await db
    .selectFrom("articles")
    .innerJoin("texts", "texts.articleId", "articles.id")
    .where("articles.billingCase", "is not", null)
    .select([
      "articles.id",
      "articles.categoryId",
      "articles.billingCase as code",
      "articles.verdict",
      "articles.originalLanguage",
      "texts.id as textId",
      "texts.revisionNumber",
      "texts.language",
      "texts.title",
      "texts.slug",
      "texts.summary",
    ])
    .execute();
  const shown = rows.filter((row) => {
    const available = rows.filter(({ id }) => id === row.id).map(({ language }) => language);
    return row.language === pickLanguage(available, { wanted: locale, original: row.originalLanguage });
  });
  const revisions = await readRevisions(db, shown);
  const cases = shown
    .flatMap(({ code, verdict, categoryId: _, textId, ...text }) => {
      const revision = revisions.get(textId);
      if (code === null || verdict === null || !revision) return [];
      const { html, provenance, originalWrittenAt: writtenAt } = revision;
      const original = rows.find(({ id, language }) => id === text.id && language === text.originalLanguage);
      const isByMachine = provenance === "machine" && original !== undefined && writtenAt !== null;
      const machineTranslationOf = isByMachine ? { slug: original.slug, writtenAt } : null;
      return [{ ...text, code, verdict, html: belowHeading3(html), machineTranslationOf }];
    })
    .sort((one, other) => billingCaseCodes.indexOf(one.code) - billingCaseCodes.indexOf(other.code));
  const categoryId = shown.find(({ code }) => code === cases[0]?.code)?.categoryId;
  return {
    free: cases.filter(({ verdict }) => verdict === "free"),
    charged: cases.filter(({ verdict }) => verdict === "billable"),
    trail: categoryId === undefined ? [] : trailOf(await readCategories(db), categoryId, locale),
  };
}

/** The current revision of each of `texts`, and when the original's that it was made from was written. */
async function readRevisions(db: Db, texts: readonly { textId: number }[]) {
  const rows = await db
    .selectFrom("revisions")
    .innerJoin("texts", (join) =>
      join.onRef("texts.id", "=", "revisions.textId").onRef("texts.revisionNumber", "=", "revisions.number"),
    )
    .leftJoin("revisions as original", (join) =>
      join
        .onRef("original.textId", "=", "revisions.madeFromTextId")
        .onRef("original.number", "=", "revisions.madeFromNumber"),
    )
    .where(
      "texts.id",
      "in",
      texts.map(({ textId }) => textId),
    )
    .select([
      "revisions.textId",
      "revisions.html",
      "revisions.provenance",
      "original.writtenAt as originalWrittenAt",
    ])
    .execute();
  return new Map(rows.map(({ textId, ...revision }) => [textId, revision]));
}

/** Stored HTML is written for a page of its own; thirteen texts on one page need lower headings, without their ids. */
function belowHeading3(html: string): string {
  return html.replace(/<h[2-4](?: id="[^"]*")?>/g, "<h4>").replace(/<\/h[2-4]>/g, "</h4>");
}
