import { readFileSync } from "node:fs";
import path from "node:path";
import { matchRoutes } from "@remix-run/react";
import { describe, expect, test } from "vitest";
import * as pages from "../e2e/pages.ts";
import { refusedForms } from "../e2e/refused-forms.ts";
import routes from "./routes.ts";

type Listed = { file: string; children?: Listed[] };
const filesOf = (list: Listed[]): string[] =>
  list.flatMap(({ file, children = [] }) => [file.replace("routes/", ""), ...filesOf(children)]);
const listed = filesOf(routes as Listed[]);

const sourceOf = (file: string) => readFileSync(path.join(import.meta.dirname, "routes", file), "utf8");

/** The route whose page is shown at this address. */
function routeAt(address: string): string {
  const { pathname } = new URL(pages.inLanguage(address, "en"), "http://localhost");
  const route = matchRoutes(routes as Parameters<typeof matchRoutes>[0], pathname)?.at(-1)?.route;
  return (route as Listed | undefined)?.file.replace("routes/", "") ?? address;
}

/** Routes whose component is never shown: they lead on, take forms only, or frame other pages. */
const withoutPage = [
  "account/demo-sign-in.tsx",
  "account/sign-out.tsx",
  "admin/rail.tsx",
  "portal/hearing.tsx",
  "portal/vote.tsx",
];

/** Routes whose action has nothing to refuse beside a field: a press of a button that does its work or leads on. */
const withoutRefusedForm = [
  "account/demo-sign-in.tsx",
  "account/sign-out.tsx",
  "account/unsubscribe.tsx",
  "admin/merge-request.tsx",
  "admin/outbox.tsx",
  "machine/nothing-here.tsx",
  // For authors alone, which the tour's newcomers are not; their own tests look at the refusals.
  "portal/add-to-request.tsx",
  "portal/edit-request.tsx",
  "portal/hearing.tsx",
  "portal/request.tsx",
  "portal/vote.tsx",
  // Asked of who has voted alone, which the tour's newcomers have not; its own test looks at the refusal.
  "portal/vote-answer.tsx",
];

describe("every page is looked at", () => {
  test("a page stands in e2e/pages.ts, or says that it is none", () => {
    const seen = [pages.visitorPages, pages.partnerPages, pages.adminPages]
      .flatMap((list): string[] => Object.values(list))
      .map(routeAt);
    const withPage = listed.filter((file) => /^export default /m.test(sourceOf(file)));
    expect(withPage.filter((file) => !seen.includes(file) && !withoutPage.includes(file))).toEqual([]);
    expect(withoutPage.filter((file) => seen.includes(file) || !withPage.includes(file))).toEqual([]);
  });

  test("a form stands in e2e/refused-forms.ts, or its route says that nothing is refused there", () => {
    const refused = Object.values(refusedForms).map(({ address }) => routeAt(address));
    const withAction = listed.filter((file) =>
      /^export (async function|const) action\b/m.test(sourceOf(file)),
    );
    expect(
      withAction.filter((file) => !refused.includes(file) && !withoutRefusedForm.includes(file)),
    ).toEqual([]);
    expect(withoutRefusedForm.filter((file) => refused.includes(file) || !withAction.includes(file))).toEqual(
      [],
    );
  });
});
