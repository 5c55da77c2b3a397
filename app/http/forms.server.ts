import type { z } from "zod";

/** Values as the reader typed them, so that a refused form comes back with every field as it was. */
export type FormValues = Record<string, string>;
/** Field → error code; `""` holds what belongs to no field. The codes are translated by `ui`'s callers. */
export type FormErrors = Record<string, string>;

export type ParsedForm<T> =
  | { ok: true; value: T; values: FormValues }
  | { ok: false; values: FormValues; errors: FormErrors };

/** Reads a form by its strict schema. Files and repeated fields are nobody's fields here and count as unknown. */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<ParsedForm<z.output<Schema>>> {
  return parseForm(await readFields(request), schema);
}

/** A form's fields as text, for actions that look at `intent` before they know the schema. */
export async function readFields(request: Request): Promise<FormValues> {
  const values: FormValues = {};
  for (const [name, value] of await request.formData()) {
    if (typeof value === "string") values[name] = value;
  }
  return values;
}

export function parseForm<Schema extends z.ZodType>(values: FormValues, schema: Schema): ParsedForm<z.output<Schema>> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, value: parsed.data, values };
  const errors: FormErrors = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.join(".");
    errors[field] ??= issue.code === "unrecognized_keys" ? "unknown-field" : codeOf(issue.message);
  }
  return { ok: false, values, errors };
}

/** Our schemas' messages are codes; a message of zod's own (a missing field, a wrong type) is none. */
function codeOf(message: string): string {
  return /^[a-z]+(-[a-z]+)*$/.test(message) ? message : "required";
}
