import path from "node:path";
import { openEmptyPortal } from "../empty-portal.ts";
import { expect, test } from "../fixtures.ts";

test.use({ expectedErrors: [/status of 422/] });

test("A4: production starts empty, and an administrator gets in without any mail server", async ({
  page,
  openBrowser,
}) => {
  const portal = await openEmptyPortal();
  try {
    const link = portal.createAdmin();
    await page.goto(link);
    await page.getByRole("button", { name: "Sign in now" }).click();
    await expect(page.getByRole("link", { name: "Admin", exact: true })).toBeVisible();

    const other = await openBrowser();
    await other.goto(link);
    await other.getByRole("button", { name: "Sign in now" }).click();
    await expect(other.getByText("This link was already used")).toBeVisible();
    // Nobody looks on while the portal is stopped.
    await page.close();
    await other.close();

    const backup = path.join(portal.folder, "backup.sqlite");
    expect(portal.askCommandLine("backup", backup)).toMatchObject({ status: 0 });
    expect(portal.askCommandLine("restore", backup)).toEqual({
      status: 1,
      said: expect.stringMatching(/ is open in a running portal or command; stop it first\.\n$/),
    });
    await portal.stop();
    expect(portal.askCommandLine("restore", backup)).toMatchObject({ status: 0 });
  } finally {
    await portal.close();
  }
});
