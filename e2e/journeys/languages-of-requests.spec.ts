import { expect, signInAs, test } from "../fixtures.ts";

test("R8: requests in another language say so in every list, for visitors and for the staff", async ({
  page,
}) => {
  await page.goto("/en");
  await expect(page.getByRole("main").getByText("in German").first()).toBeVisible();
  await page.goto("/en/requests?sort=new");
  await expect(page.getByRole("main").getByText("in French").first()).toBeVisible();
  await signInAs(page, "manager", { to: "/admin" });
  await expect(page.getByRole("main").getByText("in French").first()).toBeVisible();
  await page.goto("/admin/requests");
  await expect(page.getByRole("main").getByText("in German").first()).toBeVisible();
});
