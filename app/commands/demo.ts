import "./in-production.ts";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Temporal } from "temporal-polyfill";
import { demoDoor } from "../../db/demo/sample-world.ts";
import { listDemoPeople } from "../accounts/demo-people.server.ts";
import { demoSettings } from "../env.server.ts";
import { defaultLocale } from "../i18n/locales.ts";
import { translatorFor } from "../i18n/translator.server.ts";
import { signInPath } from "../paths.ts";
import { requireBuild } from "./build.ts";
import { runCommand } from "./command.ts";
import { runPortal } from "./running.ts";
import { openSampleDatabase } from "./sample-database.ts";

await runCommand(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "undated-demo-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const databasePath = path.join(folder, "demo.sqlite");
  const settings = demoSettings({
    sessionSecret: randomBytes(32).toString("base64"),
    databasePath,
    demoDoor,
  });
  requireBuild();
  const db = await openSampleDatabase(databasePath, Temporal.Now.instant());
  const people = await listDemoPeople(db, demoDoor);
  const portal = await runPortal(db, settings);
  const t = translatorFor(defaultLocale);
  console.log(
    [
      `The portal is ready, with sample content: ${portal.baseUrl}`,
      "",
      `Sign in with one click at ${portal.baseUrl}${signInPath(defaultLocale)} as`,
      ...people.map(({ name, role, organisationName, plan }) => {
        const facts = [t(`common.roles.${role}`), organisationName, plan && t(`common.plans.${plan}`)];
        return `  ${name.padEnd(20)} ${facts.filter(Boolean).join(" · ")}`;
      }),
      "",
      "Everything you change is thrown away when you stop it (Ctrl+C).",
    ].join("\n"),
  );
});
