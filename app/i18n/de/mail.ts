import type { Translated } from "../dictionary.ts";
import type { mail as english } from "../en/mail.ts";

export const mail: Translated<typeof english> = {
  greeting: "Guten Tag {{name}},",
  signIn: {
    subject: "{{code}} ist Ihr Anmeldecode für {{portalName}}",
    code: "hier ist Ihr Code für {{portalName}}:",
    button: "Code für mich eintragen",
    limits_one: "Der Code gilt einmal, eine Minute lang, in dem Browser, in dem Sie ihn angefordert haben.",
    limits_other:
      "Der Code gilt einmal, {{count}} Minuten lang, in dem Browser, in dem Sie ihn angefordert haben.",
    notYou:
      "Sie haben keinen Code angefordert? Dann können Sie diese E-Mail löschen; ohne den Code kommt niemand hinein.",
  },
  invitation: {
    subject: "Sie sind zu {{portalName}} eingeladen",
    partner:
      "{{inviterName}} hat Sie für {{organisationName}} zu {{portalName}} eingeladen. Dort finden Sie Antworten, äußern Wünsche und sehen, woran gearbeitet wird.",
    staff: "{{inviterName}} hat für Sie ein Konto in {{portalName}} angelegt.",
    how: "Sie brauchen kein Passwort: Geben Sie diese E-Mail-Adresse ein, und wir senden Ihnen einen Einmalcode.",
    button: "Zum Portal",
  },
  requests: {
    statusSubject: "{{status}}: {{title}}",
    statusChanged: "der Status eines Wunsches, den Sie unterstützen, hat sich geändert:",
    answer: "Unsere Antwort",
    answerIn: "Unsere Antwort (auf {{language}})",
    article: "Dieser Artikel führt weiter:",
    closed: "Die Abstimmung darüber ist jetzt geschlossen. Ihre Stimme bleibt festgehalten.",
    opened: "Die Abstimmung darüber ist wieder offen.",
    mergedInto:
      "Er wird von jetzt an zusammen mit „{{title}}“ gezählt. Ihre Stimme zählt dort; Sie müssen nichts tun.",
    onItsOwn: "Er steht wieder für sich, mit den Stimmen, die für ihn abgegeben wurden.",
    toRequest: "Wunsch ansehen",
    additionSubject: "Ergänzt: {{title}}",
    added: "ein Wunsch, von dem Sie alles hören möchten, wurde ergänzt:",
    toAddition: "Ergänzung lesen",
    voteSubject: "Ihre Stimme wurde festgehalten: {{title}}",
    voteCast: "der Support hat Ihre Stimme für diesen Wunsch festgehalten:",
    takeVoteBack:
      "Sie haben es anders gemeint? Melden Sie sich an, gehen Sie zum Wunsch und wählen Sie „{{button}}“. Nur unser Team sieht, wer abgestimmt hat.",
    voteWithdrawnSubject: "Ihre Stimme wurde zurückgezogen: {{title}}",
    voteWithdrawn: "der Support hat Ihre Stimme für diesen Wunsch zurückgezogen:",
    voteAgain:
      "Sie haben es anders gemeint? Melden Sie sich an, gehen Sie zum Wunsch und wählen Sie „{{button}}“.",
    recordedSubject: "Für Sie aufgeschrieben: {{title}}",
    recorded: "der Support hat in Ihrem Namen einen Funktionswunsch aufgeschrieben:",
    recordedMeans:
      "Sie gelten als Verfasser, und Ihre Stimme ist die erste. Funktionswünsche stehen außerhalb unserer Antwortzeiten, und es gibt keinen Termin; jeder wird aufbewahrt, gezählt und gelesen.",
    takeRequestBack:
      "Sie haben es anders gemeint? Melden Sie sich an, gehen Sie zum Wunsch und wählen Sie „{{button}}“. Er bleibt festgehalten, und die Abstimmung darüber wird geschlossen.",
    why: {
      support:
        "Sie erhalten diese E-Mail, weil Sie für diesen Wunsch gestimmt haben, selbst oder durch unseren Support.",
      everything: "Sie erhalten diese E-Mail, weil Sie von diesem Wunsch alles hören möchten.",
      inYourName: "Sie erhalten diese E-Mail, weil der Support etwas in Ihrem Namen getan hat.",
    },
    unsubscribe: "Keine E-Mails mehr zu diesem Wunsch",
    choose: "Was Sie von welchem Wunsch hören",
    sender: "{{portalName}}, das Portal von {{vendorName}} für seine Partner",
  },
};
