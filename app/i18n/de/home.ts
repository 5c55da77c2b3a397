import type { Translated } from "../dictionary.ts";
import type { home as english } from "../en/home.ts";

export const home: Translated<typeof english> = {
  title: "Womit können wir Ihnen helfen?",
  search: "Artikel, Abrechnung und Wünsche durchsuchen",
  searchHint: "Frage oder Stichwort",
  searchFor: "Suchen",
  doors: {
    help: { title: "Antwort finden", text: "Anleitungen und häufige Fragen zum Produkt, in Ihrer Sprache." },
    requests: {
      title: "Wunsch äußern",
      text: "Sagen Sie, was Sie brauchen, sehen Sie, wie viele es auch brauchen, und stimmen Sie ab.",
    },
    roadmap: {
      title: "Roadmap ansehen",
      text: "Was wir prüfen, vorsehen und bauen. Mit Phasen und ohne Datum.",
    },
  },
  moved: "Was sich bewegt hat",
  movedEmpty: "Noch hat sich nichts bewegt. Sobald ein Wunsch seinen Status ändert, steht er hier.",
  movedOn: "seit dem {{day}}",
  free: "Kostenlos oder kostenpflichtig? Die Abrechnungs-FAQ sagt, welche Hilfe nichts kostet.",
  freeLink: "Abrechnungs-FAQ lesen",
};
