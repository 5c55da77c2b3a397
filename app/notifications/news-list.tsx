import { Link } from "@remix-run/react";
import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { requestPath } from "../paths.ts";
import { TextLink } from "../ui/text-link.tsx";
import type { NewsItem } from "./news.ts";

/** What happened to the requests that somebody supports, the latest first; what is new since their last visit says so. */
export function NewsList({ news }: { news: NewsItem[] }) {
  const { t, locale, moment } = useReader();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {news.map((item) => (
        <li key={item.id} className="py-3">
          <p className="text-17 font-strong">
            <Link
              to={requestPath(locale, { id: item.requestId, slug: item.facts.request.slug })}
              lang={foreign(item.facts.request.language, locale)}
              className="no-underline hover:underline"
            >
              {item.facts.request.title}
            </Link>
          </p>
          <p className="mt-1">
            <WhatHappened item={item} />
          </p>
          <p className="mt-1 flex flex-wrap gap-x-3 text-13 text-ink-soft">
            {item.isNew ? <span className="font-bold text-accent">{t("hearing.own.new")}</span> : null}
            <span>{moment(item.happenedAt)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

const foreign = (language: Locale, locale: Locale) => (language === locale ? undefined : language);

function WhatHappened({ item }: { item: NewsItem }) {
  const { t, locale } = useReader();
  switch (item.kind) {
    case "addition":
      return t("hearing.own.addition");
    case "vote-recorded":
      return t(item.facts.what === "cast" ? "hearing.own.voteCast" : "hearing.own.voteWithdrawn");
    case "request-recorded":
      return t("hearing.own.recorded");
    case "status-changed": {
      const { from, to, closesVote, opensVote, mergedInto } = item.facts;
      return (
        <>
          <span className="text-ink-soft">{t(`requests.status.${from}`)} →</span>{" "}
          <strong className="font-strong">{t(`requests.status.${to}`)}</strong>
          {closesVote && !mergedInto ? <span> · {t("hearing.own.closed")}</span> : null}
          {opensVote && !mergedInto ? <span> · {t("hearing.own.opened")}</span> : null}
          {mergedInto ? (
            <span>
              {" "}
              · {t("hearing.own.mergedInto")}{" "}
              <TextLink to={requestPath(locale, mergedInto)} lang={foreign(mergedInto.language, locale)}>
                {mergedInto.title}
              </TextLink>{" "}
              ({t(`requests.status.${mergedInto.status}`)})
              {mergedInto.takesVotes ? null : <> · {t("hearing.own.closedThere")}</>}
            </span>
          ) : null}
        </>
      );
    }
  }
}
