import { useRouteLoaderData } from "@remix-run/react";
import { createContext, useContext } from "react";
import { I18nContext } from "react-i18next";
import { formatDay, formatMoment, formatMonth, formatNumber, formatShortDay } from "./formatting.ts";
import { defaultLocale, type Locale } from "./locales.ts";
import { rememberedWords } from "./remembered-words.ts";

/** What the root route tells every page about its reader; components take it from `useReader`. */
export type ReaderFacts = { locale: Locale; timeZone: string; isSignedIn: boolean };

/** The facts of a page whose root loader did not run: after an action that threw, Remix runs none. */
export const FactsWithoutLoader = createContext<ReaderFacts | undefined>(undefined);

/** What is known of the reader; nothing where the root itself failed. */
export function useFacts<Facts extends ReaderFacts>(): Facts | undefined {
  const loaded = useRouteLoaderData("root");
  const given = useContext(FactsWithoutLoader);
  return (loaded ?? given) as Facts | undefined;
}

/** The reader's language, words and formats, for any component of a page. */
export function useReader() {
  const facts = useFacts();
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
    shortDay: (instant: string) => formatShortDay(instant, { locale, timeZone }),
    month: (month: string) => formatMonth(month, locale),
    moment: (instant: string) => formatMoment(instant, { locale, timeZone }),
    number: (value: number) => formatNumber(value, locale),
  };
}
