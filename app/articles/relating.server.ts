import { type Db, inTransaction, type Tx } from "../../db/client.ts";

/**
 * Makes an article point to `relatedIds`, in this order and to nothing else. Numbers without an article are left out and
 * returned as `missing`.
 */
export async function setRelatedArticles(
  db: Db | Tx,
  { articleId, relatedIds }: { articleId: number; relatedIds: readonly number[] },
): Promise<{ hasChanged: boolean; missing: number[] }> {
  return inTransaction(db, async (tx) => {
    const known =
      relatedIds.length === 0
        ? []
        : await tx.selectFrom("articles").where("id", "in", relatedIds).select("id").execute();
    const isKnown = (id: number) => known.some((article) => article.id === id);
    const wanted = relatedIds.filter(isKnown);
    const missing = relatedIds.filter((id) => !isKnown(id));
    const rows = await tx
      .selectFrom("relatedArticles")
      .where("articleId", "=", articleId)
      .select("relatedId")
      .orderBy("position")
      .execute();
    const hasChanged = rows.map(({ relatedId }) => relatedId).join() !== wanted.join();
    if (!hasChanged) return { hasChanged, missing };
    await tx.deleteFrom("relatedArticles").where("articleId", "=", articleId).execute();
    if (wanted.length > 0) {
      await tx
        .insertInto("relatedArticles")
        .values(wanted.map((relatedId, position) => ({ articleId, relatedId, position })))
        .execute();
    }
    return { hasChanged, missing };
  });
}
