import "./in-production.ts";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { Temporal } from "temporal-polyfill";
import { migrateAfterBackup } from "../../db/backing-up.ts";
import { openDatabase } from "../../db/client.ts";
import { hasAdmin } from "../accounts/people.server.ts";
import { productionSettings } from "../env.server.ts";
import { bringLikenessUpToDate } from "../requests/likeness-upkeep.server.ts";
import { requireBuild } from "./build.ts";
import { runCommand } from "./command.ts";
import { runPortal } from "./running.ts";

await runCommand(async () => {
  const settings = productionSettings();
  requireBuild();
  const { databasePath } = settings;
  mkdirSync(path.dirname(databasePath), { recursive: true });
  const db = openDatabase(databasePath);
  const { applied, backup } = await migrateAfterBackup(db, {
    file: databasePath,
    now: Temporal.Now.instant(),
  });
  if (backup) console.log(`The database was saved to ${backup} before it was migrated to ${applied.at(-1)}.`);
  const readAnew = await bringLikenessUpToDate(db);
  if (readAnew > 0) console.log(`Read ${readAnew} requests anew, to know which say the same.`);
  const isAdministered = await hasAdmin(db);
  const portal = await runPortal(db, settings);
  console.log(`The portal is ready: ${portal.baseUrl} (here: ${portal.url}), database ${databasePath}.`);
  if (!isAdministered) {
    console.log(
      "Nobody administers it yet. For a sign-in link: npm run portal -- create-admin you@example.com",
    );
  }
});
