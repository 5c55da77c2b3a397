import type { InitOptions } from "i18next";

/** What server and browser share. React escapes texts itself; mails escape theirs in `mail/layout.ts`. */
export const i18nextOptions = {
  defaultNS: "portal",
  fallbackLng: false,
  returnNull: false,
  interpolation: { escapeValue: false },
} satisfies InitOptions;
