import { expect, test } from "vitest";
import { z } from "zod";
import { parseForm, readFields, readForm } from "./forms.server.ts";

const form = z.strictObject({
  title: z.string().trim().min(1, "required").max(10, "too-long"),
  article: z.union([z.literal(""), z.coerce.number<string>("not-a-number").int("not-a-number")]).optional(),
});

function post(body: BodyInit, headers?: HeadersInit): Request {
  return new Request("https://portal.example.com/", { method: "POST", body, headers });
}
const fields = (...pairs: [string, string][]) => post(new URLSearchParams(pairs));

test("a form that fits comes back parsed, beside the values as typed", async () => {
  expect(await readForm(fields(["title", " Hi "], ["article", "7"]), form)).toEqual({
    ok: true,
    value: { title: "Hi", article: 7 },
    values: { title: " Hi ", article: "7" },
  });
});

test.each([
  [{}, { title: "required" }],
  [{ title: " " }, { title: "required" }],
  [{ title: "far too long a title" }, { title: "too-long" }],
  [{ title: "Hi", article: "first" }, { article: "not-a-number" }],
  [{ title: "Hi", article: "1.5" }, { article: "not-a-number" }],
  [{ title: "Hi", isAdmin: "1" }, { "": "unknown-field" }],
  [{ isAdmin: "1" }, { title: "required", "": "unknown-field" }],
  [{ title: "Hi", constructor: "x" }, { "": "unknown-field" }],
])("%j is refused with %j, and every value is kept", (values, errors) => {
  const kept = values as unknown as Record<string, string>;
  expect(parseForm(kept, form)).toEqual({ ok: false, values: kept, errors });
});

test("a field given twice is refused, whatever the second value says", async () => {
  const parsed = await readForm(fields(["title", "Hi"], ["title", "Ho"]), form);
  expect(parsed).toMatchObject({ ok: false, errors: { "": "unknown-field" }, values: { title: "Hi" } });
});

test("a file is nobody's field", async () => {
  const body = new FormData();
  body.set("title", "Hi");
  body.set("article", new File(["7"], "seven.txt"));
  expect(await readForm(post(body), form)).toMatchObject({ ok: false, errors: { "": "unknown-field" } });
});

test("names of an object's own making are fields like any other", async () => {
  expect(await readFields(fields(["constructor", "x"], ["toString", "y"]))).toEqual({
    constructor: "x",
    toString: "y",
  });
  expect(await readFields(fields(["__proto__", "x"]))).toEqual({});
});

test("line ends become one kind, and control characters vanish, so that the database takes every text", async () => {
  const text = "a\r\nb\rc\nd\te\u0000f\u001b[31mg\u007fh\u0085i";
  expect(await readFields(fields(["title", text]))).toEqual({ title: "a\nb\nc\nd\tef[31mghi" });
});

test.each([
  ["application/json", '{"title":"Hi"}'],
  ["text/plain", "title=Hi"],
  ["multipart/form-data; boundary=x", "not a form"],
  ["multipart/form-data", "no boundary"],
])("a body of %s that is no form is refused with 400", async (type, body) => {
  const refusal = await readFields(post(body, { "Content-Type": type })).catch((thrown) => thrown);
  expect(refusal).toBeInstanceOf(Response);
  expect(refusal.status).toBe(400);
});
