import { useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDay, formatMoment, formatMonth, formatNumber } from "./formatting.ts";
import { defaultLocale, type Locale } from "./locales.ts";

/** What the root route tells every page about its reader; components take it from `useReader`. */
export type ReaderFacts = { locale: Locale; timeZone: string; isSignedIn: boolean };

/** The reader's language, words and formats, for any component of a page. */
export function useReader() {
  const facts = useRouteLoaderData("root") as ReaderFacts | undefined;
  const { t } = useTranslation();
  const locale = facts?.locale ?? defaultLocale;
  const timeZone = facts?.timeZone ?? "UTC";
  return {
    t,
    locale,
    isSignedIn: facts?.isSignedIn ?? false,
    day: (instant: string) => formatDay(instant, { locale, timeZone }),
    month: (month: string) => formatMonth(month, locale),
    moment: (instant: string) => formatMoment(instant, { locale, timeZone }),
    number: (value: number) => formatNumber(value, locale),
  };
}
