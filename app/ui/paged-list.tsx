import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "./button.tsx";
import { TextField } from "./fields.tsx";
import { TextLink } from "./text-link.tsx";

/** The field that narrows a list down, above it; `clear` leads back to the whole list. */
export function ListSearch({
  q,
  maxLength,
  label,
  find,
  clear,
}: {
  q: string;
  maxLength: number;
  label: string;
  find: string;
  clear: { label: string; to: string };
}) {
  return (
    <Form method="get" role="search" className="flex flex-wrap items-end gap-3" key={q}>
      <div className="grow basis-60 sm:max-w-120">
        <TextField name="q" type="search" maxLength={maxLength} label={label} defaultValue={q} />
      </div>
      <Button>{find}</Button>
      {q ? (
        <ButtonLink kind="plain" to={clear.to}>
          {clear.label}
        </ButtonLink>
      ) : null}
    </Form>
  );
}

/** The ways on from one page of a list: to what follows it, and back to where the list begins. */
export function ListPaging({
  next,
  start,
}: {
  next: { label: string; to: string } | undefined;
  start: { label: string; to: string } | undefined;
}) {
  return (
    <>
      {next ? (
        <p>
          <ButtonLink to={next.to}>{next.label}</ButtonLink>
        </p>
      ) : null}
      {start ? (
        <p>
          <TextLink to={start.to}>{start.label}</TextLink>
        </p>
      ) : null}
    </>
  );
}
