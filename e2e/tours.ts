import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { RunningPortal } from "../app/commands/portal-process.ts";
import { openEmptyPortal } from "./empty-portal.ts";
import { errorPages } from "./error-pages.ts";
import { expect, signInAs } from "./fixtures.ts";
import { fillAndSend } from "./forms.ts";
import { fromOwnPage, signInAsNewcomer } from "./newcomers.ts";
import {
  adminPages,
  adminPagesOfNothing,
  inLanguage,
  partnerPages,
  visitorPages,
  visitorPagesOfNothing,
} from "./pages.ts";
import { refusedForms } from "./refused-forms.ts";

type Visit = {
  page: Page;
  portal: RunningPortal;
  language: string;
  /** What the tour is made for, on each page as it then stands. */
  look: (name: string) => Promise<void>;
};

async function lookAtAll(
  { page, language, look }: Visit,
  { pages, at = "" }: { pages: Record<string, string>; at?: string },
): Promise<void> {
  for (const [name, address] of Object.entries(pages)) {
    await page.goto(at + inLanguage(address, language));
    await look(name);
  }
}

/** Signs in, on this page, whom a part of a tour needs; staff read the admin side in their own language. */
async function enterAs(
  { page, portal, language }: Visit,
  as: "visitor" | "partner" | "manager" | "admin",
): Promise<void> {
  await page.context().clearCookies();
  if (as !== "visitor") await signInAsNewcomer(page, portal.url, { role: as, language });
}

const visitors = (visit: Visit) => lookAtAll(visit, { pages: visitorPages });

/** As Hannah Whitlock, whose votes and requests are in the sample world. */
async function partners(visit: Visit): Promise<void> {
  await signInAs(visit.page, "partner");
  await lookAtAll(visit, { pages: partnerPages });
  await visit.page.request.post("/en/sign-out", { headers: fromOwnPage });
}

async function admins(visit: Visit): Promise<void> {
  const { page, language } = visit;
  await enterAs(visit, "admin");
  const email = `lost.${randomUUID().slice(0, 8)}@unreachable.example`;
  const invitation = { name: "Lost Colleague", email, role: "support", organisation: "", language };
  await page.request.post("/admin/people/new", { form: invitation, headers: fromOwnPage });
  const hasFailed = async () =>
    (await (await page.request.get("/admin/outbox?state=failed")).text()).includes(email);
  await expect.poll(hasFailed).toBe(true);
  await lookAtAll(visit, { pages: adminPages });
}

async function refused(visit: Visit): Promise<void> {
  const { page, language, look } = visit;
  for (const as of ["visitor", "partner", "admin"] as const) {
    await enterAs(visit, as);
    for (const [name, form] of Object.entries(refusedForms).filter(([, form]) => form.as === as)) {
      await page.goto(inLanguage(form.address, language));
      const announced = page.getByRole("alert").or(page.getByRole("status").filter({ hasText: /\S/ }));
      const before = await announced.allTextContents();
      const answer = page.waitForResponse((response) => response.request().method() === "POST");
      await fillAndSend(page, form);
      expect([name, (await answer).status()]).toEqual([name, 422]);
      await expect(announced, name).not.toHaveText(before);
      await expect(announced.first()).toBeVisible();
      await look(name);
    }
  }
}

async function errors(visit: Visit): Promise<void> {
  const { page, language, look } = visit;
  for (const as of ["visitor", "partner", "manager", "admin"] as const) {
    await enterAs(visit, as);
    for (const [name, error] of Object.entries(errorPages).filter(([, error]) => error.as === as)) {
      await error.provoke(page, `/${language}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await look(name);
    }
  }
}

/** A portal in its first hour: with nothing in it, then with one item on its roadmap. */
async function firstHour(visit: Visit): Promise<void> {
  const { page, language, look } = visit;
  const portal = await openEmptyPortal();
  try {
    const at = portal.url;
    await lookAtAll(visit, { pages: visitorPagesOfNothing, at });
    await page.goto(portal.createAdmin());
    await page.getByRole("button").last().click();
    await page.waitForURL(`${at}/en`);
    const profile = { intent: "save", displayName: "Grace", language };
    await page.request.post(`${at}/en/account`, { form: profile, headers: fromOwnPage });
    await lookAtAll(visit, { pages: adminPagesOfNothing, at });

    await page.goto(`${at}/admin/organisations/new`);
    await fillAndSend(page, { fields: { name: "The First Partner", plan: "starter" } });
    await expect(page.getByRole("heading", { level: 1, name: "The First Partner" })).toBeVisible();
    await look("organisation-of-nobody");

    await page.goto(`${at}/admin/roadmap/new`);
    const texts = { "title-en": "The first item", "summary-en": "What changes.", "body-en": "How it does." };
    await fillAndSend(page, { fields: { ...texts, stage: "planned" } });
    await expect(page.getByRole("heading", { level: 1, name: "The first item" })).toBeVisible();
    await look("roadmap-first-draft");
    const published = page.waitForResponse((response) => response.request().method() === "POST");
    await fillAndSend(page, { intent: "publish" });
    await published;
    for (const [name, address] of [
      ["roadmap-one-stage", `/${language}/roadmap`],
      ["admin-roadmap-one-stage", "/admin/roadmap"],
    ] as const) {
      await page.goto(at + address);
      await expect(page.getByRole("link", { name: "The first item" })).toBeVisible();
      await look(name);
    }
  } finally {
    await portal.close();
  }
}

/** Ways through the whole portal that stop at every page and state. */
export const tours: Record<string, (visit: Visit) => Promise<void>> = {
  "pages for visitors": visitors,
  "pages for partners": partners,
  "admin pages": admins,
  "refused forms": refused,
  "pages that say no": errors,
  "the first hour": firstHour,
};
