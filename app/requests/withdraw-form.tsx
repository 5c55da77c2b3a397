import { Form } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { Button } from "../ui/button.tsx";
import { Folded } from "../ui/folded.tsx";

/** With this an author takes the request back, after reading what that means. */
export function WithdrawForm() {
  const { t } = useReader();
  return (
    <Folded look="box" className="mt-4" summary={t("requests.page.withdraw")}>
      <div className="space-y-3 py-2">
        <p className="text-ink-soft">{t("requests.page.withdrawLead")}</p>
        <Form method="post">
          <Button name="intent" value="withdraw-request">
            {t("requests.page.withdrawSure")}
          </Button>
        </Form>
      </div>
    </Folded>
  );
}
