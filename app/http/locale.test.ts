import { expect, test } from "vitest";
import { localeAsked } from "./locale.server.ts";

test.each([
  ["de", "de"],
  ["fr-CA", "fr"],
  ["DE-at", "de"],
  ["es, it;q=0.8, fr;q=0.5", "fr"],
  ["en;q=0.2, de;q=0.9, fr;q=0.8", "de"],
  ["fr;q=0.8, de", "de"],
  ["de;q=0.8, fr;q=0.8", "de"],
  ["de;q=0, fr;q=0.1", "fr"],
  ["de; q=0.1, fr ; q=0.2", "fr"],
  ["de;q=0.5.5, fr;q=0.2", "fr"],
  ["de;level=1;q=0.1, en", "en"],
  ["*", undefined],
  ["es-ES,es", undefined],
  ["de;q=0", undefined],
  ["", undefined],
  [",,;q=1,", undefined],
  [`${"es,".repeat(1000)}de`, undefined],
])("Accept-Language %j asks for %j", (header, locale) => {
  expect(
    localeAsked(new Request("https://portal.example.com/", { headers: { "Accept-Language": header } })),
  ).toBe(locale);
});

test("no header asks for nothing", () => {
  expect(localeAsked(new Request("https://portal.example.com/"))).toBeUndefined();
});
