import type { Translated } from "../dictionary.ts";
import type { common as english } from "../en/common.ts";

export const common: Translated<typeof english> = {
  skipToContent: "Aller au contenu",
  mainNavigation: "Navigation principale",
  menu: "Menu",
  breadcrumbs: "Vous êtes ici",
  language: "Langue",
  nav: {
    help: "Aide",
    billing: "Facturation",
    requests: "Demandes",
    roadmap: "Feuille de route",
    support: "Assistance",
    search: "Recherche",
    signIn: "Se connecter",
    signOut: "Se déconnecter",
    account: "Votre compte",
    admin: "Administration",
  },
  footer:
    "{{portalName}} est le portail que {{vendorName}} ouvre à ses partenaires. Il répond, il écoute et ne promet jamais de date.",
  languages: { en: "anglais", de: "allemand", fr: "français" },
  otherLanguages: "Dans d’autres langues :",
  plans: { enterprise: "Enterprise", advanced: "Advanced", starter: "Starter", free: "Free" },
  roles: {
    partner: "Partenaire",
    support: "Assistance",
    manager: "Chef de produit",
    admin: "Administrateur",
  },
  more: "Afficher la suite",
  backToStart: "Revenir au début de la liste",
  save: "Enregistrer",
  cancel: "Annuler",
  saved: "Enregistré.",
  erasedPerson: "Un ancien partenaire",
  notTranslated: {
    title: "Cette page n’existe pas encore en français.",
    text: "Vous la lisez en {{language}}.",
  },
};
