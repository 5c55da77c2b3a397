import { expect, test } from "vitest";
import { parseForm } from "../http/forms.server.ts";
import { stages } from "../requests/status.ts";
import { longest, needsReason, startingStages, textFieldsOf } from "./item.ts";
import { linkForm, moveForm, newItemForm, publicationForm, textsForm, unlinkForm } from "./item-forms.ts";

const english = {
  "title-en": "Offline maps",
  "summary-en": "Maps without a network.",
  "body-en": "They stay.",
};
const german = {
  "title-de": "Karten ohne Netz",
  "summary-de": "Karten bleiben.",
  "body-de": "Auf dem Gerät.",
};
const errorsOf = (values: Record<string, string>) => {
  const parsed = parseForm({ intent: "save-texts", ...values }, textsForm);
  return parsed.ok ? "accepted" : parsed.errors;
};

test.each([
  ["one complete language", english, "accepted"],
  ["two complete languages", { ...english, ...german }, "accepted"],
  ["no language at all", {}, { "title-en": "text-needed" }],
  ["only spaces", { "title-en": "  ", "body-de": " \n " }, { "title-en": "text-needed" }],
  ["no title", { ...english, "title-en": "" }, { "title-en": "text-needed" }],
  ["no summary", { ...english, "summary-en": "" }, { "summary-en": "text-needed" }],
  ["no text", { ...english, "body-en": "" }, { "body-en": "text-needed" }],
  ["a begun second language", { ...english, "title-de": "Karten" }, { "summary-de": "text-needed" }],
  ["only a begun French", { "body-fr": "Sans réseau." }, { "title-fr": "text-needed" }],
  [
    "two begun languages, the first gap of each",
    { "title-en": "Maps", "body-de": "Karten" },
    { "summary-en": "text-needed", "title-de": "text-needed" },
  ],
  ["an unknown field", { ...english, stage: "shipped" }, { "": "unknown-field" }],
])("texts with %s", (_, values, expected) => {
  expect(errorsOf(values)).toEqual(expected);
});

test.each(Object.entries(longest))("the %s may have %i characters and no more", (part, most) => {
  const field = `${part}-en`;
  expect(errorsOf({ ...english, [field]: "x".repeat(most) })).toBe("accepted");
  expect(errorsOf({ ...english, [field]: "x".repeat(most + 1) })).toEqual({ [field]: "too-long" });
});

test("titles and summaries are one line, texts keep theirs, and empty languages have none", () => {
  const values = {
    "title-en": " Offline\n maps ",
    "summary-en": "Maps\twithout",
    "body-en": " One.\n\nTwo. ",
  };
  const parsed = parseForm({ intent: "save-texts", ...values, "title-de": "", "body-fr": " " }, textsForm);
  expect(parsed.ok && parsed.value.texts).toEqual({
    en: { title: "Offline maps", summary: "Maps without", body: "One.\n\nTwo." },
  });
});

test("a form is opened with the texts that are stored", () => {
  const stored = [
    { language: "de" as const, number: 3, title: "Karten", summary: "Ohne Netz.", body: "Auf dem Gerät." },
  ];
  const fields = textFieldsOf(stored);
  expect(fields).toMatchObject({ "title-de": "Karten", "body-de": "Auf dem Gerät.", "title-en": "" });
  expect(fields).toMatchObject({ "seen-de": "3", "seen-en": "0", "seen-fr": "0" });
  expect(errorsOf(fields)).toBe("accepted");
});

test("which texts were seen is a number for each language; a form that says nothing saw none", () => {
  const seenIn = (values: Record<string, string>) => {
    const parsed = parseForm({ intent: "save-texts", ...english, ...values }, textsForm);
    return parsed.ok ? parsed.value.seen : parsed.errors;
  };
  expect(seenIn({ "seen-en": "12", "seen-de": "0" })).toEqual({ en: 12, de: 0, fr: 0 });
  for (const wrong of ["", "x", "-1", "1.5", "9".repeat(10)]) {
    expect(seenIn({ "seen-en": wrong })).toEqual({ "seen-en": "unknown-field" });
  }
  expect(parseForm({ stage: "planned", submissionKey: "x", "seen-en": "1" }, newItemForm).ok).toBe(false);
});

test("P4: a new item begins at any stage but postponed", () => {
  const submissionKey = "8f14e45f-ceea-467f-a0e6-3c2c4b9f8a11";
  for (const stage of stages) {
    const parsed = parseForm({ stage, submissionKey, ...english }, newItemForm);
    expect(parsed.ok).toBe(stage !== "postponed");
    if (!parsed.ok) expect(parsed.errors).toEqual({ stage: "choose-one" });
  }
  expect([...startingStages, "postponed"].sort()).toEqual([...stages].sort());
  const withoutKey = parseForm({ stage: "planned", submissionKey: "1", ...english }, newItemForm);
  expect(withoutKey).toMatchObject({ ok: false, errors: { submissionKey: "unknown-field" } });
});

test.each(stages)("P4: of all moves, only the one to postponed needs a public reason: %s", (stage) => {
  expect(needsReason(stage)).toBe(stage === "postponed");
  const without = parseForm({ intent: "move", stage, "reason-en": "  " }, moveForm);
  expect(without).toMatchObject(
    stage === "postponed"
      ? { ok: false, errors: { reason: "reason-needed" } }
      : { ok: true, value: { stage, reason: {} } },
  );
  const withReason = parseForm({ intent: "move", stage, "reason-fr": "Trop d’erreurs." }, moveForm);
  expect(withReason).toMatchObject({ ok: true, value: { stage, reason: { fr: "Trop d’erreurs." } } });
});

test("a move needs a stage that there is, and a reason of a length that can be kept", () => {
  expect(parseForm({ intent: "move" }, moveForm)).toMatchObject({
    ok: false,
    errors: { stage: "choose-one" },
  });
  expect(parseForm({ intent: "move", stage: "soon" }, moveForm)).toMatchObject({
    ok: false,
    errors: { stage: "choose-one" },
  });
  const reason = { "reason-de": "x".repeat(4001) };
  expect(parseForm({ intent: "move", stage: "planned", ...reason }, moveForm)).toMatchObject({
    ok: false,
    errors: { "reason-de": "too-long" },
  });
});

test.each([
  ["12", 12],
  [" #12 ", 12],
  ["", "required"],
  ["twelve", "not-a-number"],
  ["12-offline-maps", "not-a-number"],
  ["-1", "not-a-number"],
  ["1e3", "not-a-number"],
  ["9".repeat(16), "not-a-number"],
])("the number of a request, written as %j", (request, expected) => {
  const parsed = parseForm({ intent: "link", request }, linkForm);
  expect(parsed.ok ? parsed.value.request : parsed.errors.request).toBe(expected);
});

test("unlinking and publishing take nothing but their own fields", () => {
  expect(parseForm({ intent: "unlink", request: "7" }, unlinkForm)).toMatchObject({
    ok: true,
    value: { request: 7 },
  });
  expect(parseForm({ intent: "unlink", request: "7", stage: "shipped" }, unlinkForm).ok).toBe(false);
  expect(parseForm({ intent: "publish" }, publicationForm).ok).toBe(true);
  expect(parseForm({ intent: "shout" }, publicationForm)).toMatchObject({
    ok: false,
    errors: { intent: "unknown-field" },
  });
});
