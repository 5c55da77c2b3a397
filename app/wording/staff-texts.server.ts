import type { Temporal } from "temporal-polyfill";
import type { Db, Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { type Locale, locales, pickLanguage } from "../i18n/locales.ts";
import { renderMarkdown } from "../markdown/rendering.server.ts";
import type { TextsByLanguage } from "./staff-text.ts";

export type RenderedText = {
  originalLanguage: Locale;
  bodies: { language: Locale; source: string; html: string }[];
};
export type RenderingOutcome =
  | { ok: true; text: RenderedText }
  | { ok: false; because: "too-long" | "too-complex" };

/**
 * Renders a public staff text in each language it has, before the transaction that stores it (rendering takes a worker's
 * time). The original is the writer's language where it has a text, else the first that has.
 */
export async function renderStaffText(
  texts: TextsByLanguage,
  { writerLanguage }: { writerLanguage: Locale },
): Promise<RenderingOutcome> {
  const bodies: RenderedText["bodies"] = [];
  for (const language of locales) {
    const source = texts[language];
    if (source === undefined) continue;
    const rendering = await renderMarkdown(source, "staff");
    if (!rendering.ok) return rendering;
    bodies.push({ language, source, html: rendering.html });
  }
  const languages = bodies.map(({ language }) => language);
  const originalLanguage = pickLanguage(languages, { wanted: writerLanguage, original: writerLanguage });
  if (!originalLanguage) throw new Error("A staff text needs a text in one language at least.");
  return { ok: true, text: { originalLanguage, bodies } };
}

/** Stores a rendered staff text and returns its id, for the row that it belongs to. */
export async function storeStaffText(
  tx: Tx,
  { text, writerId, now }: { text: RenderedText; writerId: number; now: Temporal.Instant },
): Promise<number> {
  const { id } = await tx
    .insertInto("staffTexts")
    .values({ originalLanguage: text.originalLanguage, writtenById: writerId, writtenAt: instantText(now) })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("staffTextBodies")
    .values(text.bodies.map((body) => ({ staffTextId: id, ...body })))
    .execute();
  return id;
}

/** Staff texts by id, each in the reader's language or the one K5 falls back to. */
export async function readStaffTexts(
  db: Db,
  { ids, locale }: { ids: number[]; locale: Locale },
): Promise<Map<number, { html: string; language: Locale }>> {
  const found = new Map<number, { html: string; language: Locale }>();
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom("staffTextBodies")
    .innerJoin("staffTexts", "staffTexts.id", "staffTextBodies.staffTextId")
    .where("staffTexts.id", "in", ids)
    .select([
      "staffTexts.id",
      "staffTexts.originalLanguage",
      "staffTextBodies.language",
      "staffTextBodies.html",
    ])
    .execute();
  for (const id of new Set(ids)) {
    const bodies = rows.filter((row) => row.id === id);
    const original = bodies[0]?.originalLanguage;
    if (!original) continue;
    const language = pickLanguage(
      bodies.map((body) => body.language),
      { wanted: locale, original },
    );
    const body = bodies.find((candidate) => candidate.language === language);
    if (body) found.set(id, { html: body.html, language: body.language });
  }
  return found;
}
