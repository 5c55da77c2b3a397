import { Form, useLocation } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { hearingPath } from "../paths.ts";
import { Button } from "../ui/button.tsx";
import { FieldGroup } from "../ui/fields.tsx";
import { type HearingChoice as Choice, hearingChoices } from "./hearing.ts";

/** What somebody who supports a request hears of it, folded, and the way to choose something else (P6). */
export function HearingChoice({
  requestId,
  choice,
  wantsMail,
}: {
  requestId: number;
  choice: Choice;
  wantsMail: boolean;
}) {
  const { t, locale } = useReader();
  const { pathname } = useLocation();
  return (
    <details className="mt-4 rounded border border-line px-4 py-2" key={choice}>
      <summary className="py-1 font-strong">{t(`hearing.choice.now.${choice}`)}</summary>
      <Form method="post" action={hearingPath(locale, requestId)} className="space-y-4 py-2">
        <input type="hidden" name="to" value={pathname} />
        <FieldGroup id="hearing" legend={t("hearing.choice.legend")} className="space-y-2">
          {hearingChoices.map((offered) => (
            <label key={offered} htmlFor={`hearing-${offered}`} className="flex gap-3 py-1">
              <input
                type="radio"
                id={`hearing-${offered}`}
                name="choice"
                value={offered}
                defaultChecked={offered === choice}
                className="size-6 shrink-0 accent-accent"
              />
              <span>
                {t(`hearing.choice.options.${offered}`)}
                <span className="block text-13 text-ink-soft">{t(`hearing.choice.hints.${offered}`)}</span>
              </span>
            </label>
          ))}
        </FieldGroup>
        {wantsMail ? null : <p className="text-13 text-ink-soft">{t("hearing.choice.noMail")}</p>}
        <Button>{t("hearing.choice.save")}</Button>
      </Form>
    </details>
  );
}
