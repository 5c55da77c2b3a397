import { Form } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { searchPath } from "../paths.ts";
import { Button } from "../ui/button.tsx";

/** The one search field of the portal, as a plain GET form. */
export function SearchForm({
  label,
  q = "",
  isFocused = false,
}: {
  label: string;
  q?: string;
  isFocused?: boolean;
}) {
  const { t, locale } = useReader();
  return (
    <Form method="get" action={searchPath(locale)} role="search" className="max-w-reading">
      <label htmlFor="q" className="mb-1.5 block font-strong">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id="q"
          name="q"
          type="search"
          // A search for something else begins with an empty field of its own.
          key={q}
          defaultValue={q}
          maxLength={200}
          // biome-ignore lint/a11y/noAutofocus: whoever opens an empty search page came to type
          autoFocus={isFocused}
          className="min-h-12 min-w-0 flex-1 rounded border border-edge bg-surface px-4 text-17"
        />
        <Button kind="primary" className="min-h-12">
          {t("help.search.send")}
        </Button>
      </div>
    </Form>
  );
}
