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
      nothing: "Keine E-Mail, keine Neuigkeit. Ihre Stimme zählt weiter.",
    },
    save: "Auswahl speichern",
    noMail: "Sie erhalten keine E-Mails zu Wünschen; Neuigkeiten stehen auf Ihrer Seite.",
  },
  account: {
    title: "E-Mails zu Wünschen",
    on: "Wir schreiben Ihnen, wenn mit einem Wunsch, den Sie unterstützen, etwas geschieht.",
    off: "Wir senden Ihnen keine E-Mails zu Wünschen. Was geschieht, steht auf Ihrer Seite.",
    stop: "Keine E-Mails zu Wünschen senden",
    start: "Wieder E-Mails zu Wünschen senden",
    choices: "Wünsche, für die Sie etwas anderes gewählt haben",
    choicesNone:
      "Von jedem Wunsch hören Sie, wenn sich sein Status ändert. Anders wählen Sie es auf der Seite des Wunsches.",
    toUsual: "Wie üblich",
    toUsualFor: "Von „{{title}}“ wie üblich hören: wenn sich der Status ändert",
    toOwn: "Ihre Wünsche und Stimmen",
    savedMail: "Ihre Auswahl ist gespeichert.",
  },
  unsubscribe: {
    title: "E-Mails zu diesem Wunsch",
    lead: "Sie wählen für diesen Funktionswunsch:",
    now: {
      request: "Sie erhalten keine E-Mails zu diesem Wunsch.",
      all: "Sie erhalten überhaupt keine E-Mails zu Wünschen.",
      some: "Sie erhalten eine E-Mail, wenn mit diesem Wunsch etwas geschieht.",
    },
    done: "Erledigt: So gilt es von jetzt an.",
    request: "Keine E-Mails mehr zu diesem Wunsch",
    all: "Überhaupt keine E-Mails zu Wünschen",
    undo: "Mir wieder E-Mails senden",
    keeps: "Ihre Stimmen zählen so oder so, und anmelden müssen Sie sich hier nicht.",
    unknownTitle: "Dieser Link führt nirgendwohin mehr",
    unknown:
      "Vielleicht wurde er unterwegs abgeschnitten, oder das Konto gibt es nicht mehr. Melden Sie sich an und wählen Sie unter „Ihr Konto“, was Sie hören möchten.",
    toAccount: "Zu Ihrem Konto",
  },
  own: {
    title: "Ihre Wünsche und Stimmen",
    lead: "Was Sie sich wünschen, was Sie unterstützen und was seit Ihrem letzten Besuch geschehen ist.",
    news: "Was geschehen ist",
    newsSince: "Neu seit {{moment}}",
    new: "neu",
    nothingNew: "Nichts Neues seit {{moment}}.",
    newsNone:
      "Noch ist nichts geschehen. Sobald sich bei einem Wunsch, den Sie unterstützen, etwas bewegt, lesen Sie es hier zuerst.",
    closed: "Die Abstimmung ist geschlossen.",
    opened: "Die Abstimmung ist wieder offen.",
    mergedInto: "Gezählt zusammen mit",
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
