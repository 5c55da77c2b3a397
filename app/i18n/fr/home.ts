import type { Translated } from "../dictionary.ts";
import type { home as english } from "../en/home.ts";

export const home: Translated<typeof english> = {
  title: "En quoi pouvons-nous vous aider ?",
  search: "Chercher dans les articles, la facturation et les demandes",
  searchHint: "Question ou mot-clé",
  searchFor: "Chercher",
  doors: {
    help: {
      title: "Trouver une réponse",
      text: "Des guides et des questions fréquentes sur le produit, dans votre langue.",
    },
    requests: {
      title: "Demander une fonctionnalité",
      text: "Dites ce dont vous avez besoin, voyez combien en ont besoin aussi, et votez.",
    },
    roadmap: {
      title: "Voir la feuille de route",
      text: "Ce que nous étudions, prévoyons et réalisons. Avec des étapes, et sans dates.",
    },
  },
  moved: "Ce qui a bougé",
  movedEmpty: "Rien n’a encore bougé. Dès qu’une demande change de statut, elle figure ici.",
  movedOn: "depuis le {{day}}",
  free: "Gratuit ou facturé ? La FAQ de facturation dit quelle aide ne coûte rien.",
  freeLink: "Lire la FAQ de facturation",
};
