import type { ReactNode } from "react";
import { erasedNameOf } from "../accounts/erased.ts";
import type { Role } from "../accounts/roles.ts";
import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { adminRequestPath, requestPath } from "../paths.ts";
import { Folded } from "../ui/folded.tsx";
import { SectionHeading } from "../ui/page.tsx";
import { Prose } from "../ui/prose.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { AnsweringArticleLink } from "./answering-article.tsx";
import type { HistoryEvent } from "./history.ts";
import { StatusWord } from "./status-mark.tsx";
import { WrittenIn } from "./written-in.tsx";

type By = { name: string | null; role: Role } | undefined;
type Shown = HistoryEvent & { by?: By };

/** The latest ones stand open, the others fold. */
const shownAtOnce = 3;

/**
 * What happened to a request, the newest first: each status since when, what was said with it, and merges. `by` names who
 * did it, for the staff alone; then links lead to the admin side.
 */
export function StatusHistory({
  history: { events, isCut },
  createdAt,
  answeredAt,
  forStaff = false,
}: {
  history: { events: Shown[]; isCut: boolean };
  createdAt: string;
  /** When the answer was given that stands above on the page, which is not said twice. */
  answeredAt?: string | undefined;
  forStaff?: boolean;
}) {
  const { t, number } = useReader();
  if (events.length === 0) return null;
  const begin: Shown = {
    kind: "status",
    key: "begin",
    at: createdAt,
    status: "open",
    wasMerged: false,
    mergedInto: null,
    reason: null,
    article: null,
  };
  const all = isCut ? events : [...events, begin];
  const list = (shown: Shown[]) => (
    <ol className="divide-y divide-line border-y border-line">
      {shown.map((event) => (
        <Entry key={event.key} event={event} hasReason={event.at !== answeredAt} forStaff={forStaff} />
      ))}
    </ol>
  );
  const earlier = all.slice(shownAtOnce);
  return (
    <section aria-labelledby="history" className="space-y-3">
      <SectionHeading id="history">{t("deciding.history.title")}</SectionHeading>
      {list(all.slice(0, shownAtOnce))}
      {earlier.length > 0 ? (
        <Folded
          summary={t("deciding.history.earlier", {
            count: earlier.length,
            formatted: number(earlier.length),
          })}
        >
          {list(earlier)}
          {isCut ? <p className="mt-2 text-ink-soft">{t("deciding.history.cut")}</p> : null}
        </Folded>
      ) : null}
    </section>
  );
}

function Entry({ event, hasReason, forStaff }: { event: Shown; hasReason: boolean; forStaff: boolean }) {
  const { t, locale, day } = useReader();
  const by = event.by ? (
    <span>{t("deciding.history.by", { name: event.by.name ?? erasedNameOf(t, event.by.role) })}</span>
  ) : null;
  const link = (other: { id: number; slug: string; title: string; language: Locale }): ReactNode => (
    <>
      <TextLink
        to={forStaff ? adminRequestPath(other.id) : requestPath(locale, other)}
        lang={other.language === locale ? undefined : other.language}
      >
        {other.title}
      </TextLink>{" "}
      <WrittenIn language={other.language} />
    </>
  );
  if (event.kind !== "status") {
    const words = event.kind === "merged-here" ? "mergedHere" : "takenApartHere";
    return (
      <li className="py-2.5">
        <p>
          {t(`deciding.history.${words}`)} {link(event.other)}
        </p>
        <p className="flex flex-wrap gap-x-2 text-13 text-ink-soft">
          <span>{t("deciding.history.on", { day: day(event.at) })}</span>
          {by}
        </p>
      </li>
    );
  }
  return (
    <li className="space-y-1.5 py-2.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {event.wasMerged ? <span>{t("deciding.history.takenApart")}</span> : null}
        <span className="font-strong">
          <StatusWord status={event.status} />
        </span>
        <span className="flex flex-wrap gap-x-2 text-13 text-ink-soft">
          <span>{t("deciding.history.since", { day: day(event.at) })}</span>
          {by}
        </span>
      </p>
      {event.mergedInto ? (
        <p>
          {t("deciding.history.mergedInto")} {link(event.mergedInto)}
        </p>
      ) : null}
      {event.reason && hasReason ? (
        <Folded look="quiet" summary={t("deciding.history.reason")}>
          <div className="mt-2 space-y-2 border-l-2 border-line pl-4">
            <Prose html={event.reason.html} lang={event.reason.language} />
            {event.article ? <AnsweringArticleLink article={event.article} /> : null}
          </div>
        </Folded>
      ) : null}
    </li>
  );
}
