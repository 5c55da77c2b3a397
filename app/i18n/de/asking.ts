import type { Translated } from "../dictionary.ts";
import type { asking as english } from "../en/asking.ts";

export const asking: Translated<typeof english> = {
  signInLast: "Anmelden kommt ganz zum Schluss. Was Sie geschrieben haben, geht mit.",
  kept: {
    title: "Ihr Text ist noch da",
    fromDraft:
      "Wir bewahren ihn seit dem {{moment}} Uhr auf. Gesendet ist noch nichts: Lesen Sie ihn noch einmal und senden Sie ihn dann.",
    fromBrowser: "Dieser Browser hat ihn aufbewahrt. Gesendet ist noch nichts.",
    forget: "Verwerfen und neu beginnen",
    offlineTitle: "Sie sind gerade offline",
    offline:
      "Es wurde nichts gesendet, und nichts ist verloren: Dieser Browser bewahrt Ihren Text auf. Senden Sie ihn, sobald Sie wieder verbunden sind.",
  },
  similar: {
    title: "Hat das schon jemand gewünscht?",
    titleNone: "Das hat noch niemand gewünscht",
    lead: "Eine Stimme für einen Wunsch, der dasselbe sagt, zählt so viel wie ein neuer, und mehr Leute finden ihn.",
    leadNone: "Wir kennen keinen Wunsch und keinen Artikel, der dasselbe sagt. Ihrer wäre der erste.",
    youWrote: "Sie möchten sich wünschen:",
    foundRequests_one: "{{formatted}} Wunsch sagt vielleicht dasselbe",
    foundRequests_other: "{{formatted}} Wünsche sagen vielleicht dasselbe",
    foundArticles_one: "{{formatted}} Artikel beantwortet es vielleicht",
    foundArticles_other: "{{formatted}} Artikel beantworten es vielleicht",
    awaited: "Während Sie schreiben, erscheinen hier ähnliche Wünsche und Artikel.",
    none: "Noch nichts Ähnliches da",
    requests: "Wünsche, die Ähnliches sagen",
    articles: "Artikel, die es vielleicht beantworten",
    merged: "Mitgezählt wird hier",
    shipped: "Was daraus wurde:",
    declined: "Warum wir es nicht bauen",
    available: "Wie das Produkt es heute kann",
    voted: "Ihre Stimme für „{title}“ zählt. Wenn damit alles gesagt ist, müssen Sie nichts mehr senden.",
    withdrawn: "Ihre Stimme für „{title}“ ist zurückgezogen.",
    failed: "Ihre Stimme wurde gerade nicht geändert. Auf der Seite des Wunsches sehen Sie, wie er steht.",
    mine: "Meiner ist anders",
    mineKept:
      "Ihr Text bleibt sieben Tage lang in diesem Browser. Melden Sie sich an, lesen Sie ihn noch einmal und senden Sie ihn.",
    send: "Meiner ist anders: senden",
    signIn: "Meiner ist anders: anmelden und senden",
    write: "Meiner ist anders: aufschreiben",
    change: "Meinen Text ändern",
    yourText: "Was Sie geschrieben haben",
  },
  edit: {
    open: "Wortlaut ändern",
    openLead: "Noch hat niemand sonst abgestimmt: Sie können ändern, was Sie geschrieben haben.",
    title: "Ihren Wunsch ändern",
    lead: "Solange niemand sonst abgestimmt hat, können Sie den Wortlaut ändern. Unser Team bewahrt auf, was vorher dastand.",
    save: "Änderungen speichern",
    saved: "Ihre Änderungen sind gespeichert. Alle lesen jetzt den neuen Wortlaut.",
    settled: {
      "others-voted": {
        title: "Inzwischen haben andere dafür gestimmt",
        text: "Sie haben für das gestimmt, was sie gelesen haben, deshalb bleibt der Wortlaut. Was Sie jetzt sagen möchten, können Sie darunter ergänzen.",
      },
      "voting-closed": {
        title: "Über diesen Wunsch ist entschieden",
        text: "Sein Status sagt, wie. Der Wortlaut bleibt so, wie er ist.",
      },
      merged: {
        title: "Dieser Wunsch wird mit einem anderen zusammen gezählt",
        text: "Der Wortlaut bleibt so, wie er ist. Der Hinweis auf seiner Seite führt zu dem Wunsch, der zählt.",
      },
    },
    meanwhile: {
      title: "Der Wunsch wurde geändert, während Sie geschrieben haben",
      text: "Gespeichert ist noch nichts, und Ihr Text steht im Formular. Speichern Sie noch einmal, dann ersetzt er, was jetzt dasteht:",
    },
    notSaved: "Es wurde nichts gespeichert. Das haben Sie geschrieben:",
    back: "Zurück zum Wunsch",
  },
  add: {
    open: "Etwas ergänzen",
    openLead:
      "Andere haben für Ihren Text gestimmt, deshalb bleibt er, wie er ist. Sie können ihn ergänzen; alle sehen den Tag dazu.",
    title: "Ihren Wunsch ergänzen",
    lead: "Die Ergänzung steht mit ihrem Tag unter Ihrem Text, auf Dauer. Wer alles über diesen Wunsch hören möchte, erfährt davon.",
    body: "Was möchten Sie ergänzen?",
    bodyHint:
      "Etwas Neues: ein weiterer Fall, eine Zahl, wie Sie sich inzwischen behelfen. Zeilen, die mit „-“ beginnen, werden zur Liste.",
    language: "Sprache Ihrer Ergänzung",
    send: "Ergänzen",
    done: "Ihre Ergänzung steht auf der Seite.",
    addedOn: "Ergänzt am {{day}}",
    refused: {
      "voting-closed": {
        title: "Nichts wurde ergänzt: Über diesen Wunsch ist entschieden",
        text: "Sein Status sagt, wie. Wenn Ihnen das nicht hilft, wünschen Sie sich, was fehlt, in einem neuen Wunsch.",
      },
      merged: {
        title: "Nichts wurde ergänzt: Dieser Wunsch wird mit einem anderen zusammen gezählt",
        text: "Der Hinweis auf seiner Seite führt zu dem Wunsch, der zählt.",
      },
      "too-many": {
        title: "Nichts wurde ergänzt: Hier stehen schon sehr viele Ergänzungen",
        text: "Noch eine würde niemand lesen. Wenn es etwas Neues ist, machen Sie einen eigenen Wunsch daraus.",
      },
    },
  },
  recordedFor: {
    request: {
      title: "Der Support hat das für Sie aufgeschrieben",
      text: "Der Wunsch steht in Ihrem Namen da, und Ihre Stimme zählt. Sie haben etwas anderes gemeint? Solange niemand sonst abgestimmt hat, können Sie den Wortlaut ändern, oder Sie ziehen den Wunsch zurück.",
      textSettled: "Der Wunsch steht in Ihrem Namen da, und Ihre Stimme zählt.",
    },
    vote: {
      title: "Der Support hat Ihre Stimme erfasst",
      text: "Sie haben etwas anderes gemeint? Wählen Sie „{{button}}“.",
      textSettled: "Sie wurde erfasst, nachdem Sie uns gesagt haben, dass Sie das brauchen.",
    },
  },
  earlier: {
    title: "Frühere Fassungen",
    lead: "Bevor andere abgestimmt haben, wurde der Text geändert. Partner sehen nur die letzte Fassung.",
    line: "Bis zum {{day}}, geändert von {{name}}",
  },
};
