import type { Translated } from "../dictionary.ts";
import type { billing as english } from "../en/billing.ts";

export const billing: Translated<typeof english> = {
  title: "Abrechnung von Leistungen",
  lead: "Welche Hilfe kostenlos und welche kostenpflichtig ist. Jeder Fall hat Beispiele und eine eigene Adresse.",
  first: {
    title: "Bevor Sie die Fälle lesen",
    text: "Wer wofür zuständig ist und wie ein Projekt geführt und gepflegt wird, ist die Grundlage, auf der sie stehen.",
  },
  free: "Kostenlos",
  freeLead: "Diese Hilfe kostet nichts.",
  charged: "Kostenpflichtig",
  chargedLead: "Diese Arbeit wird berechnet.",
  verdict: { free: "Kostenlos", billable: "Kostenpflichtig" },
  examples: "Erläuterung und Beispiele",
  condition: {
    title: "Kostenlos unter einer Bedingung (B7).",
    text: "Dies bleibt nur kostenlos, solange es wenige Fragen sind, die sich leicht lesen und beantworten lassen, und solange die Antworten sehr grobe, unverbindliche Schätzungen von Zeit und Preis sind.",
  },
  wish: {
    title: "Fehlt eine Funktion, die es noch nicht gibt?",
    text: "Als Supportarbeit ist das kostenpflichtig. Als Funktionswunsch kostet es nichts.",
    link: "Wunsch äußern",
  },
  binding: {
    list: "Sie lesen eine Übersetzung. Verbindlich ist das Original auf {{language}}.",
    case: "Dies ist eine Übersetzung. Verbindlich ist das Original auf {{language}}.",
    link: "Original auf {{language}} lesen",
  },
  rests: {
    translation:
      "Text auf {{language}} vom {{day}}, Fassung {{number}}, nach Fassung {{from}} des Originals.",
    original: "Text auf {{language}} vom {{day}}, Fassung {{number}}. Er ist das Original und verbindlich.",
  },
  basis: "Fall {{code}} · Fassung {{number}} · {{language}}",
  foreign: {
    title_one: "{{formatted}} Fall gibt es noch nicht auf Deutsch.",
    title_other: "{{formatted}} Fälle gibt es noch nicht auf Deutsch.",
    text: "Wo eine Übersetzung fehlt, lesen Sie das Original; die Zeile unter dem Fall nennt seine Sprache.",
  },
  machine: {
    from: "Maschinell übersetzt nach dem Original vom {{day}}, noch nicht geprüft.",
    original: "Original von {{code}} auf {{language}} lesen",
  },
  back: "Alle Fälle, kostenlos und kostenpflichtig",
  empty: {
    title: "Hier stehen noch keine Abrechnungsfälle",
    text: "Bis es so weit ist, fragen Sie bitte den Support, bevor Sie eine Leistung bestellen.",
    link: "Zum Support",
  },
};
