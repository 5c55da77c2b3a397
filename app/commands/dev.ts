import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import { Temporal } from "temporal-polyfill";
import { createServer } from "vite";
import { demoDoor } from "../../db/demo/sample-world.ts";
import { startBackgroundWork } from "../background-work.ts";
import { demoSettings } from "../env.server.ts";
import { openDoor } from "../http/door.ts";
import { defaultLocale } from "../i18n/locales.ts";
import { signInPath } from "../paths.ts";
import { createPageServer } from "../server.ts";
import { runCommand } from "./command.ts";
import { openSampleDatabase } from "./sample-database.ts";

await runCommand(async () => {
  const databasePath = path.resolve("data/development.sqlite");
  const wished = demoSettings({
    sessionSecret: randomBytes(32).toString("base64"),
    databasePath,
    demoDoor,
  });
  mkdirSync(path.dirname(databasePath), { recursive: true });
  const db = await openSampleDatabase(databasePath, Temporal.Now.instant());
  const vite = await createServer({ server: { middlewareMode: true }, appType: "custom" });
  const door = await openDoor(wished);
  const { settings } = door;
  const pages = createPageServer({
    db,
    settings,
    build: () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>,
    assets: vite.middlewares,
  });
  door.leadTo(pages.take);
  startBackgroundWork(db, settings);
  console.log(
    `The portal is ready, with sample content, and follows your changes: ${settings.baseUrl}\n` +
      `Sign in with one click at ${settings.baseUrl}${signInPath(defaultLocale)}.\n` +
      "To begin anew, stop it and delete data/development.sqlite.",
  );
});
