import type { Translated } from "../dictionary.ts";
import type { hearing as english } from "../en/hearing.ts";

export const hearing: Translated<typeof english> = {
  nav: "Ihre Wünsche",
  choice: {
    legend: "Was möchten Sie von diesem Wunsch hören?",
    now: {
      everything: "Sie hören alles zu diesem Wunsch",
      status: "Sie hören, wenn sich sein Status ändert",
      nothing: "Sie hören nichts zu diesem Wunsch",
    },
    options: {
      everything: "Alles dazu",
      status: "Wenn sich sein Status ändert",
      nothing: "Nichts",
    },
    hints: {
      everything: "Auch was der Verfasser ergänzt.",
      status: "Und ob damit die Abstimmung endet.",
      nothing:
        "Keine E-Mail und keine Neuigkeit. Der Wunsch bleibt unter „Ihre Wünsche“ mit seinem Status stehen, und Ihre Stimme zählt weiter.",
    },
    save: "Auswahl speichern",
    saved: "Ihre Auswahl ist gespeichert.",
    noMail: "Sie erhalten keine E-Mails zu Wünschen; Neuigkeiten stehen unter „Ihre Wünsche“.",
  },
  account: {
    title: "E-Mails zu Wünschen",
    on: "Wir schreiben Ihnen, wenn mit einem Wunsch, den Sie unterstützen, etwas geschieht.",
    off: "Wir senden Ihnen keine E-Mails zu Wünschen. Was geschieht, steht unter „Ihre Wünsche“.",
    stop: "Keine E-Mails zu Wünschen senden",
    start: "Wieder E-Mails zu Wünschen senden",
    choices: "Wünsche, für die Sie etwas anderes gewählt haben",
    choicesKeep:
      "Zu einem Wunsch, von dem Sie nichts hören, kommen weder E-Mails noch Neuigkeiten. Er bleibt unter „Ihre Wünsche“ mit seinem Status stehen.",
    choicesNone:
      "Von jedem Wunsch hören Sie, wenn sich sein Status ändert. Anders wählen Sie es auf der Seite des Wunsches.",
    toUsual: "Wie üblich",
    toUsualFor: "Von „{{title}}“ wie üblich hören: wenn sich der Status ändert",
    toOwn: "Ihre Wünsche und Stimmen",
    savedMail: "Ihre Auswahl ist gespeichert.",
  },
  unsubscribe: {
    title: "Was Sie von diesem Wunsch hören",
    lead: "Sie wählen für diesen Funktionswunsch:",
    now: {
      some: "Sie hören, wenn mit diesem Wunsch etwas geschieht: per E-Mail und unter „Ihre Wünsche“.",
      nothing:
        "Sie hören nichts zu diesem Wunsch: keine E-Mails und keine Neuigkeiten. Nur was der Support in Ihrem Namen tut, finden Sie weiter unter „Ihre Wünsche“.",
      "no-mail":
        "Sie erhalten überhaupt keine E-Mails zu Wünschen. Was geschieht, steht unter „Ihre Wünsche“.",
      neither: "Sie erhalten überhaupt keine E-Mails zu Wünschen und zu diesem auch keine Neuigkeiten.",
    },
    done: "Erledigt: So gilt es von jetzt an.",
    request: "Nichts mehr zu diesem Wunsch hören",
    all: "Überhaupt keine E-Mails zu Wünschen",
    undo: "Wieder per E-Mail davon hören",
    keeps:
      "So oder so zählen Ihre Stimmen, und der Wunsch bleibt unter „Ihre Wünsche“ mit seinem Status stehen. Anmelden müssen Sie sich hier nicht.",
    unknownTitle: "Dieser Link führt nirgendwohin mehr",
    unknown:
      "Vielleicht wurde er unterwegs abgeschnitten, oder das Konto gibt es nicht mehr. Melden Sie sich an und wählen Sie unter „Ihr Konto“, was Sie hören möchten.",
    toAccount: "Zu Ihrem Konto",
  },
  own: {
    title: "Ihre Wünsche und Stimmen",
    lead: "Was Sie sich wünschen, was Sie unterstützen und was seit Ihrem letzten Besuch geschehen ist.",
    news: "Was geschehen ist",
    newsSince: "Neu seit dem {{moment}} Uhr",
    new: "neu",
    nothingNew: "Nichts Neues seit dem {{moment}} Uhr.",
    newsNone:
      "Noch ist nichts geschehen. Sobald sich bei einem Wunsch, den Sie unterstützen, etwas bewegt, lesen Sie es hier zuerst.",
    closed: "Die Abstimmung ist geschlossen.",
    opened: "Die Abstimmung ist wieder offen.",
    mergedInto: "Gezählt zusammen mit",
    closedThere: "Die Abstimmung ist dort geschlossen.",
    addition: "Es wurde etwas ergänzt.",
    voteCast: "Der Support hat Ihre Stimme festgehalten.",
    voteWithdrawn: "Der Support hat Ihre Stimme zurückgezogen.",
    recorded: "Der Support hat diesen Wunsch in Ihrem Namen aufgeschrieben.",
    requests: "Wünsche, die Sie geäußert haben",
    requestsNone: {
      title: "Sie haben noch keinen Wunsch geäußert",
      text: "Was sollte das Produkt für Sie können?",
    },
    votes: "Wünsche, die Sie unterstützen",
    votesNone: {
      title: "Sie unterstützen noch keinen Wunsch von anderen",
      text: "Sehen Sie nach, ob sich schon jemand wünscht, was Sie brauchen, und stimmen Sie dafür.",
    },
    toRequests: "Wünsche durchsehen",
    moreNews: "Frühere Neuigkeiten zeigen",
    moreRequests: "Mehr von Ihren Wünschen zeigen",
    moreVotes: "Mehr zeigen, was Sie unterstützen",
  },
};
