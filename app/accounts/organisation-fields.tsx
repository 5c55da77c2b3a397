import { useReader } from "../i18n/reader.ts";
import { SelectField, TextField } from "../ui/fields.tsx";
import { plans } from "./organisation.ts";

/** What an admin says of an organisation: the same fields for creating and for changing. */
export function OrganisationFields({
  values,
  errorOf,
}: {
  values: Record<string, string>;
  errorOf: (field: string) => string | undefined;
}) {
  const { t } = useReader();
  return (
    <>
      <TextField
        name="name"
        required
        maxLength={120}
        autoComplete="off"
        label={t("admin.organisationFields.name")}
        defaultValue={values.name}
        error={errorOf("name")}
      />
      <SelectField
        name="plan"
        label={t("admin.organisationFields.plan")}
        hint={t("admin.organisationFields.planHint")}
        defaultValue={values.plan}
        error={errorOf("plan")}
      >
        {plans.map((plan) => (
          <option key={plan} value={plan}>
            {t(`common.plans.${plan}`)}
          </option>
        ))}
      </SelectField>
    </>
  );
}
