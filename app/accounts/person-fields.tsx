import { languageNames, locales } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { SelectField, TextField } from "../ui/fields.tsx";
import { roles } from "./roles.ts";

/** What an admin says of a person (A1): the same fields for inviting and for changing. */
export function PersonFields({
  values,
  errorOf,
  organisations,
  emailHint,
}: {
  values: Record<string, string>;
  errorOf: (field: string) => string | undefined;
  organisations: { id: number; name: string }[];
  emailHint: string;
}) {
  const { t } = useReader();
  return (
    <>
      <TextField
        name="name"
        required
        maxLength={120}
        autoComplete="off"
        label={t("admin.personFields.name")}
        defaultValue={values.name}
        error={errorOf("name")}
      />
      <TextField
        name="email"
        type="email"
        required
        maxLength={254}
        autoComplete="off"
        label={t("admin.personFields.email")}
        hint={emailHint}
        defaultValue={values.email}
        error={errorOf("email")}
      />
      <SelectField
        name="role"
        label={t("admin.personFields.role")}
        defaultValue={values.role}
        error={errorOf("role")}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`admin.personFields.roles.${role}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="organisation"
        label={t("admin.personFields.organisation")}
        hint={t("admin.personFields.organisationHint")}
        defaultValue={values.organisation}
        error={errorOf("organisation")}
      >
        <option value="">{t("admin.personFields.noOrganisation")}</option>
        {organisations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="language"
        label={t("admin.personFields.language")}
        hint={t("admin.personFields.languageHint")}
        defaultValue={values.language}
        error={errorOf("language")}
      >
        {locales.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {languageNames[locale]}
          </option>
        ))}
      </SelectField>
    </>
  );
}
