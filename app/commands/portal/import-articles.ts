import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { importArticles } from "../../articles/importing.server.ts";
import { CommandRefused } from "../command.ts";
import { type Call, onDatabase, onlyOne, type Verb } from "./verb.ts";

const help = `npm run portal -- import-articles DIR

Reads every *.md file below DIR into the knowledge base. A file begins with YAML front matter between two lines of
---, for example:

  ---
  number: 12                     the article's number, the same on all its translations
  title: How services are billed
  category: FAQ / General        a path in the file's language
  language: en
  translation_of: 12             on translations only
  provenance: human              or machine
  ---

A second run changes only what changed. A broken file is named, and the rest goes on.`;

function readMarkdownFiles(folder: string) {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new CommandRefused(`There is no folder ${folder}.`);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));
}

async function run({ args, databasePath, now, say }: Call): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const files = readMarkdownFiles(path.resolve(onlyOne(positionals, "folder")));
  if (files.length === 0) throw new CommandRefused(`There is no *.md file in ${positionals[0]}.`);
  return onDatabase(databasePath, async (db) => {
    const { added, changed, unchanged, broken } = await importArticles(db, { files, now, writtenById: null });
    for (const { file, because } of broken) say(`${file}: ${because}`);
    say(`Added ${added}, changed ${changed}, unchanged ${unchanged}, broken ${broken.length}.`);
    return broken.length > 0 ? 1 : 0;
  });
}

export const importFolder: Verb = { help, run };
