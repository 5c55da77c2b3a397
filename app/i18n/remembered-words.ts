import type { i18n, TFunction } from "i18next";

/** More than a day's different texts of one language; a visitor's words are among them, so there is an end. */
const mostRemembered = 5000;

const remembering = new WeakMap<i18n, TFunction>();

/**
 * The `t` of a language that works each text out once: i18next takes some 15 µs for one, a list of requests asks for
 * hundreds, and most are the same on every page.
 */
export function rememberedWords(language: i18n): TFunction {
  const known = remembering.get(language);
  if (known) return known;
  const texts = new Map<string, string>();
  const workOut = language.t as unknown as (key: string, facts?: Record<string, unknown>) => string;
  const remembered = ((key: string, facts?: Record<string, unknown>) => {
    const asked = facts ? key + JSON.stringify(facts) : key;
    let text = texts.get(asked);
    if (text === undefined) {
      text = workOut(key, facts);
      if (texts.size >= mostRemembered) texts.clear();
      texts.set(asked, text);
    }
    return text;
  }) as unknown as TFunction;
  remembering.set(language, remembered);
  return remembered;
}
