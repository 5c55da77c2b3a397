import type { Translated } from "../dictionary.ts";
import type { common as english } from "../en/common.ts";

export const common: Translated<typeof english> = {
  skipToContent: "Zum Inhalt springen",
  mainNavigation: "Hauptnavigation",
  menu: "Menü",
  breadcrumbs: "Sie sind hier",
  language: "Sprache",
  nav: {
    help: "Hilfe",
    billing: "Abrechnung",
    requests: "Wünsche",
    roadmap: "Roadmap",
    support: "Support",
    search: "Suche",
    signIn: "Anmelden",
    signOut: "Abmelden",
    account: "Ihr Konto",
    admin: "Verwaltung",
  },
  footer:
    "{{portalName}} ist das Portal von {{vendorName}} für seine Partner. Es antwortet, hört zu und verspricht nie ein Datum.",
  languages: { en: "Englisch", de: "Deutsch", fr: "Französisch" },
  otherLanguages: "In weiteren Sprachen:",
  plans: { enterprise: "Enterprise", advanced: "Advanced", starter: "Starter", free: "Free" },
  roles: { partner: "Partner", support: "Support", manager: "Produktmanagement", admin: "Administration" },
  more: "Mehr anzeigen",
  backToStart: "Zurück zum Anfang der Liste",
  save: "Speichern",
  cancel: "Abbrechen",
  saved: "Gespeichert.",
  erasedPerson: "Ein ehemaliger Partner",
  notTranslated: {
    title: "Diese Seite gibt es noch nicht auf Deutsch.",
    text: "Sie lesen sie auf {{language}}.",
  },
};
