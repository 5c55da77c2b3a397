import { useFetcher } from "@remix-run/react";
import { type FormEvent, useEffect, useRef } from "react";
import { useReader } from "../i18n/reader.ts";
import { hearingPath } from "../paths.ts";
import { Button } from "../ui/button.tsx";
import { FieldGroup } from "../ui/fields.tsx";
import { Folded } from "../ui/folded.tsx";
import { type HearingChoice as Choice, hearingChoices } from "./hearing.ts";

/**
 * What somebody who supports a request hears of it, folded, and the way to choose something else (P6); where there is a
 * script, it is saved in place.
 */
export function HearingChoice({
  requestId,
  choice,
  wantsMail,
  isSaved,
}: {
  requestId: number;
  choice: Choice;
  wantsMail: boolean;
  /** Where there is no script: the page that the form led to says so. */
  isSaved: boolean;
}) {
  const { t, locale } = useReader();
  const fetcher = useFetcher<{ saved: Choice }>({ key: `hearing-${requestId}` });
  const folded = useRef<HTMLDetailsElement>(null);
  const isIdle = fetcher.state === "idle";
  const tells = isIdle && (fetcher.data ? fetcher.data.saved === choice : isSaved);

  // Who saved stays on the summary, which says now what holds.
  useEffect(() => {
    const details = folded.current;
    if (!isIdle || !fetcher.data || !details) return;
    if (document.activeElement === document.body || details.contains(document.activeElement))
      details.querySelector("summary")?.focus();
    details.open = false;
  }, [isIdle, fetcher.data]);

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    form.set("answer", "data");
    fetcher.submit(form, { method: "post", action: hearingPath(locale, requestId) });
  }

  return (
    <div id="hearing" className="mt-4 space-y-2">
      <Folded ref={folded} look="box" summary={t(`hearing.choice.now.${choice}`)}>
        <form
          key={choice}
          method="post"
          action={hearingPath(locale, requestId)}
          onSubmit={save}
          className="space-y-4 py-2"
        >
          <FieldGroup id="choice" legend={t("hearing.choice.legend")} className="space-y-2">
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
        </form>
      </Folded>
      <p role="status" className="px-4 text-ink-soft">
        {tells ? t("hearing.choice.saved") : null}
      </p>
    </div>
  );
}
