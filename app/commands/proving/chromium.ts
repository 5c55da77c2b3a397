import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { CommandRefused } from "../command.ts";
import { runTool } from "./tools.ts";

type Found = { path: string; whose: "the system's" | "Playwright's" };

/** A Chromium on this machine: the system's, else the one that Playwright downloaded. */
export function findChromiumIfAny(): Found | undefined {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const search = names.map((name) => `command -v ${name}`).join(" || ");
  const { stdout } = spawnSync("sh", ["-c", search], { encoding: "utf8" });
  const path = stdout.trim();
  if (path !== "") return { path, whose: "the system's" };
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? { path: downloaded, whose: "Playwright's" } : undefined;
}

/** Finds Chromium, or installs Debian's package where that is possible, and says which; refuses where there is no way. */
export async function provideChromium(say: (line: string) => void): Promise<void> {
  const found = findChromiumIfAny() ?? (await installFromDebian(say));
  say(`Chromium: ${found.whose}, ${found.path}`);
}

async function installFromDebian(say: (line: string) => void): Promise<Found> {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) {
    throw new CommandRefused(
      "The browser journeys need Chromium: install your system's package, or run `npx playwright install chromium`.",
    );
  }
  say("There is no Chromium yet: installing Debian's package (apt-get install chromium).");
  const install =
    "apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-liberation";
  const { isGood, output } = await runTool("env", ["DEBIAN_FRONTEND=noninteractive", "sh", "-c", install], {
    isOurs: false,
  });
  const installed = findChromiumIfAny();
  if (!isGood || !installed) throw new CommandRefused(`Debian's package could not be installed:\n${output}`);
  return installed;
}
