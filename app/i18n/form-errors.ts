import type { TFunction } from "i18next";
import type { portal } from "./en/portal.ts";

type FieldErrorCode = keyof (typeof portal)["errors"]["fields"];

/**
 * What a form with refused values shows: the text beside each field and the summary above them, where `labels` say which
 * field is meant when one text may stand for several.
 */
export function formErrors(
  t: TFunction,
  errors: Record<string, string> = {},
  labels: Record<string, string> = {},
) {
  const textOf = (code: string) => t(`errors.fields.${code as FieldErrorCode}`);
  const fields = Object.entries(errors);
  return {
    errorOf: (field: string): string | undefined => (errors[field] ? textOf(errors[field]) : undefined),
    summary: {
      title: t("errors.summary", { count: fields.length }),
      errors: fields.map(([field, code]) => ({
        field,
        text: labels[field] ? `${labels[field]} – ${textOf(code)}` : textOf(code),
      })),
    },
  };
}
