import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import type { Locale } from "../i18n/locales.ts";
import { slugOf } from "../i18n/slug.ts";
import type { Heading } from "../markdown/markdown.ts";
import type { Provenance } from "./article.ts";
import { indexText } from "./searching.server.ts";

export type TextContent = {
  title: string;
  summary: string;
  /** Markdown, and what `renderMarkdown` made of it. */
  source: string;
  html: string;
  headings: Heading[];
  provenance: Provenance;
};

function hashOf({ title, summary, source, provenance }: TextContent): string {
  return createHash("sha256")
    .update(JSON.stringify([title, summary, source, provenance]))
    .digest("hex");
}

async function currentRevisionIfAny(
  tx: Tx,
  { articleId, language }: { articleId: number; language: Locale },
) {
  return tx
    .selectFrom("texts")
    .innerJoin("revisions", (join) =>
      join.onRef("revisions.textId", "=", "texts.id").onRef("revisions.number", "=", "texts.revisionNumber"),
    )
    .where("texts.articleId", "=", articleId)
    .where("texts.language", "=", language)
    .select(["texts.id as textId", "revisions.number", "revisions.sourceHash"])
    .executeTakeFirst();
}

export type WritingOutcome =
  | { ok: true; change: "added" | "changed" | "unchanged" }
  | { ok: false; because: "no-original" };

/**
 * Writes an article's text in one language as a new revision, unless the text stands exactly so already. A translation
 * keeps the original's revision it was made from (K3), which is the current one; it is refused with `no-original` while
 * there is none.
 */
export async function writeText(
  tx: Tx,
  {
    article,
    language,
    content,
    writtenById,
    now,
  }: {
    article: { id: number; originalLanguage: Locale };
    language: Locale;
    content: TextContent;
    writtenById: number | null;
    now: Temporal.Instant;
  },
): Promise<WritingOutcome> {
  const isTranslation = language !== article.originalLanguage;
  const original = isTranslation
    ? await currentRevisionIfAny(tx, { articleId: article.id, language: article.originalLanguage })
    : undefined;
  if (isTranslation && !original) return { ok: false, because: "no-original" };
  const { title, summary, source, html, headings, provenance } = content;
  const sourceHash = hashOf(content);
  const before = await currentRevisionIfAny(tx, { articleId: article.id, language });
  if (before?.sourceHash === sourceHash) return { ok: true, change: "unchanged" };
  const number = (before?.number ?? 0) + 1;
  const current = {
    title,
    slug: slugOf(title),
    summary,
    revisionNumber: number,
    updatedAt: instantText(now),
  };
  const textId = before?.textId ?? (await addText(tx, { articleId: article.id, language, ...current }));
  await tx
    .insertInto("revisions")
    .values({
      textId,
      number,
      title,
      summary,
      source,
      sourceHash,
      html,
      headings: JSON.stringify(headings),
      provenance,
      madeFromTextId: original?.textId ?? null,
      madeFromNumber: original?.number ?? null,
      writtenById,
      writtenAt: instantText(now),
    })
    .execute();
  if (before) await tx.updateTable("texts").set(current).where("id", "=", textId).execute();
  await indexText(tx, { textId, title, summary, source });
  return { ok: true, change: before ? "changed" : "added" };
}

async function addText(
  tx: Tx,
  values: {
    articleId: number;
    language: Locale;
    title: string;
    slug: string;
    summary: string;
    revisionNumber: number;
    updatedAt: string;
  },
): Promise<number> {
  const { id } = await tx.insertInto("texts").values(values).returning("id").executeTakeFirstOrThrow();
  return id;
}
