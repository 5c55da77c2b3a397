import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { Alert } from "./alert.tsx";

type Common = { label: ReactNode; name: string; hint?: ReactNode; error?: string | undefined; id?: string };

const box =
  "block min-h-11 w-full rounded border bg-surface px-3 py-2 text-17 text-ink placeholder:text-ink-soft aria-invalid:border-bad aria-invalid:border-2 border-edge";

function describedBy(id: string, { hint, error }: Pick<Common, "hint" | "error">): string | undefined {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

function Frame({
  id,
  label,
  hint,
  error,
  children,
}: Omit<Common, "name"> & { id: string; children: ReactNode }) {
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block font-strong">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-ink-soft">
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {children}
    </div>
  );
}

/** What is wrong with a field or a group; `id` is what the field names in its `aria-describedby`. */
function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="border-l-2 border-bad pl-2 font-strong text-bad">
      {children}
    </p>
  );
}

/** Fields that belong together under one legend; hint and error of the whole are read with the group. */
export function FieldGroup({
  id,
  legend,
  hint,
  error,
  className = "space-y-4 pt-2",
  children,
}: {
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  className?: string;
  children: ReactNode;
}) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(id, { hint, error })}
      className="min-w-0 space-y-1.5"
    >
      <legend className="font-strong">{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="text-ink-soft">
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <div className={className}>{children}</div>
    </fieldset>
  );
}

/** One line of text with its label above; an error stands between the two and is read with the field. */
export function TextField({
  label,
  hint,
  error,
  id,
  className = "",
  ...input
}: Common & InputHTMLAttributes<HTMLInputElement>) {
  const fieldId = id ?? input.name;
  return (
    <Frame id={fieldId} label={label} hint={hint} error={error}>
      <input
        id={fieldId}
        className={`${box} ${className}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error })}
        {...input}
      />
    </Frame>
  );
}

export function TextArea({
  label,
  hint,
  error,
  id,
  ...textarea
}: Common & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const fieldId = id ?? textarea.name;
  return (
    <Frame id={fieldId} label={label} hint={hint} error={error}>
      <textarea
        id={fieldId}
        rows={6}
        className={box}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error })}
        {...textarea}
      />
    </Frame>
  );
}

export function SelectField({
  label,
  hint,
  error,
  id,
  children,
  ...select
}: Common & SelectHTMLAttributes<HTMLSelectElement>) {
  const fieldId = id ?? select.name;
  return (
    <Frame id={fieldId} label={label} hint={hint} error={error}>
      <select
        id={fieldId}
        className={box}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error })}
        {...select}
      >
        {children}
      </select>
    </Frame>
  );
}

export function CheckboxField({
  label,
  hint,
  id,
  ...input
}: Omit<Common, "error"> & InputHTMLAttributes<HTMLInputElement>) {
  const fieldId = id ?? input.name;
  return (
    <div className="flex gap-3">
      <input
        type="checkbox"
        id={fieldId}
        className="mt-0.5 size-6 shrink-0 accent-accent"
        aria-describedby={hint ? `${fieldId}-hint` : undefined}
        {...input}
      />
      <div>
        <label htmlFor={fieldId} className="font-strong">
          {label}
        </label>
        {hint ? (
          <p id={`${fieldId}-hint`} className="text-ink-soft">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** Stands above a refused form: says how many things to mend and leads to each. */
export function ErrorSummary({
  title,
  errors,
}: {
  title: string;
  errors: { field: string; text: string }[];
}) {
  if (errors.length === 0) return null;
  return (
    <Alert title={title}>
      <ul className="mt-2 space-y-1">
        {errors.map(({ field, text }) => (
          <li key={field || text}>
            {field ? (
              <a href={`#${field}`} className="text-bad underline">
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
