import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { adminRequestPath } from "../paths.ts";
import type { PublicStatus } from "../requests/status.ts";
import { StatusWord } from "../requests/status-mark.tsx";
import { supportWords } from "../requests/support-words.ts";
import { WrittenIn } from "../requests/written-in.tsx";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/fields.tsx";
import { TextLink } from "../ui/text-link.tsx";
import type { RefusedForm } from "./refused-form.ts";

export type RequestForPlanning = {
  id: number;
  title: string;
  language: Locale;
  publicStatus: PublicStatus;
  voteCount: number;
  organisationCount: number;
};

function RequestLine({
  request,
  button,
}: {
  request: RequestForPlanning;
  /** What can be done with it; undefined for those who only read. */
  button?: { intent: "link" | "unlink"; label: string } | undefined;
}) {
  const { t, locale, number } = useReader();
  const lang = request.language === locale ? undefined : request.language;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p>
          <span className="figures text-ink-soft">{t("deciding.number", { number: request.id })}</span>{" "}
          <TextLink to={adminRequestPath(request.id)} lang={lang} className="font-strong">
            {request.title}
          </TextLink>
        </p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-13 text-ink-soft">
          <StatusWord status={request.publicStatus} />
          <span className="figures">{supportWords(t, number, request).both}</span>
          <WrittenIn language={request.language} />
        </p>
      </div>
      {button ? (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="request" value={request.id} />
          <Button name="intent" value={button.intent}>
            {button.label}
            <span className="sr-only" lang={lang}>
              : {request.title}
            </span>
          </Button>
        </Form>
      ) : null}
    </li>
  );
}

/** The requests that an item answers, and for those who plan the ways to link more (P5). */
export function LinkedRequests({
  linked,
  linkedCount,
  isContinued,
  candidates,
  mayPlan,
  refused,
  ways,
}: {
  linked: RequestForPlanning[];
  /** How many there are on all pages of the list. */
  linkedCount: number;
  /** Whether the list began on a page before. */
  isContinued: boolean;
  candidates: RequestForPlanning[];
  mayPlan: boolean;
  refused: RefusedForm | undefined;
  /** To the list's other pages. */
  ways: ReactNode;
}) {
  const { t } = useReader();
  const unlink = { intent: "unlink" as const, label: t("roadmap.admin.requests.unlink") };
  const link = { intent: "link" as const, label: t("roadmap.admin.requests.linkThis") };
  return (
    <div className="space-y-6">
      <p>{t("roadmap.admin.requests.lead")}</p>
      {linked.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {linked.map((request) => (
            <RequestLine key={request.id} request={request} button={mayPlan ? unlink : undefined} />
          ))}
        </ul>
      ) : (
        <p className="border-y border-line py-3 text-ink-soft">
          {isContinued ? t("roadmap.item.noMoreRequests") : t("roadmap.admin.requests.none")}
        </p>
      )}
      {ways}
      {mayPlan ? (
        <>
          <Form method="post" noValidate preventScrollReset key={linkedCount} className="space-y-3">
            <TextField
              name="request"
              inputMode="numeric"
              autoComplete="off"
              maxLength={16}
              className="max-w-40"
              label={t("roadmap.admin.requests.number")}
              hint={t("roadmap.admin.requests.numberHint")}
              defaultValue={refused?.values.request}
              error={refused?.errorOf("request")}
            />
            <Button name="intent" value="link">
              {t("roadmap.admin.requests.link")}
            </Button>
          </Form>
          <div>
            <h3 className="font-bold">{t("roadmap.admin.requests.candidates")}</h3>
            {candidates.length > 0 ? (
              <>
                <p className="mt-1 text-ink-soft">{t("roadmap.admin.requests.candidatesLead")}</p>
                <ul className="mt-3 divide-y divide-line border-y border-line">
                  {candidates.map((request) => (
                    <RequestLine key={request.id} request={request} button={link} />
                  ))}
                </ul>
              </>
            ) : (
              <p className="mt-1 text-ink-soft">{t("roadmap.admin.requests.noCandidates")}</p>
            )}
          </div>
        </>
      ) : null}
    </div>
  );
}
