import { Form } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { adminPersonPath } from "../paths.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { useFocusOnAnswer } from "../ui/focus.ts";
import { Notice } from "../ui/page.tsx";

/** The two ways out (A1): deactivating, which can be undone, and erasing, which asks once more on a page of its own. */
export function Leaving({ id, isDeactivated }: { id: number; isDeactivated: boolean }) {
  const { t } = useReader();
  return (
    <div className="space-y-6">
      <Form method="post" className="space-y-3">
        <p>{t(isDeactivated ? "admin.person.reactivateLead" : "admin.person.deactivateLead")}</p>
        <Button name="intent" value={isDeactivated ? "reactivate" : "deactivate"}>
          {t(isDeactivated ? "admin.person.reactivate" : "admin.person.deactivate")}
        </Button>
      </Form>
      <div className="space-y-3">
        <p>{t("admin.person.eraseLead")}</p>
        <ButtonLink to={adminPersonPath(id, { erase: true })}>{t("admin.person.erase")}</ButtonLink>
      </div>
    </div>
  );
}

/** The last question before a name is gone for good; it takes the focus, so that nobody answers it unread. */
export function ErasingQuestion({ id, name }: { id: number; name: string }) {
  const { t } = useReader();
  const box = useFocusOnAnswer<HTMLElement>();
  const question = t("admin.person.erasing.title", { name });
  return (
    <section
      ref={box}
      aria-label={question}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: where no script does it, the question is read first all the same
      autoFocus
    >
      <Notice tone="bad" title={question}>
        <p>{t("admin.person.erasing.text")}</p>
        <p>{t("admin.person.erasing.words")}</p>
        <p>{t("admin.person.erasing.other")}</p>
        <Form method="post" action={adminPersonPath(id)} className="flex flex-wrap gap-3 pt-2">
          <Button kind="danger" name="intent" value="erase">
            {t("admin.person.erasing.yes")}
          </Button>
          <ButtonLink to={adminPersonPath(id)}>{t("common.cancel")}</ButtonLink>
        </Form>
      </Notice>
    </section>
  );
}
