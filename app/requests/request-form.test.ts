import { expect, test } from "vitest";
import { parseForm } from "../http/forms.server.ts";
import { decisionForm } from "./deciding-forms.ts";
import { longestBody, longestTitle } from "./request.ts";
import { listQuery, recordingForm, requestForm, voteRecordingForm } from "./request-form.ts";

const key = "1b4e28ba-2fa1-4d2e-883f-0016d3cca427";
const asked = {
  title: "Dark mode",
  body: "At night.",
  language: "en",
  submissionKey: key,
  wording: "0123456789abcdef",
};
const errorsOf = (
  values: Record<string, string>,
  schema = requestForm as Parameters<typeof parseForm>[1],
) => {
  const parsed = parseForm(values, schema);
  return parsed.ok ? {} : parsed.errors;
};

test("R8: a request in any of the portal's languages is taken, its title on one line", () => {
  for (const language of ["en", "de", "fr"]) expect(errorsOf({ ...asked, language })).toEqual({});
  const parsed = parseForm({ ...asked, title: "  Dark\n\tmode  please " }, requestForm);
  expect(parsed).toMatchObject({ ok: true, value: { title: "Dark mode please" } });
});

test.each<[field: string, value: string, because: string]>([
  ["title", "", "required"],
  ["title", " \n ", "required"],
  ["title", "\u200b\u200d\u2060", "required"],
  ["title", "x".repeat(longestTitle + 1), "too-long"],
  ["body", "", "required"],
  ["body", "\u200b", "required"],
  ["body", "x".repeat(longestBody + 1), "too-long"],
  ["language", "es", "choose-one"],
  ["language", "", "choose-one"],
  ["submissionKey", "mine", "unknown-field"],
])("R1: %s %j is refused as %s", (field, value, because) => {
  expect(errorsOf({ ...asked, [field]: value })).toEqual({ [field]: because });
});

test("R1: texts of exactly the longest length are taken", () => {
  expect(errorsOf({ ...asked, title: "x".repeat(longestTitle), body: "x".repeat(longestBody) })).toEqual({});
  expect(errorsOf({ ...asked, title: "?" })).toEqual({});
});

test("a missing field is asked for and an unknown one refused", () => {
  expect(errorsOf({ language: "en", submissionKey: key })).toEqual({
    title: "required",
    body: "required",
    wording: "required",
  });
  expect(errorsOf({ ...asked, origin: "call" })).toEqual({ "": "unknown-field" });
});

test.each<[field: string, value: string, because: string]>([
  ["author", " ", "required"],
  ["author", `${"a".repeat(250)}@example.com`, "too-long"],
  ["origin", "form", "choose-one"],
  ["origin", "inquiry", "choose-one"],
])("R1: support records with %s %j refused as %s", (field, value, because) => {
  const { wording: _, ...recorded } = { ...asked, author: "anna@example.com", origin: "call" };
  expect(errorsOf(recorded, recordingForm)).toEqual({});
  expect(errorsOf({ ...recorded, [field]: value }, recordingForm)).toEqual({ [field]: because });
});

test.each<[field: string, value: string, because: string]>([
  ["partner", " ", "required"],
  ["partner", "a".repeat(255), "too-long"],
  ["intent", "decide", "required"],
])("A2: a vote that support records with %s %j is refused as %s", (field, value, because) => {
  const recorded = { intent: "cast-vote", partner: "Anna@example.com " };
  expect(voteRecordingForm.parse(recorded).partner).toBe("Anna@example.com");
  expect(errorsOf({ ...recorded, [field]: value }, voteRecordingForm)).toEqual({ [field]: because });
});

test("A2: a partner who was chosen is meant as long as what was typed is what they were found for", () => {
  const chosen = { chosen: "anna@example.com", chosenFor: "anna" };
  const { wording: _, ...recorded } = { ...asked, origin: "call" };
  const meant = ({ author: typed, ...fields }: Record<string, string>) => {
    const { partner } = voteRecordingForm.parse({ intent: "cast-vote", partner: typed, ...fields });
    const { author } = recordingForm.parse({ ...recorded, author: typed, ...fields });
    expect(author).toBe(partner);
    return author;
  };
  expect(meant({ author: " anna", ...chosen })).toBe("anna@example.com");
  expect(meant({ author: "berta", ...chosen })).toBe("berta");
  expect(meant({ author: "anna", chosenFor: "anna" })).toBe("anna");
  expect(meant({ author: "anna", chosen: "x".repeat(999), chosenFor: "anna" })).toBe("anna");
});

test.each<[field: string, value: string, because: string]>([
  ["decision", "", "choose-one"],
  ["decision", "withdrawn", "choose-one"],
  ["reason-de", "x".repeat(4001), "too-long"],
  ["reason-es", "Porque no.", "unknown-field"],
])("a manager's decision with %s %j is refused as %s", (field, value, because) => {
  const decided = { intent: "decide", decision: "declined", "reason-en": "No.", "reason-de": "" };
  expect(errorsOf(decided, decisionForm)).toEqual({});
  expect(errorsOf({ ...decided, [field]: value }, decisionForm)).toEqual({
    [because === "unknown-field" ? "" : field]: because,
  });
});

test.each<[address: Record<string, string>, understood: object]>([
  [{}, { sort: "trending" }],
  [
    { sort: "top", status: "declined" },
    { sort: "top", status: "declined" },
  ],
  [{ sort: "oldest" }, { sort: "trending" }],
  [{ status: "secret" }, { sort: "trending", status: undefined }],
  [{ status: "" }, { sort: "trending", status: undefined }],
  [{ q: "  dark mode " }, { sort: "trending", q: "dark mode" }],
  [{ q: "x".repeat(201) }, { sort: "trending", q: undefined }],
  [{ after: "1".repeat(61) }, { sort: "trending", after: undefined }],
  [{ utm_source: "mail" }, { sort: "trending" }],
])("a list's address %j is understood as %j", (address, understood) => {
  expect(listQuery.parse(address)).toEqual(understood);
});
