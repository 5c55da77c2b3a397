import { Form } from "@remix-run/react";
import { formErrors } from "../i18n/form-errors.ts";
import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { mergeRequestPath, type QueuePlace } from "../paths.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { DataTable } from "../ui/data-list.tsx";
import { ErrorSummary, TextField } from "../ui/fields.tsx";
import { Notice, SectionHeading } from "../ui/page.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { MergeTexts } from "./merge-texts.tsx";
import { longestMergeReason } from "./request.ts";
import { isOpenForVotes, type PublicStatus } from "./status.ts";
import { StatusWord } from "./status-mark.tsx";

type Side = { id: number; title: string; language: Locale; publicStatus: PublicStatus };
type Count = { voteCount: number; organisationCount: number };

/** Both sides with their figures, what they make together, and the form that merges them. */
export function MergePreview({
  request,
  into,
  counts,
  texts,
  hasItems,
  queue,
  refused,
}: {
  request: Side;
  into: Side;
  counts: { duplicate: Count; into: Count; together: Count; supportBoth: number };
  /** What both say, as HTML that was stored. */
  texts: { duplicate: string; into: string };
  /** The request is linked to the roadmap, and that link stays with it. */
  hasItems: boolean;
  queue: QueuePlace | undefined;
  refused: { errors: Record<string, string>; values: Record<string, string> } | undefined;
}) {
  const { t, locale, number } = useReader();
  const { errorOf, summary } = formErrors(t, refused?.errors, { why: t("merging.why") });
  const side = ({ title, language }: Side, part: string) => (
    <>
      <span lang={language === locale ? undefined : language}>{title}</span>
      <span className="block text-13 text-ink-soft">{part}</span>
    </>
  );
  const figures = ({ voteCount, organisationCount }: Count) => [
    <span key="votes" className="figures">
      {number(voteCount)}
    </span>,
    <span key="organisations" className="figures">
      {number(organisationCount)}
    </span>,
  ];
  const { supportBoth } = counts;
  return (
    <section aria-labelledby="preview" className="space-y-6">
      <SectionHeading id="preview">{t("merging.preview.title")}</SectionHeading>
      <MergeTexts duplicate={{ ...request, html: texts.duplicate }} into={{ ...into, html: texts.into }} />
      <DataTable
        caption={t("merging.preview.title")}
        columns={[
          t("merging.preview.side"),
          t("merging.preview.votes"),
          t("merging.preview.organisations"),
          t("merging.preview.status"),
        ]}
        rows={[
          {
            key: "duplicate",
            cells: [
              side(request, t("merging.preview.duplicate")),
              ...figures(counts.duplicate),
              <StatusWord key="status" status={request.publicStatus} />,
            ],
          },
          {
            key: "into",
            cells: [
              side(into, t("merging.preview.target")),
              ...figures(counts.into),
              <StatusWord key="status" status={into.publicStatus} />,
            ],
          },
          {
            key: "together",
            cells: [
              <strong key="words">{t("merging.preview.together")}</strong>,
              ...figures(counts.together),
              <StatusWord key="status" status={into.publicStatus} />,
            ],
          },
        ]}
      />
      <ul className="list-disc space-y-1 pl-5 text-ink-soft">
        <li>
          {supportBoth > 0
            ? t("merging.preview.both", { count: supportBoth, formatted: number(supportBoth) })
            : t("merging.preview.bothNone")}
        </li>
        {hasItems ? <li>{t("merging.preview.items", { title: request.title })}</li> : null}
      </ul>
      {isOpenForVotes(into.publicStatus) ? null : (
        <Notice tone="warn">
          {isOpenForVotes(request.publicStatus)
            ? t("merging.preview.closes", {
                title: into.title,
                count: counts.duplicate.voteCount,
                formatted: number(counts.duplicate.voteCount),
              })
            : t("merging.preview.closed", { title: into.title })}
        </Notice>
      )}
      <Form method="post" noValidate className="max-w-reading space-y-5">
        <ErrorSummary {...summary} />
        <input type="hidden" name="into" value={into.id} />
        <TextField
          name="why"
          label={t("merging.why")}
          hint={t("merging.whyHint")}
          maxLength={longestMergeReason}
          required
          defaultValue={refused?.values.why}
          error={errorOf("why")}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button kind="primary" name="intent" value="merge">
            {t("merging.merge")}
          </Button>
          <ButtonLink to={mergeRequestPath(into.id, { into: request.id, ...queue })}>
            {t("merging.preview.swap")}
          </ButtonLink>
          <TextLink to={mergeRequestPath(request.id, queue)}>{t("merging.preview.another")}</TextLink>
        </div>
      </Form>
    </section>
  );
}
