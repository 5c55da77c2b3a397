import { expect, test } from "vitest";
import { mail as mailDe } from "./de/mail.ts";
import { portal as portalDe } from "./de/portal.ts";
import { mail as mailEn } from "./en/mail.ts";
import { portal as portalEn } from "./en/portal.ts";
import { mail as mailFr } from "./fr/mail.ts";
import { portal as portalFr } from "./fr/portal.ts";

type Texts = Map<string, string>;

function textsIn(dictionary: object, path: string[] = []): Texts {
  const texts: Texts = new Map();
  for (const [key, value] of Object.entries(dictionary)) {
    const here = [...path, key];
    if (typeof value === "string") texts.set(here.join("."), value);
    else for (const [name, text] of textsIn(value, here)) texts.set(name, text);
  }
  return texts;
}

const en = textsIn({ portal: portalEn, mail: mailEn });
const de = textsIn({ portal: portalDe, mail: mailDe });
const fr = textsIn({ portal: portalFr, mail: mailFr });
const languages = { en, de, fr };

/** The keys of the texts for which `isWrong` holds, with the text: an assertion that names them all. */
function wrongIn(texts: Texts, isWrong: (text: string, key: string) => boolean): string[] {
  return [...texts].filter(([key, text]) => isWrong(text, key)).map(([key, text]) => `${key}: ${text}`);
}

const variablesOf = (text: string) =>
  [...text.matchAll(/\{\{\s*([^},\s]+)[^}]*\}\}/g)].map(([, name = ""]) => name).sort();

test("every language has the same keys", () => {
  for (const texts of [de, fr]) expect([...texts.keys()].sort()).toEqual([...en.keys()].sort());
});

test("a text has the same variables in every language; only a text for one may leave out its count", () => {
  const needed = (text: string, key: string) =>
    [...new Set(variablesOf(text))].filter((name) => !(key.endsWith("_one") && name === "count"));
  for (const texts of [de, fr]) {
    expect(
      wrongIn(texts, (text, key) => `${needed(text, key)}` !== `${needed(en.get(key) ?? "", key)}`),
    ).toEqual([]);
  }
});

test("plural keys are complete, and the one for many says how many", () => {
  for (const texts of Object.values(languages)) {
    const partner = (key: string) =>
      key.endsWith("_one") ? key.replace(/_one$/, "_other") : key.replace(/_other$/, "_one");
    expect(wrongIn(texts, (_, key) => /_(one|other)$/.test(key) && !texts.has(partner(key)))).toEqual([]);
    expect(wrongIn(texts, (_, key) => /_(zero|two|few|many)$/.test(key))).toEqual([]);
    expect(
      wrongIn(
        texts,
        (text, key) =>
          key.endsWith("_other") &&
          !variablesOf(text).some((name) => name === "count" || name === "formatted"),
      ),
    ).toEqual([]);
  }
});

test("no text is empty, and none has white space around or doubled", () => {
  for (const texts of Object.values(languages)) {
    expect(wrongIn(texts, (text) => text.trim() === "" || text !== text.trim() || / {2}/.test(text))).toEqual(
      [],
    );
  }
});

test("quotation marks are those of the language", () => {
  for (const texts of Object.values(languages))
    expect(wrongIn(texts, (text) => text.includes('"'))).toEqual([]);
  expect(wrongIn(en, (text) => /[„«»]/.test(text))).toEqual([]);
  expect(
    wrongIn(de, (text) => /[”«»]/.test(text) || text.split("„").length !== text.split("“").length),
  ).toEqual([]);
  expect(wrongIn(fr, (text) => /[„“”]/.test(text))).toEqual([]);
});

test("apostrophes are set, not typed", () => {
  for (const texts of Object.values(languages))
    expect(wrongIn(texts, (text) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
});

const narrow = "\u202f";
const fixed = "\u00a0";

test("French has a narrow fixed space before ? ! ; and a fixed one before : and inside « »", () => {
  expect(wrongIn(fr, (text) => new RegExp(`[^${narrow}?!][?!;](?![\\w=&])`).test(text))).toEqual([]);
  expect(wrongIn(fr, (text) => new RegExp(`[^${fixed}]:(?=\\s|$)`).test(text))).toEqual([]);
  expect(wrongIn(fr, (text) => new RegExp(`«[^${fixed}]|[^${fixed}]»`).test(text))).toEqual([]);
});

test("French has one plural for « demande de fonctionnalité »", () => {
  expect(wrongIn(fr, (text) => /demandes? de fonctionnalités/i.test(text))).toEqual([]);
});
