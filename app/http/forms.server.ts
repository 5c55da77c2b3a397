import type { z } from "zod";
import { badRequest } from "./refusals.server.ts";

/** Values as the reader typed them, so that a refused form comes back with every field as it was. */
export type FormValues = Record<string, string>;
/** Field → error code; `""` holds what belongs to no field. The codes are translated by `ui`'s callers. */
export type FormErrors = Record<string, string>;

export type ParsedForm<T> =
  | { ok: true; value: T; values: FormValues }
  | { ok: false; values: FormValues; errors: FormErrors };

/** Reads a form by its strict schema; refuses like `readFields`. */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<ParsedForm<z.output<Schema>>> {
  return parseForm(await readFields(request), schema);
}

/**
 * A form's fields as text, for actions that look at `intent` before they know the schema: line ends are `\n`, control
 * characters are gone. Files and repeated fields are nobody's here: they appear under `name[]`, which no strict schema knows.
 * Throws a 400 for a body that is no form.
 */
export async function readFields(request: Request): Promise<FormValues> {
  const form = await request.formData().catch(() => {
    throw badRequest();
  });
  const values: FormValues = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || Object.hasOwn(values, name)) values[`${name}[]`] = "";
    else values[name] = value.replace(/\r\n?/g, "\n").replace(/(?![\n\t])\p{Control}/gu, "");
  }
  return values;
}

export function parseForm<Schema extends z.ZodType>(
  values: FormValues,
  schema: Schema,
): ParsedForm<z.output<Schema>> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, value: parsed.data, values };
  const errors: FormErrors = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.join(".");
    errors[field] ??= codeOf(issue) ?? "required";
  }
  return { ok: false, values, errors };
}

/** Our schemas' messages are codes; a message of zod's own (a missing field, a wrong type) is none. */
function codeOf(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === "unrecognized_keys") return "unknown-field";
  if (issue.code === "invalid_union") return issue.errors.flat().map(codeOf).find(Boolean);
  return /^[a-z]+(-[a-z]+)*$/.test(issue.message) ? issue.message : undefined;
}
