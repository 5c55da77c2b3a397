import { useReader } from "../i18n/reader.ts";
import { TextField } from "../ui/fields.tsx";

/** The partner for whom support writes something down, by the very address: a list of everybody would have no end. */
export function PartnerField({
  name,
  value,
  error,
}: {
  name: string;
  value: string | undefined;
  error: string | undefined;
}) {
  const { t } = useReader();
  return (
    <TextField
      name={name}
      type="email"
      required
      autoComplete="off"
      maxLength={254}
      label={t("requests.admin.partner")}
      hint={t("requests.admin.partnerHint")}
      defaultValue={value}
      error={error}
    />
  );
}
