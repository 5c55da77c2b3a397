import type { ReactNode } from "react";
import { languageNames, locales } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { SelectField, TextArea, TextField } from "../ui/fields.tsx";
import { longestBody, longestTitle } from "./request.ts";

/** Title, text and language of a request: the same for the author and for support. */
export function RequestFields({
  values,
  errorOf,
  languageLabel,
  belowTitle,
}: {
  values: Record<string, string>;
  errorOf: (field: string) => string | undefined;
  languageLabel: string;
  belowTitle?: ReactNode;
}) {
  const { t, locale } = useReader();
  return (
    <>
      <TextField
        name="title"
        required
        maxLength={longestTitle}
        label={t("requests.ask.requestTitle")}
        hint={t("requests.ask.titleHint")}
        defaultValue={values.title}
        error={errorOf("title")}
      />
      {belowTitle}
      <TextArea
        name="body"
        required
        rows={9}
        maxLength={longestBody}
        label={t("requests.ask.body")}
        hint={t("requests.ask.bodyHint")}
        defaultValue={values.body}
        error={errorOf("body")}
      />
      <SelectField
        name="language"
        label={languageLabel}
        defaultValue={values.language ?? locale}
        error={errorOf("language")}
      >
        {locales.map((language) => (
          <option key={language} value={language} lang={language}>
            {languageNames[language]}
          </option>
        ))}
      </SelectField>
    </>
  );
}
