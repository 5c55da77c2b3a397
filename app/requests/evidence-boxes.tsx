import { Form } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { evidencePath } from "../paths.ts";
import { Button } from "../ui/button.tsx";

const formId = "evidence-of-chosen";

/** Stands in a list beside each request; what is ticked is sent by `EvidenceOfChosen`, wherever on the page that stands. */
export function EvidenceBox({ request }: { request: { id: number; title: string } }) {
  const { t } = useReader();
  return (
    <input
      type="checkbox"
      form={formId}
      name="requests"
      value={request.id}
      aria-label={t("evidence.chooseOne", { title: request.title })}
      className="size-6 shrink-0 accent-accent"
    />
  );
}

/** Leads to the evidence of the requests that are ticked in the list; in sight wherever one of them is ticked. */
export function EvidenceOfChosen() {
  const { t } = useReader();
  return (
    <Form
      method="get"
      action={evidencePath()}
      id={formId}
      className="mt-3 bg-paper py-3 in-[:has([name=requests]:checked)]:sticky in-[:has([name=requests]:checked)]:bottom-0 in-[:has([name=requests]:checked)]:border-t in-[:has([name=requests]:checked)]:border-line"
    >
      <Button>{t("evidence.chosen")}</Button>
    </Form>
  );
}
