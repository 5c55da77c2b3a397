import { useRouteLoaderData } from "@remix-run/react";
import { useContext } from "react";
import { I18nContext } from "react-i18next";
import { formatDay, formatMoment, formatMonth, formatNumber } from "./formatting.ts";
import { defaultLocale, type Locale } from "./locales.ts";
import { rememberedWords } from "./remembered-words.ts";

/** What the root route tells every page about its reader; components take it from `useReader`. */
export type ReaderFacts = { locale: Locale; timeZone: string; isSignedIn: boolean };

/** The reader's language, words and formats, for any component of a page. */
export function useReader() {
  const facts = useRouteLoaderData("root") as ReaderFacts | undefined;
  const language = useContext(I18nContext)?.i18n;
  if (!language) throw new Error("A component with texts needs an I18nextProvider above it.");
  const t = rememberedWords(language);
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
