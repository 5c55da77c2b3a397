import { Temporal } from "temporal-polyfill";
import { commandSettings } from "../env.server.ts";
import { CommandRefused, runCommand } from "./command.ts";
import type { Verb } from "./portal/verb.ts";

const verbs: Record<string, { does: string; load: () => Promise<Verb> }> = {
  "create-admin": {
    does: "make an administrator and print a one-time sign-in link",
    load: async () => (await import("./portal/create-admin.ts")).createAdmin,
  },
  migrate: {
    does: "bring the database up to date, after writing a backup",
    load: async () => (await import("./portal/migrate.ts")).migrate,
  },
  backup: {
    does: "write a consistent copy of the database, also while the portal runs",
    load: async () => (await import("./portal/backup.ts")).backup,
  },
  restore: {
    does: "put a backup in the database's place",
    load: async () => (await import("./portal/restore.ts")).restoreBackup,
  },
  recount: {
    does: "verify every stored count and status, and mend them",
    load: async () => (await import("./portal/recount.ts")).recount,
  },
  "import-articles": {
    does: "read a folder of Markdown files into the knowledge base",
    load: async () => (await import("./portal/import-articles.ts")).importFolder,
  },
};

const help = [
  "The administrator's command line: npm run portal -- VERB …",
  "",
  ...Object.entries(verbs).map(([name, { does }]) => `  ${name.padEnd(16)} ${does}`),
  "",
  "VERB --help says more. The database is data/portal.sqlite, or what DATABASE_PATH says.",
].join("\n");

await runCommand(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined || name === "--help" || name === "help") {
    console.log(help);
    return;
  }
  const known = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!known)
    throw new CommandRefused(`There is no “${name}”; npm run portal -- --help lists what there is.`);
  const verb = await known.load();
  if (args.includes("--help")) {
    console.log(verb.help);
    return;
  }
  process.exitCode = await verb.run({
    args,
    ...commandSettings(),
    now: Temporal.Now.instant(),
    say: console.log,
  });
});
