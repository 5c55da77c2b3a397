import { useReader } from "../i18n/reader.ts";
import { fieldFrame } from "../ui/field-frame.ts";
import { CheckboxField, TextField } from "../ui/fields.tsx";

/** What the vendor says of itself, as `vendorForm` takes it; `timeZones` are offered while typing. */
export function VendorFields({
  values,
  errorOf,
  timeZones,
}: {
  values: Record<string, string>;
  errorOf: (field: string) => string | undefined;
  timeZones: string[];
}) {
  const { t } = useReader();
  const labelOf = (
    name: "portalName" | "vendorName" | "supportEmail" | "supportPhone" | "timeZone" | "bestPracticesArticle",
  ) => t(`admin.settings.vendor.${name}`);
  const field = fieldFrame({ labelOf, values, errorOf });
  return (
    <>
      <TextField {...field("portalName")} required maxLength={60} />
      <TextField {...field("vendorName")} required maxLength={60} />
      <TextField
        {...field("supportEmail")}
        type="email"
        maxLength={254}
        hint={t("admin.settings.vendor.contactHint")}
      />
      <TextField
        {...field("supportPhone")}
        type="tel"
        maxLength={40}
        hint={t("admin.settings.vendor.contactHint")}
      />
      <TextField
        {...field("timeZone")}
        required
        list="time-zones"
        autoComplete="off"
        hint={t("admin.settings.vendor.timeZoneHint")}
      />
      <datalist id="time-zones">
        {timeZones.map((timeZone) => (
          <option key={timeZone} value={timeZone} />
        ))}
      </datalist>
      <CheckboxField
        name="isSignedInOnly"
        label={t("admin.settings.vendor.isSignedInOnly")}
        hint={t("admin.settings.vendor.isSignedInOnlyHint")}
        defaultChecked={values.isSignedInOnly === "on"}
      />
      <TextField
        {...field("bestPracticesArticle")}
        inputMode="numeric"
        maxLength={15}
        hint={t("admin.settings.vendor.bestPracticesArticleHint")}
      />
    </>
  );
}
