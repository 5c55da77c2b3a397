import type { Translated } from "../dictionary.ts";
import type { importance as english } from "../en/importance.ts";

export const importance: Translated<typeof english> = {
  question: "Wie sehr brauchen Sie das?",
  questionLead: "Nur wenn Sie mögen. Die Antwort liest allein unser Team, nie ein anderer Partner.",
  answered: "Ihre Antwort: {{importance}}",
  answeredWhy: "Ihre Antwort",
  changeLead:
    "Sie können sie ändern oder entfernen. Gelesen wird sie allein von unserem Team, nie von einem anderen Partner.",
  values: { "nice-to-have": "Wäre schön", important: "Wichtig", critical: "Unverzichtbar" },
  hints: {
    "nice-to-have": "Es wäre angenehmer damit.",
    important: "Ohne das verlieren wir Zeit oder Qualität.",
    critical: "Ohne das geht unsere Arbeit nicht weiter.",
  },
  none: "Keine Antwort",
  why: "Warum?",
  whyHint: "Was heute geschieht und was sich für Sie ändern würde.",
  keep: "Antwort aufbewahren",
  remove: "Antwort entfernen",
  kept: "Aufbewahrt, danke.",
  removed: "Ihre Antwort ist entfernt. Ihre Stimme zählt weiterhin.",
  closed: "Die Abstimmung ist beendet; die Antwort bleibt mit Ihrer Stimme, wie sie ist.",
  closedNow: "Es wurde nichts geändert: Die Abstimmung über diesen Wunsch wurde inzwischen beendet.",
  noVote:
    "Es wurde nichts aufbewahrt: Die Frage ist für alle, die diesen Wunsch unterstützen. Stimmen Sie zuerst ab und antworten Sie dann.",
  title: "Ihre Antwort zu „{{title}}“",
  back: "Zurück zum Wunsch",
};
