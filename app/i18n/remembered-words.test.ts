import { createInstance } from "i18next";
import { expect, test } from "vitest";
import { i18nextOptions } from "./options.ts";
import { rememberedWords } from "./remembered-words.ts";
import { i18nFor } from "./translator.server.ts";

test("a text is the same as i18next gives, whatever was asked before", () => {
  const t = rememberedWords(i18nFor("en"));
  for (const _ of [1, 2]) {
    expect(t("requests.votes", { count: 1, formatted: "1" })).toBe("1 vote");
    expect(t("requests.votes", { count: 2, formatted: "2" })).toBe("2 votes");
    expect(t("requests.title")).toBe(i18nFor("en").t("requests.title"));
  }
});

test("each language remembers its own texts", () => {
  const words = (["en", "de", "fr"] as const).map((locale) =>
    rememberedWords(i18nFor(locale))("common.skipToContent"),
  );
  expect(new Set(words).size).toBe(3);
});

test("a text is worked out once, and anew when there have been too many others", async () => {
  const i18n = createInstance();
  await i18n.init({ ...i18nextOptions, lng: "en", resources: { en: { portal: { said: "{{what}}" } } } });
  const t = rememberedWords(i18n) as unknown as (key: string, facts: { what: string }) => string;
  expect(t("said", { what: "first" })).toBe("first");
  i18n.addResource("en", "portal", "said", "changed: {{what}}");
  expect(t("said", { what: "first" })).toBe("first");
  for (let other = 0; other < 5000; other += 1) t("said", { what: `another ${other}` });
  expect(t("said", { what: "first" })).toBe("changed: first");
});
