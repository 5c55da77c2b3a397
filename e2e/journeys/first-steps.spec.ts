import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPortal } from "../../app/commands/portal-process.ts";
import { expect, test } from "../fixtures.ts";

const commandLine = path.join(import.meta.dirname, "../../app/commands/portal.ts");

function askCommandLine(args: string[], variables: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [commandLine, ...args], {
    env: { NODE_ENV: "production", ...variables },
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

test.use({ expectedErrors: [/status of 422/] });

test("A4: production starts empty, and an administrator gets in without any mail server", async ({
  page,
  openBrowser,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), "undated-first-steps-"));
  const DATABASE_PATH = path.join(folder, "data/portal.sqlite");
  const portal = await startPortal("start.ts", {
    DATABASE_PATH,
    SESSION_SECRET: "a secret of thirty-two bytes and more",
    BASE_URL: "http://localhost:0",
  });
  try {
    const { said } = askCommandLine(["create-admin", "grace@example.com", "--name", "Grace Harrow"], {
      DATABASE_PATH,
      BASE_URL: portal.url,
    });
    const link = /http:\S+\/sign-in\/link\/\S+/.exec(said)?.[0] ?? "";
    await page.goto(link);
    await page.getByRole("button", { name: "Sign in now" }).click();
    await expect(page.getByRole("link", { name: "Admin", exact: true })).toBeVisible();

    const other = await openBrowser();
    await other.goto(link);
    await other.getByRole("button", { name: "Sign in now" }).click();
    await expect(other.getByText("This link was already used")).toBeVisible();

    const backup = path.join(folder, "backup.sqlite");
    expect(askCommandLine(["backup", backup], { DATABASE_PATH })).toMatchObject({ status: 0 });
    expect(askCommandLine(["restore", backup], { DATABASE_PATH })).toEqual({
      status: 1,
      said: `${DATABASE_PATH} is open in a running portal or command; stop it first.\n`,
    });
    await portal.stop();
    expect(askCommandLine(["restore", backup], { DATABASE_PATH })).toMatchObject({ status: 0 });
  } finally {
    await portal.stop();
    rmSync(folder, { recursive: true });
  }
});
