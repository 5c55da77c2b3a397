import { Form } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { evidencePath } from "../paths.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/fields.tsx";

/** Which requests to look at together, by their numbers; a chosen plan stays chosen. */
export function EvidenceChoiceForm({
  numbers,
  plan,
  error,
}: {
  numbers: number[];
  plan: string | undefined;
  error: string | undefined;
}) {
  const { t } = useReader();
  const typed = numbers.join(", ");
  return (
    <Form
      method="get"
      action={evidencePath()}
      className="flex flex-wrap items-end gap-3"
      key={`${typed} ${plan}`}
    >
      <div className="min-w-0 flex-1 basis-64 sm:max-w-120">
        <TextField
          name="requests"
          label={t("evidence.numbers")}
          hint={t("evidence.numbersHint")}
          defaultValue={typed}
          inputMode="numeric"
          autoComplete="off"
          error={error}
        />
      </div>
      {plan ? <input type="hidden" name="plan" value={plan} /> : null}
      <Button>{t("evidence.show")}</Button>
    </Form>
  );
}
