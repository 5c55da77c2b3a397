import { stringify } from "yaml";
import { builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import type { Locale } from "../i18n/locales.ts";
import { type ImportReport, importArticles } from "./importing.server.ts";

const categories: Record<Locale, string> = {
  en: "Guides / App",
  de: "Anleitungen / App",
  fr: "Guides / Application",
};

type Fields = { number: number; language?: Locale; isTranslation?: boolean; body?: string } & Record<
  string,
  unknown
>;

/** A file of the knowledge base that imports as it is; fields given replace those it has, `undefined` removes one. */
export function anArticleFile({
  number,
  language = "en",
  isTranslation = false,
  body = `Text ${number} in ${language}.`,
  ...fields
}: Fields): { name: string; text: string } {
  const frontMatter = {
    number,
    language,
    title: `Article ${number} (${language})`,
    category: categories[language],
    provenance: "human",
    translation_of: isTranslation ? number : undefined,
    ...fields,
  };
  return { name: `${number}-${language}.md`, text: `---\n${stringify(frontMatter)}---\n${body}\n` };
}

/** Imports files that must all be good. */
export async function importGood(
  db: Db,
  files: readonly { name: string; text: string }[],
  { now = builtAt, writtenById = null }: { now?: typeof builtAt; writtenById?: number | null } = {},
): Promise<ImportReport> {
  const report = await importArticles(db, { files, now, writtenById });
  const [broken] = report.broken;
  if (broken) throw new Error(`${broken.file}: ${broken.because}`);
  return report;
}
