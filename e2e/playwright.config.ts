import { defineConfig } from "@playwright/test";
import { findChromiumIfAny } from "../app/commands/proving/chromium.ts";
import type { PortalOptions } from "./fixtures.ts";
import type { HandsOptions } from "./hands.ts";

/** The pictures are many and slow, so that they run only when asked for: npm run e2e -- looks */
const pictures = "looks.spec.ts";

export default defineConfig<HandsOptions, PortalOptions>({
  testDir: ".",
  outputDir: ".out/traces",
  reporter: [["list"], ["json", { outputFile: ".out/results.json" }]],
  forbidOnly: true,
  // Each worker serves a portal of its own and drives a browser: two of these fill two cores.
  workers: 2,
  // A loaded machine may spoil one try; a journey that needed its second one is named as flaky in the report.
  retries: process.env.CI ? 1 : 0,
  // Far more than anything takes on a quiet machine: two noisy cores must not fail what works.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // Five times what a quiet machine takes: a run ends, whatever hangs.
  globalTimeout: process.env.CI ? 35 * 60_000 : 0,
  use: {
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findChromiumIfAny()?.path,
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-quic",
        "--no-first-run",
      ],
    },
  },
  projects: [
    { name: "journeys", testIgnore: pictures },
    // Journeys that claim to work without JavaScript carry the tag, and run once more without it.
    {
      name: "without-javascript",
      testIgnore: pictures,
      grep: /@without-javascript/,
      use: { javaScriptEnabled: false },
    },
    // Journeys by hands that know no mouse: Tab, Enter, Space and typing alone.
    {
      name: "by-keyboard",
      testIgnore: pictures,
      grep: /@by-keyboard/,
      use: { input: "keyboard" },
    },
    { name: "looks", testMatch: pictures },
  ],
});
