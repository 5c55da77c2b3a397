import type { Translated } from "../dictionary.ts";
import type { importance as english } from "../en/importance.ts";

export const importance: Translated<typeof english> = {
  question: "À quel point en avez-vous besoin ?",
  questionLead:
    "Seulement si vous le souhaitez. Seule notre équipe lit la réponse, jamais un autre partenaire.",
  answered: "Votre réponse : {{importance}}",
  answeredWhy: "Votre réponse",
  changeLead:
    "Vous pouvez la modifier ou la supprimer. Seule notre équipe la lit, jamais un autre partenaire.",
  values: { "nice-to-have": "Appréciable", important: "Important", critical: "Indispensable" },
  hints: {
    "nice-to-have": "Ce serait plus agréable.",
    important: "Sans cela, nous perdons du temps ou de la qualité.",
    critical: "Sans cela, notre travail s’arrête.",
  },
  none: "Sans réponse",
  why: "Pourquoi ?",
  whyHint: "Ce qui se passe aujourd’hui, et ce qui changerait pour vous.",
  keep: "Garder la réponse",
  remove: "Supprimer la réponse",
  kept: "C’est noté, merci.",
  removed: "Votre réponse est supprimée. Votre vote compte toujours.",
  closed: "Le vote est clos ; la réponse reste telle quelle, avec votre vote.",
  closedNow: "Rien n’a changé : le vote sur cette demande a été clos entre-temps.",
  noVote:
    "Rien n’a été gardé : la question s’adresse à ceux qui soutiennent cette demande. Votez d’abord, répondez ensuite.",
  title: "Votre réponse sur « {{title}} »",
  back: "Retour à la demande",
};
