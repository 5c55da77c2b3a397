import type { Translated } from "../dictionary.ts";
import type { billing as english } from "../en/billing.ts";

export const billing: Translated<typeof english> = {
  title: "Facturation des prestations",
  lead: "Quelle aide est gratuite et laquelle est facturée. Chaque cas a ses exemples et sa propre adresse.",
  first: {
    title: "Avant de lire les cas",
    text: "Qui est responsable de quoi, et comment un projet est conduit et maintenu : c’est la base sur laquelle ils reposent.",
  },
  free: "Gratuit",
  freeLead: "Cette aide ne coûte rien.",
  charged: "Facturé",
  chargedLead: "Ce travail est facturé.",
  verdict: { free: "Gratuit", billable: "Facturé" },
  examples: "Explication et exemples",
  condition: {
    title: "Gratuit à une condition (B7).",
    text: "Cela ne reste gratuit que tant que les questions sont peu nombreuses, qu’elles se lisent facilement et qu’il est facile d’y répondre, et tant que les réponses sont des estimations très approximatives, sans engagement, de temps et de prix.",
  },
  wish: {
    title: "Il vous manque une fonction qui n’existe pas encore ?",
    text: "Comme travail d’assistance, cela est facturé. Comme demande de fonctionnalité, cela ne coûte rien.",
    link: "Demander une fonctionnalité",
  },
  binding: {
    list: "Vous lisez une traduction. C’est l’original en {{language}} qui fait foi.",
    case: "Ceci est une traduction. C’est l’original en {{language}} qui fait foi.",
    link: "Lire l’original en {{language}}",
  },
  rests: {
    translation:
      "Texte en {{language}} du {{day}}, version {{number}}, d’après la version {{from}} de l’original.",
    original: "Texte en {{language}} du {{day}}, version {{number}}. C’est l’original, et il fait foi.",
  },
  basis: "Cas {{code}} · version {{number}} · {{language}}",
  foreign: {
    title_one: "{{formatted}} cas n’existe pas encore en français.",
    title_other: "{{formatted}} cas n’existent pas encore en français.",
    text: "Quand une traduction manque, vous lisez l’original ; la ligne sous le cas indique sa langue.",
  },
  machine: {
    from: "Traduit par une machine d’après l’original du {{day}}, pas encore relu.",
    original: "Lire l’original du cas {{code}} en {{language}}",
  },
  back: "Tous les cas, gratuits et facturés",
  empty: {
    title: "Il n’y a pas encore de cas de facturation ici",
    text: "D’ici là, adressez-vous à l’assistance avant de commander une prestation.",
    link: "Aller à l’assistance",
  },
};
