import { languageNames, locales } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { fieldFrame } from "../ui/field-frame.ts";
import { SelectField, TextField } from "../ui/fields.tsx";
import { OrganisationField, type OrganisationSuggestions } from "./organisation-field.tsx";
import { roles } from "./roles.ts";

/** What an admin says of a person (A1): the same fields for inviting and for changing. */
export function PersonFields({
  values,
  errorOf,
  suggestions,
  similar = [],
  emailHint,
}: {
  values: Record<string, string>;
  errorOf: (field: string) => string | undefined;
  suggestions: OrganisationSuggestions;
  /** Organisations with names like the one that was refused. */
  similar?: string[];
  emailHint: string;
}) {
  const { t } = useReader();
  const labelOf = (name: "name" | "email" | "role" | "organisation" | "language") =>
    t(`admin.personFields.${name}`);
  const field = fieldFrame({ labelOf, values, errorOf });
  return (
    <>
      <TextField {...field("name")} required maxLength={120} autoComplete="off" />
      <TextField
        {...field("email")}
        type="email"
        required
        maxLength={254}
        autoComplete="off"
        hint={emailHint}
      />
      <SelectField {...field("role")}>
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`admin.personFields.roles.${role}`)}
          </option>
        ))}
      </SelectField>
      <OrganisationField {...field("organisation")} suggestions={suggestions} similar={similar} />
      <SelectField {...field("language")} hint={t("admin.personFields.languageHint")}>
        {locales.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {languageNames[locale]}
          </option>
        ))}
      </SelectField>
    </>
  );
}
