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
  const html = await readHtml(db, shown);
  const cases = shown
    .flatMap(({ code, verdict, categoryId: _, revisionNumber: __, textId, ...texts }) =>
      code === null || verdict === null
        ? []
        : [{ ...texts, code, verdict, html: belowHeading3(html.get(textId) ?? "") }],
    )
    .sort((one, other) => billingCaseCodes.indexOf(one.code) - billingCaseCodes.indexOf(other.code));
  const categoryId = shown.find(({ code }) => code === cases[0]?.code)?.categoryId;
  return {
    free: cases.filter(({ verdict }) => verdict === "free"),
    charged: cases.filter(({ verdict }) => verdict === "billable"),
    trail: categoryId === undefined ? [] : trailOf(await readCategories(db), categoryId, locale),
  };
}

async function readHtml(db: Db, texts: readonly { textId: number; revisionNumber: number }[]) {
  if (texts.length === 0) return new Map<number, string>();
  const rows = await db
    .selectFrom("revisions")
    .innerJoin("texts", (join) =>
      join.onRef("texts.id", "=", "revisions.textId").onRef("texts.revisionNumber", "=", "revisions.number"),
    )
    .where(
      "texts.id",
      "in",
      texts.map(({ textId }) => textId),
    )
    .select(["revisions.textId", "revisions.html"])
    .execute();
  return new Map(rows.map(({ textId, html }) => [textId, html]));
}

/** Stored HTML is written for a page of its own; thirteen texts on one page need lower headings, without their ids. */
function belowHeading3(html: string): string {
  return html.replace(/<h[2-4](?: id="[^"]*")?>/g, "<h4>").replace(/<\/h[2-4]>/g, "</h4>");
}
