import { useReader } from "../i18n/reader.ts";
import { fieldFrame } from "../ui/field-frame.ts";
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
  const labelOf = (name: "name" | "plan") => t(`admin.organisationFields.${name}`);
  const field = fieldFrame({ labelOf, values, errorOf });
  return (
    <>
      <TextField {...field("name")} required maxLength={120} autoComplete="off" />
      <SelectField {...field("plan")} hint={t("admin.organisationFields.planHint")}>
        {plans.map((plan) => (
          <option key={plan} value={plan}>
            {t(`common.plans.${plan}`)}
          </option>
        ))}
      </SelectField>
    </>
  );
}
