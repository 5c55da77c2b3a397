import { Form } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import type { Stage } from "../requests/status.ts";
import { Button } from "../ui/button.tsx";
import { StaffTextFields } from "../wording/staff-text-fields.tsx";
import { movesOffered } from "./policy.ts";
import type { RefusedForm } from "./refused-form.ts";
import { StageChoice } from "./stage-choice.tsx";

/** Moves an item to another stage, with the public reason in one language or more. */
export function MoveForm({ stage, refused }: { stage: Stage; refused: RefusedForm | undefined }) {
  const { t } = useReader();
  return (
    <Form method="post" noValidate preventScrollReset key={stage} className="space-y-5">
      <p>{t("roadmap.admin.move.lead")}</p>
      <StageChoice
        legend={t("roadmap.admin.move.stage")}
        offered={movesOffered(stage)}
        chosen={refused?.values.stage}
        error={refused?.errorOf("stage")}
      />
      <StaffTextFields
        name="reason"
        legend={t("roadmap.admin.move.reason")}
        hint={t("roadmap.admin.move.reasonHint")}
        error={refused?.errorOf("reason")}
        errorOf={refused?.errorOf}
        values={refused?.values}
        rows={3}
      />
      <Button name="intent" value="move">
        {t("roadmap.admin.move.save")}
      </Button>
    </Form>
  );
}
