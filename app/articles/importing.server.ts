import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { languageNames } from "../i18n/locales.ts";
import { renderMarkdown } from "../markdown/rendering.server.ts";
import type { ArticleKind } from "./article.ts";
import {
  type CategoryPath,
  findOrCreateCategory,
  type NamingOutcome,
  nameCategoriesOnTheWay,
} from "./categories.server.ts";
import { type ArticleFile, readArticleFile } from "./front-matter.ts";
import { setRelatedArticles } from "./relating.server.ts";
import { type TextContent, writeText } from "./writing.server.ts";

type Change = "added" | "changed" | "unchanged";
type NamedFile = ArticleFile & { fileName: string };
type Import = { now: Temporal.Instant; writtenById: number | null };

/** How many files did what; `broken` names those that need a hand, each with a sentence in English. */
export type ImportReport = Record<Change, number> & { broken: { file: string; because: string }[] };

/** Rolls a file's transaction back; the message is the sentence of the report. */
class BrokenFile extends Error {}

const renderingSentences = {
  "too-long": "The text is too long to be shown; divide it into several articles.",
  "too-complex": "The text nests lists, quotes or tables too deeply to be shown safely; simplify them.",
};

/**
 * Reads Markdown files with front matter into the knowledge base, each in a transaction of its own: a broken file is named
 * and the rest goes on; a second run changes only what changed. Files may come in any order.
 */
export async function importArticles(
  db: Db,
  { files, ...facts }: Import & { files: readonly { name: string; text: string }[] },
): Promise<ImportReport> {
  const broken: ImportReport["broken"] = [];
  const good = readFiles(files, broken);
  const changes = new Map<NamedFile, Change>();
  for (const file of inWorkingOrder(good)) {
    try {
      changes.set(file, await importFile(db, { file, others: good, ...facts }));
    } catch (error) {
      if (!(error instanceof BrokenFile)) throw error;
      broken.push({ file: file.fileName, because: error.message });
    }
  }
  for (const [file, change] of changes) {
    if (file.isTranslation) continue;
    const { hasChanged, missing } = await setRelatedArticles(db, {
      articleId: file.number,
      relatedIds: file.related,
    });
    if (hasChanged && change === "unchanged") changes.set(file, "changed");
    if (missing.length > 0) {
      const because = `The text is in, but related names ${missing.join(", ")}, and there is no such article.`;
      broken.push({ file: file.fileName, because });
    }
  }
  const count = (wanted: Change) => [...changes.values()].filter((change) => change === wanted).length;
  return { added: count("added"), changed: count("changed"), unchanged: count("unchanged"), broken };
}

/** The readable files, one of each article and language; what is wrong with the others goes to `broken`. */
function readFiles(
  files: readonly { name: string; text: string }[],
  broken: ImportReport["broken"],
): NamedFile[] {
  const good = new Map<string, NamedFile>();
  for (const { name, text } of files) {
    const outcome = readArticleFile(text);
    if (!outcome.ok) {
      broken.push({ file: name, because: outcome.because });
      continue;
    }
    const key = `${outcome.file.number} ${outcome.file.language}`;
    const first = good.get(key);
    if (first)
      broken.push({ file: name, because: `${first.fileName} already holds this article in this language.` });
    else good.set(key, { ...outcome.file, fileName: name });
  }
  return [...good.values()];
}

/**
 * Originals before their translations. Articles in most languages come first: they tell that categories named differently
 * in two languages are one, before an article that knows only one of the names.
 */
function inWorkingOrder(files: readonly NamedFile[]): NamedFile[] {
  const languages = new Map<number, number>();
  for (const { number } of files) languages.set(number, (languages.get(number) ?? 0) + 1);
  return files.toSorted(
    (one, other) =>
      (languages.get(other.number) ?? 0) - (languages.get(one.number) ?? 0) ||
      one.number - other.number ||
      Number(one.isTranslation) - Number(other.isTranslation) ||
      one.language.localeCompare(other.language),
  );
}

async function importFile(
  db: Db,
  { file, others, now, writtenById }: Import & { file: NamedFile; others: readonly NamedFile[] },
): Promise<Change> {
  const { title, summary, body: source, provenance, language } = file;
  const rendering = await renderMarkdown(source, "article");
  if (!rendering.ok) throw new BrokenFile(renderingSentences[rendering.because]);
  const { html, headings } = rendering;
  const content: TextContent = { title, summary, source, html, headings, provenance };
  return inTransaction(db, async (tx) => {
    const article = file.isTranslation
      ? await joinArticle(tx, file)
      : await putArticle(tx, { file, translations: pathsOfTranslations(file, others), now });
    const text = await writeText(tx, { article, language, content, writtenById, now });
    if (!text.ok) throw new BrokenFile(noOriginal(file));
    return text.change === "unchanged" && article.hasChanged ? "changed" : text.change;
  });
}

const pathOf = ({ language, category }: ArticleFile): CategoryPath => ({ language, names: category });

function pathsOfTranslations(file: NamedFile, others: readonly NamedFile[]): CategoryPath[] {
  return others
    .filter((other) => other.isTranslation && other.number === file.number)
    .filter((other) => other.category.length === file.category.length)
    .map(pathOf);
}

const noOriginal = ({ number }: ArticleFile) =>
  `Article ${number} has no original yet: import the file without translation_of first, or mend it.`;

async function findArticleIfAny(tx: Tx, id: number) {
  return tx
    .selectFrom("articles")
    .where("id", "=", id)
    .select(["id", "kind", "categoryId", "originalLanguage", "billingCase"])
    .executeTakeFirst();
}

/** The article a translation belongs to; the file must agree with it on kind, billing case and the categories' names. */
async function joinArticle(tx: Tx, file: NamedFile) {
  const article = await findArticleIfAny(tx, file.number);
  if (!article) throw new BrokenFile(noOriginal(file));
  if (article.originalLanguage === file.language) {
    throw new BrokenFile(
      `The original of article ${file.number} is in this language; leave translation_of out.`,
    );
  }
  if (file.kind !== null && file.kind !== article.kind) {
    throw new BrokenFile(`The original is of kind: ${article.kind}, this file says ${file.kind}.`);
  }
  if (file.billingCase !== null && file.billingCase !== article.billingCase) {
    throw new BrokenFile(
      `The original is billing case ${article.billingCase}, this file says ${file.billingCase}.`,
    );
  }
  const naming = await nameCategoriesOnTheWay(tx, { categoryId: article.categoryId, path: pathOf(file) });
  if (!naming.ok) throw new BrokenFile(namingSentence(file, naming));
  return { id: article.id, originalLanguage: article.originalLanguage, hasChanged: false };
}

function namingSentence(
  { language, category }: NamedFile,
  naming: Exclude<NamingOutcome, { ok: true }>,
): string {
  const inLanguage = `in ${languageNames[language]}`;
  switch (naming.because) {
    case "other-depth":
      return `category has ${category.length} parts, the original's has ${naming.depth}.`;
    case "other-name":
      return `The category “${naming.given}” is already called “${naming.known}” ${inLanguage}; use that name.`;
    case "name-of-another":
      return `Another category beside the original's is already called “${naming.given}” ${inLanguage}.`;
  }
}

/** Makes or changes the article that an original stands for; its texts come after. */
async function putArticle(
  tx: Tx,
  { file, translations, now }: { file: NamedFile; translations: CategoryPath[]; now: Temporal.Instant },
) {
  const { number: id, language: originalLanguage, billingCase, verdict } = file;
  const before = await findArticleIfAny(tx, id);
  if (before && before.originalLanguage !== originalLanguage) {
    const known = languageNames[before.originalLanguage];
    throw new BrokenFile(`Article ${id} already has its original in ${known}; add translation_of: ${id}.`);
  }
  if (billingCase !== null) {
    const holder = await tx
      .selectFrom("articles")
      .where("billingCase", "=", billingCase)
      .select("id")
      .executeTakeFirst();
    if (holder && holder.id !== id) throw new BrokenFile(`${billingCase} is already article ${holder.id}.`);
  }
  const categoryId = await findOrCreateCategory(tx, { path: pathOf(file), translations });
  const kind: ArticleKind = file.kind ?? "guide";
  const values = { kind, categoryId, billingCase, verdict };
  const article = { id, originalLanguage };
  if (!before) {
    await tx
      .insertInto("articles")
      .values({ ...article, ...values, createdAt: instantText(now) })
      .execute();
    return { ...article, hasChanged: true };
  }
  const hasChanged =
    before.kind !== kind || before.categoryId !== categoryId || before.billingCase !== billingCase;
  if (hasChanged) await tx.updateTable("articles").set(values).where("id", "=", id).execute();
  return { ...article, hasChanged };
}
