import { Form } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/fields.tsx";
import { Notice } from "../ui/page.tsx";

/** Issues a one-time link (A4), and shows the one just issued: on this page, this once. */
export function OneTimeLink({
  name,
  link,
  maySignIn,
}: {
  name: string;
  link: string | undefined;
  maySignIn: boolean;
}) {
  const { t } = useReader();
  if (!maySignIn) return <p className="text-ink-soft">{t("admin.person.link.notNow")}</p>;
  return (
    <>
      <p>{t("admin.person.link.lead", { name })}</p>
      {link === undefined ? null : (
        <Notice tone="good" announce>
          <TextField
            name="link"
            readOnly
            className="font-mono"
            label={t("admin.person.link.field", { name })}
            hint={t("admin.person.link.hint")}
            value={link}
            onFocus={(event) => event.currentTarget.select()}
          />
        </Notice>
      )}
      <Form method="post">
        <Button name="intent" value="link">
          {t("admin.person.link.issue")}
        </Button>
      </Form>
    </>
  );
}
