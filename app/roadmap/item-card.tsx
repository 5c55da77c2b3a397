import { Link } from "@remix-run/react";
import { Check } from "lucide-react";
import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { roadmapItemPath } from "../paths.ts";

export type ShownItem = {
  id: number;
  slug: string;
  language: Locale;
  title: string;
  summary: string;
  requestCount: number;
  voteCount: number;
};

/** How many requests an item answers and how many votes stand behind them, in words. */
export function ItemSupport({ item }: { item: Pick<ShownItem, "requestCount" | "voteCount"> }) {
  const { t, number } = useReader();
  if (item.requestCount === 0) return <>{t("roadmap.answersNone")}</>;
  return (
    <>
      {t("roadmap.answers", { count: item.requestCount })} ·{" "}
      <span className="figures whitespace-nowrap">
        {t("requests.votes", { count: item.voteCount, formatted: number(item.voteCount) })}
      </span>
    </>
  );
}

/** A fact about the reader's own votes, shown to that reader alone (A3). */
export function OwnNote({ children }: { children: string }) {
  return (
    <p className="inline-flex items-center gap-1.5 text-13 font-strong text-accent">
      <Check aria-hidden className="size-4 shrink-0" strokeWidth={2.25} />
      {children}
    </p>
  );
}

/** One item of the board: what changes for the partner, and which of their requests it answers. */
export function ItemEntry({
  item,
  isAskedFor,
  className,
}: {
  item: ShownItem;
  isAskedFor: boolean;
  className: string;
}) {
  const { t, locale } = useReader();
  const lang = item.language === locale ? undefined : item.language;
  return (
    <li className={className}>
      <h3 className="text-17 font-strong" lang={lang}>
        <Link
          to={roadmapItemPath(locale, item)}
          className="underline decoration-edge hover:decoration-accent hover:text-accent"
        >
          {item.title}
        </Link>
      </h3>
      <p className="mt-1.5" lang={lang}>
        {item.summary}
      </p>
      <p className="mt-2.5 text-13 text-ink-soft">
        <ItemSupport item={item} />
        {lang ? <> · {t("requests.writtenIn", { language: t(`common.languages.${lang}`) })}</> : null}
      </p>
      {isAskedFor ? (
        <div className="mt-1.5">
          <OwnNote>{t("roadmap.youAsked")}</OwnNote>
        </div>
      ) : null}
    </li>
  );
}
