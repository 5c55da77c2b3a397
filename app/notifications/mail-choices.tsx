import { Form } from "@remix-run/react";
import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { accountPath, ownRequestsPath, requestPath } from "../paths.ts";
import { Button } from "../ui/button.tsx";
import { Notice, SectionHeading } from "../ui/page.tsx";
import { ListPaging } from "../ui/paged-list.tsx";
import { TextLink } from "../ui/text-link.tsx";
import type { HearingChoice } from "./hearing.ts";

/** The part of the account page on mail about requests: whether it comes, and for which requests something else holds. */
export function MailChoices({
  wantsMail,
  choices,
  after,
  next,
  isSaved,
}: {
  wantsMail: boolean;
  /** Where the list of choices went on from, and where it does. */
  after: number | undefined;
  next: number | undefined;
  choices: { id: number; slug: string; title: string; language: Locale; choice: HearingChoice }[];
  isSaved: boolean;
}) {
  const { t, locale } = useReader();
  return (
    <section id="mail" aria-labelledby="mail-heading" className="space-y-5">
      <SectionHeading id="mail-heading">{t("hearing.account.title")}</SectionHeading>
      {isSaved ? (
        <Notice tone="good" announce>
          {t("hearing.account.savedMail")}
        </Notice>
      ) : null}
      <p>{t(wantsMail ? "hearing.account.on" : "hearing.account.off")}</p>
      <Form method="post" preventScrollReset>
        <Button name="intent" value={wantsMail ? "stop-mail" : "start-mail"}>
          {t(wantsMail ? "hearing.account.stop" : "hearing.account.start")}
        </Button>
      </Form>
      {choices.length === 0 ? (
        <p className="text-ink-soft">{t("hearing.account.choicesNone")}</p>
      ) : (
        <>
          <h3 className="text-17 font-strong">{t("hearing.account.choices")}</h3>
          {choices.some(({ choice }) => choice === "nothing") ? (
            <p>{t("hearing.account.choicesKeep")}</p>
          ) : null}
          <ul className="divide-y divide-line border-y border-line">
            {choices.map(({ choice, ...request }) => (
              <li
                key={request.id}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2.5"
              >
                <div className="min-w-0">
                  <TextLink
                    to={requestPath(locale, request)}
                    lang={request.language === locale ? undefined : request.language}
                  >
                    {request.title}
                  </TextLink>
                  <p className="text-ink-soft">{t(`hearing.choice.now.${choice}`)}</p>
                </div>
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="request" value={request.id} />
                  <Button
                    name="intent"
                    value="hear-as-usual"
                    aria-label={t("hearing.account.toUsualFor", { title: request.title })}
                  >
                    {t("hearing.account.toUsual")}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
          <ListPaging
            next={
              next === undefined
                ? undefined
                : { label: t("common.more"), to: accountPath(locale, { choices: next }) }
            }
            start={
              after === undefined ? undefined : { label: t("common.backToStart"), to: accountPath(locale) }
            }
          />
        </>
      )}
      <p>
        <TextLink to={ownRequestsPath(locale)}>{t("hearing.account.toOwn")}</TextLink>
      </p>
    </section>
  );
}
