import "./in-production.ts";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { Temporal } from "temporal-polyfill";
import { migrateAfterBackup } from "../../db/backing-up.ts";
import { openDatabase } from "../../db/client.ts";
import { productionSettings } from "../env.server.ts";
import { servePortal } from "../server.ts";
import { hasAdmin } from "./admins.ts";
import { importBuild } from "./build.ts";
import { runCommand } from "./command.ts";
import { stopOnSignals } from "./stopping.ts";

await runCommand(async () => {
  const settings = productionSettings();
  const build = await importBuild();
  const { databasePath } = settings;
  mkdirSync(path.dirname(databasePath), { recursive: true });
  const db = openDatabase(databasePath);
  const { applied, backup } = await migrateAfterBackup(db, {
    file: databasePath,
    now: Temporal.Now.instant(),
  });
  if (backup) console.log(`The database was saved to ${backup} before it was migrated to ${applied.at(-1)}.`);
  const isAdministered = await hasAdmin(db);
  const portal = await servePortal({ db, settings, build });
  stopOnSignals(portal);
  console.log(`The portal is ready: ${portal.baseUrl} (here: ${portal.url}), database ${databasePath}.`);
  if (!isAdministered) {
    console.log(
      "Nobody administers it yet. For a sign-in link: npm run portal -- create-admin you@example.com",
    );
  }
});
