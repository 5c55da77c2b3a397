import { Form } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { Button } from "../ui/button.tsx";

/** With this an author takes the request back, after reading what that means. */
export function WithdrawForm() {
  const { t } = useReader();
  return (
    <details className="mt-4 rounded border border-line px-4 py-2">
      <summary className="py-1 font-strong">{t("requests.page.withdraw")}</summary>
      <div className="space-y-3 py-2">
        <p className="text-ink-soft">{t("requests.page.withdrawLead")}</p>
        <Form method="post">
          <Button name="intent" value="withdraw-request">
            {t("requests.page.withdrawSure")}
          </Button>
        </Form>
      </div>
    </details>
  );
}
