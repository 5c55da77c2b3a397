import { RemixBrowser } from "@remix-run/react";
import { createInstance } from "i18next";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { defaultLocale, isLocale, type Locale } from "./i18n/locales.ts";
import { i18nextOptions } from "./i18n/options.ts";

// Only the page's own language is loaded; another one is another page load.
const dictionaries = {
  en: () => import("./i18n/en/portal.ts"),
  de: () => import("./i18n/de/portal.ts"),
  fr: () => import("./i18n/fr/portal.ts"),
} satisfies Record<Locale, () => Promise<unknown>>;

async function hydrate() {
  const { lang } = document.documentElement;
  const locale = isLocale(lang) ? lang : defaultLocale;
  const { portal } = await dictionaries[locale]();
  const i18n = createInstance();
  await i18n
    .use(initReactI18next)
    .init({ ...i18nextOptions, lng: locale, resources: { [locale]: { portal } } });
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

void hydrate();
