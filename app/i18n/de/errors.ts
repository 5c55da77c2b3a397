import type { Translated } from "../dictionary.ts";
import type { errors as english } from "../en/errors.ts";

export const errors: Translated<typeof english> = {
  pages: {
    unreadable: {
      title: "Das konnten wir nicht lesen",
      text: "Etwas in der Adresse oder im Formular war anders als erwartet. Bitte gehen Sie zurück und versuchen Sie es noch einmal.",
    },
    signedOut: {
      title: "Bitte melden Sie sich zuerst an",
      text: "Sie wurden inzwischen abgemeldet oder waren nicht angemeldet. Melden Sie sich an und senden Sie es erneut; es wurde nichts geändert.",
    },
    forbidden: {
      title: "Diese Seite ist nicht für Ihr Konto",
      text: "Ihr Konto darf diese Seite nicht öffnen oder dies nicht tun. Wenn Sie das anders sehen, schreiben Sie bitte an den Support.",
    },
    missing: {
      title: "Unter dieser Adresse gibt es nichts",
      text: "Die Seite ist vielleicht umgezogen, oder die Adresse enthält einen Tippfehler. Die Suche findet das meiste.",
    },
    wrongMethod: {
      title: "Das geht hier nicht",
      text: "Diese Adresse nimmt nur ein Formular entgegen. Bitte gehen Sie zurück und verwenden Sie die Schaltfläche auf der Seite.",
    },
    otherOrigin: {
      title: "Dieses Formular konnten wir nicht annehmen",
      text: "Es kam nicht von einer Seite des Portals, deshalb wurde nichts geändert. Bitte öffnen Sie die Seite im Portal und senden Sie es von dort.",
    },
    tooMuch: {
      title: "Das war zu viel auf einmal",
      text: "Der Text ist länger, als wir annehmen können. Bitte kürzen Sie ihn und senden Sie ihn erneut.",
    },
    tooBusy: {
      title: "Das Portal ist gerade überlastet",
      text: "Das Portal konnte Ihre Anfrage im Moment nicht annehmen, und es wurde nichts geändert. Bitte versuchen Sie es in ein paar Sekunden noch einmal.",
    },
    tooOften: {
      title: "Eine kurze Pause, bitte",
      text: "Es gab sehr viele Versuche in kurzer Zeit. Bitte warten Sie einige Minuten und versuchen Sie es dann erneut.",
    },
    broken: {
      title: "Bei uns ist etwas schiefgegangen",
      text: "Es liegt nicht an Ihnen, und nichts Gespeichertes ging verloren. Bitte versuchen Sie es gleich noch einmal; bleibt es dabei, schreiben Sie an den Support.",
    },
  },
  toHome: "Zur Startseite",
  toSearch: "Im Portal suchen",
  toSignIn: "Anmelden",
  kept: {
    text: "Sie wurden inzwischen abgemeldet, deshalb wurde nichts gesendet; was Sie geschrieben haben, steht auf dieser Seite. Melden Sie sich in einem neuen Tab an, kommen Sie hierher zurück und senden Sie es noch einmal.",
    signIn: "In einem neuen Tab anmelden",
    sendAgain: "Noch einmal senden",
    written: "Was Sie geschrieben haben",
  },
  summary_one: "Ein Punkt braucht Ihre Aufmerksamkeit",
  summary_other: "{{count}} Punkte brauchen Ihre Aufmerksamkeit",
  fields: {
    required: "Bitte füllen Sie dieses Feld aus.",
    "too-long": "Das ist zu lang; bitte kürzen Sie es.",
    "too-often":
      "Sie haben in kurzer Zeit sehr viel gesendet. Nichts von Ihrem Text ist verloren: Bitte senden Sie ihn in einigen Minuten noch einmal.",
    "not-an-email": "Bitte geben Sie eine E-Mail-Adresse wie name@example.com ein.",
    "choose-one": "Bitte wählen Sie eine der Möglichkeiten.",
    "unknown-field":
      "Das Formular enthielt etwas, das wir nicht kennen. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.",
    "partner-needs-organisation": "Ein Partner braucht eine Organisation; bitte wählen Sie eine.",
    "staff-has-no-organisation":
      "Mitarbeitende gehören zu keiner Organisation; bitte lassen Sie das Feld leer.",
    "address-taken": "Diese Adresse gehört schon jemandem, vielleicht einem deaktivierten Konto.",
    "no-such-organisation":
      "Keine Organisation heißt genau so. Wählen Sie eine von denen, die beim Schreiben angeboten werden.",
    "organisation-closed":
      "Diese Organisation ist geschlossen. Öffnen Sie sie zuerst wieder oder wählen Sie eine andere.",
    "name-taken": "Eine andere Organisation heißt schon so.",
    "last-admin":
      "Dies ist die letzte Person mit Administrationsrechten. Geben Sie diese zuerst jemand anderem.",
    "not-a-time-zone": "Bitte geben Sie eine Zeitzone wie Europe/Berlin ein.",
    "not-a-number": "Bitte geben Sie eine ganze Zahl ein.",
    "not-hours":
      "Bitte geben Sie Zeiten wie 09:00–12:00, 14:00–17:00 ein oder lassen Sie das Feld für einen geschlossenen Tag leer.",
    "not-days": "Bitte geben Sie Tage wie 2030-12-25 ein, einen pro Zeile.",
    "never-open":
      "Bitte geben Sie für mindestens einen Tag Zeiten ein; sonst bekäme nie jemand eine Antwort.",
    "too-complex":
      "Die Formatierung ist zu tief verschachtelt, um sicher angezeigt zu werden. Bitte vereinfachen Sie Listen, Zitate oder Tabellen.",
    "wording-changed":
      "Bitte lesen Sie den Hinweis zum Senden noch einmal; er hat sich geändert, während Sie schrieben.",
    "not-a-choice": "Diese Auswahl gibt es nicht mehr; bitte wählen Sie erneut.",
    "nobody-has-address":
      "Kein Konto hat diese Adresse. Bitte prüfen Sie sie oder lassen Sie die Person von der Administration einladen.",
    "not-a-partner": "Diese Adresse gehört jemandem aus dem Team; Wünsche und Stimmen kommen von Partnern.",
    "partner-left":
      "Diese Person kann sich nicht mehr anmelden: Das Konto ist deaktiviert oder die Organisation geschlossen.",
    "nobody-found":
      "Kein Partner, der sich anmelden kann, passt dazu. Versuchen Sie einen anderen Teil des Namens oder die Organisation.",
    "choose-partner": "Bitte wählen Sie, wer gemeint ist.",
    "already-voted": "Dieser Partner hat für diesen Wunsch schon gestimmt.",
    "no-vote": "Dieser Partner hat für diesen Wunsch keine Stimme, die sich zurücknehmen ließe.",
    "reason-needed":
      "Bitte geben Sie eine öffentliche Begründung an: Die Partner, die danach gefragt haben, lesen sie.",
    "text-needed":
      "Bitte schreiben Sie Titel, Zusammenfassung und Text in mindestens einer Sprache und vervollständigen Sie jede begonnene Sprache.",
    "already-there":
      "Das Vorhaben ist schon in dieser Phase; vielleicht hat es gerade jemand aus dem Team verschoben. Es wurde nichts geändert.",
    "changed-meanwhile": "Dieser Text wurde geändert, während Sie geschrieben haben.",
    "choose-article": "Bitte wählen Sie einen der gefundenen Artikel, oder lassen Sie das Feld leer.",
    "no-such-article": "Es gibt keinen Artikel mit dieser Nummer.",
    "name-needed": "Bitte geben Sie hier einen Namen an.",
    "too-many-tags":
      "Es gibt schon so viele Schlagwörter, wie es geben kann. Holen Sie ein stillgelegtes zurück und geben Sie ihm diesen Namen.",
    "tag-name-taken": "So heißt schon ein anderes Schlagwort, vielleicht ein stillgelegtes.",
    "already-linked": "Dieser Wunsch ist schon mit dem Vorhaben verknüpft.",
    "no-such-request": "Es gibt keinen Wunsch mit dieser Nummer, der sich verknüpfen lässt.",
  },
};
