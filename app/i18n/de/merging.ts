import type { Translated } from "../dictionary.ts";
import type { merging as english } from "../en/merging.ts";

export const merging: Translated<typeof english> = {
  banner: {
    title: "Dieser Wunsch sagt dasselbe wie ein anderer",
    lead: "Er wurde mit diesem Wunsch zusammengeführt und zählt dort:",
    votes: "Stimmen, die Sie hier abgeben, zählen dort; keine ging verloren.",
    votesClosed:
      "Die hier abgegebenen Stimmen zählen dort mit, und keine ging verloren. Die Abstimmung ist dort geschlossen.",
    forStaff:
      "Die Zahlen unter dem Titel sind die dieses Wunsches allein. Die Belege weiter unten gelten für alle Wünsche, die gemeinsam zählen, jede Person einmal.",
  },
  also: {
    title_one: "{{formatted}} weiterer Wunsch sagt dasselbe",
    title_other: "{{formatted}} weitere Wünsche sagen dasselbe",
    lead: "Ihre Stimmen zählen hier mit, jede Person einmal.",
  },
  open: "Doppelte finden und zusammenführen",
  title: "„{{title}}“ zusammenführen",
  lead: "Wählen Sie den Wunsch, der dasselbe sagt. Nichts zieht um: Stimmen, Texte und Adressen bleiben, wo sie sind, und werden gemeinsam gezählt, jede Person einmal. Sie können es jederzeit zurücknehmen.",
  search: "Nach Wörtern oder Nummer suchen",
  find: "Suchen",
  similar: "Wünsche, die dasselbe sagen könnten",
  found: "Gefunden",
  foundFor: "{{formatted}} zu „{{words}}“ zur Wahl.",
  none: "Kein Wunsch sieht ähnlich aus",
  noneLead: "Suchen Sie mit anderen Wörtern, oder geben Sie die Nummer des Wunsches ein.",
  choose: "Vergleichen",
  chooseFor: "Mit „{{title}}“ vergleichen",
  preview: {
    title: "Vor dem Zusammenführen",
    side: "Wunsch",
    votes: "Stimmen",
    organisations: "Organisationen",
    status: "Stand",
    duplicate: "Geht darin auf",
    target: "Bleibt und zählt beide",
    showText: "Lesen, was er sagt",
    together: "Gemeinsam gezählt",
    both_one: "{{formatted}} Person unterstützt beide und zählt einmal.",
    both_other: "{{formatted}} Personen unterstützen beide und zählen einmal.",
    bothNone: "Niemand unterstützt beide.",
    closed:
      "Für „{{title}}“ wird nicht mehr abgestimmt. Wer für den anderen Wunsch gestimmt hat, erfährt, welchen Stand er jetzt hat.",
    closes_one:
      "Für „{{title}}“ wird nicht mehr abgestimmt; mit dem Zusammenführen endet die Abstimmung auch hier. {{formatted}} Person unterstützt diesen Wunsch und kann die Stimme dann nicht mehr zurückziehen; wir schreiben ihr, welchen Status der andere hat und warum.",
    closes_other:
      "Für „{{title}}“ wird nicht mehr abgestimmt; mit dem Zusammenführen endet die Abstimmung auch hier. {{formatted}} Personen unterstützen diesen Wunsch und können ihre Stimme dann nicht mehr zurückziehen; wir schreiben ihnen, welchen Status der andere hat und warum.",
    items:
      "„{{title}}“ ist mit der Roadmap verknüpft. Die Verknüpfung bleibt dort und sagt nichts über den anderen Wunsch; verknüpfen Sie auch diesen, wo es passt.",
    swap: "Andersherum",
    another: "Einen anderen Wunsch wählen",
  },
  why: "Warum sagen sie dasselbe?",
  whyHint: "Für Ihre Kolleginnen und Kollegen; wird mit aufbewahrt.",
  merge: "Zusammenführen",
  merged: "Zusammengeführt. Stimmen von dort zählen jetzt hier.",
  undone: "Getrennt. Jeder Wunsch hat wieder, was er hatte, samt den Stimmen der Zwischenzeit.",
  trail: "Zusammenführungen",
  trailHere: "„{{title}}“ wurde mit diesem Wunsch zusammengeführt",
  trailAway: "Zusammengeführt mit „{{title}}“",
  trailBy: "{{name}}, {{day}}: {{why}}",
  trailUndone: "Getrennt von {{name}}, {{day}}: {{why}}",
  undo: "Trennen",
  undoFor: "„{{title}}“ wieder trennen",
  undoWhy: "Worin unterscheiden sie sich?",
  refused: {
    "not-found": "Einen der beiden Wünsche gibt es nicht.",
    "same-request": "Ein Wunsch lässt sich nicht mit sich selbst zusammenführen.",
    "already-merged":
      "Dieser Wunsch ist schon zusammengeführt. Trennen Sie ihn zuerst, um ihn anderswo zuzuordnen.",
    "would-make-a-cycle": "Der andere Wunsch ist bereits mit diesem zusammengeführt.",
    "not-merged": "Dieser Wunsch ist nicht zusammengeführt; vielleicht war jemand schneller.",
  },
};
