import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { importArticles } from "../../app/articles/importing.server.ts";
import { setRelatedArticles } from "../../app/articles/relating.server.ts";
import type { Tx } from "../client.ts";
import { imports, lateTranslations, revisions } from "./article-history.ts";
import { inOrderOfTime, type World } from "./world.ts";

type File = { name: string; text: string };

/** The line of an original that names the articles it points to. */
const relation = /^related: \[(.*)\]\n/m;

/** The number of the article, with which the names of its files begin. */
const numberIn = (name: string) => Number.parseInt(name, 10);

export async function readArticles(): Promise<File[]> {
  const folder = path.join(import.meta.dirname, "articles");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(path.join(folder, name), "utf8") })),
  );
}

/** The names of the files that come in each import. */
function listImports(names: readonly string[]): { daysAgo: number; names: string[] }[] {
  const late = new Set(lateTranslations.flatMap(({ files }) => files));
  const listed = imports.map(({ daysAgo, articles }) => ({
    daysAgo,
    names: names.filter((name) => articles.includes(numberIn(name)) && !late.has(name)),
  }));
  return [
    ...listed,
    ...lateTranslations.map(({ daysAgo, files }) => ({ daysAgo, names: files })),
    ...revisions.map(({ daysAgo, file }) => ({ daysAgo, names: [file] })),
  ];
}

/** The text as it stood so many days ago, without the articles it points to: some of those are not there yet. */
function asItStood({ name, text }: File, daysAgo: number): File {
  const stood = revisions
    .filter((revision) => revision.file === name && revision.daysAgo < daysAgo)
    .reduce((later, { is, was }) => {
      if (!later.includes(is)) throw new Error(`${name} does not hold “${is}”.`);
      return later.replace(is, was);
    }, text);
  return { name, text: stood.replace(relation, "") };
}

/** The articles in the imports in which they came, and the second revisions of some, each at its time. */
export async function addArticles(tx: Tx, { files, world }: { files: File[]; world: World }): Promise<void> {
  const added = new Set<string>();
  for (const { daysAgo, names } of inOrderOfTime(listImports(files.map(({ name }) => name)))) {
    const { broken } = await importArticles(tx, {
      files: files.filter(({ name }) => names.includes(name)).map((file) => asItStood(file, daysAgo)),
      now: world.ago(daysAgo),
      writtenById: null,
    });
    if (broken[0]) throw new Error(`${broken[0].file}: ${broken[0].because}`);
    for (const name of names) added.add(name);
  }
  const forgotten = files.filter(({ name }) => !added.has(name));
  if (forgotten[0]) throw new Error(`${forgotten[0].name} is in no import.`);
  await relateArticles(tx, files);
}

/** Points the originals to the others, once all are there. */
async function relateArticles(tx: Tx, files: readonly File[]): Promise<void> {
  for (const { name, text } of files) {
    const numbers = relation.exec(text)?.[1];
    if (numbers === undefined) continue;
    const { missing } = await setRelatedArticles(tx, {
      articleId: numberIn(name),
      relatedIds: numbers.split(",").map(Number),
    });
    if (missing.length > 0) throw new Error(`${name} points to ${missing.join(", ")}, which is not there.`);
  }
}
