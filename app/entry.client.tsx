import { RemixBrowser } from "@remix-run/react";
import { createInstance } from "i18next";
import { type ReactNode, StrictMode, startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { defaultLocale, isLocale, type Locale } from "./i18n/locales.ts";
import { i18nextOptions } from "./i18n/options.ts";

// Only the page's own language is loaded; another one is another page load.
const dictionaries = {
  en: () => import("./i18n/en/portal.ts"),
  de: () => import("./i18n/de/portal.ts"),
  fr: () => import("./i18n/fr/portal.ts"),
} satisfies Record<Locale, () => Promise<unknown>>;

/**
 * Keeps what is typed into text areas before React takes over the page: React 18 then puts a text area's first text back.
 * Returns how to restore it.
 */
function keepEarlyWriting(): () => void {
  const written = new Map<HTMLTextAreaElement, string>();
  const keep = ({ target }: Event) => {
    if (target instanceof HTMLTextAreaElement) written.set(target, target.value);
  };
  for (const area of document.querySelectorAll("textarea")) {
    if (area.value !== area.defaultValue) written.set(area, area.value);
  }
  document.addEventListener("input", keep, true);
  return () => {
    document.removeEventListener("input", keep, true);
    for (const [area, text] of written) {
      if (area.value !== text) area.value = text;
    }
    written.clear();
  };
}

function TakenOver({ onceDone, children }: { onceDone: () => void; children: ReactNode }) {
  useEffect(onceDone, [onceDone]);
  return children;
}

/**
 * Remix decodes the page's data in its first rendering, which waits for it. A key or a click in that moment makes React 18
 * leave the page as it is for good (its error 345, "Root did not complete"), so the data is decoded before.
 */
async function decodeData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (decoding) {
    await decoding;
  }
}

async function hydrate() {
  const restoreEarlyWriting = keepEarlyWriting();
  const { lang } = document.documentElement;
  const locale = isLocale(lang) ? lang : defaultLocale;
  const { portal } = await dictionaries[locale]();
  const i18n = createInstance();
  await i18n.init({ ...i18nextOptions, lng: locale, resources: { [locale]: { portal } } });
  await decodeData();
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <TakenOver onceDone={restoreEarlyWriting}>
            <RemixBrowser />
          </TakenOver>
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

void hydrate();
