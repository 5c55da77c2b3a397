import { createInstance, type i18n, type TFunction } from "i18next";
import { mail as mailDe } from "./de/mail.ts";
import { portal as portalDe } from "./de/portal.ts";
import { mail as mailEn } from "./en/mail.ts";
import { portal as portalEn } from "./en/portal.ts";
import { mail as mailFr } from "./fr/mail.ts";
import { portal as portalFr } from "./fr/portal.ts";
import { type Locale, locales } from "./locales.ts";
import { i18nextOptions } from "./options.ts";

const dictionaries = {
  en: { portal: portalEn, mail: mailEn },
  de: { portal: portalDe, mail: mailDe },
  fr: { portal: portalFr, mail: mailFr },
};

const instances = Object.fromEntries(
  locales.map((locale) => {
    const instance = createInstance();
    instance.init({
      ...i18nextOptions,
      lng: locale,
      initAsync: false,
      resources: { [locale]: dictionaries[locale] },
    });
    return [locale, instance];
  }),
) as Record<Locale, i18n>;

/** The i18next instance of a language: one each for the whole process, holding that language only. */
export function i18nFor(locale: Locale): i18n {
  return instances[locale];
}

export function translatorFor(locale: Locale): TFunction<["portal", "mail"]> {
  return instances[locale].getFixedT(locale, ["portal", "mail"]);
}
