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
    mergedInto: "Von jetzt an wird er gezählt zusammen mit",
    statusThere: "Dort ist der Status: {{status}}. {{meaning}}",
    votesThere: "Ihre Stimme zählt dort; Sie müssen nichts tun.",
    closedThere:
      "Die Abstimmung ist dort geschlossen: Stimmen lassen sich nicht mehr abgeben oder zurückziehen. Ihre bleibt festgehalten und zählt dort mit.",
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
    recordedText: "Was aufgeschrieben wurde",
    recordedMeans:
      "Der Wunsch steht unter Ihrem Namen, und Ihre Stimme ist die erste. Funktionswünsche stehen außerhalb unserer Reaktionszeiten, und es gibt keinen Termin; jeder wird aufbewahrt, gezählt und gelesen.",
    takeRequestBack:
      "Sie haben es anders gemeint? Melden Sie sich an, gehen Sie zum Wunsch und wählen Sie „{{button}}“. Er bleibt festgehalten, und die Abstimmung darüber wird geschlossen.",
    why: {
      support:
        "Sie erhalten diese E-Mail, weil Sie für diesen Wunsch oder einen, der dasselbe sagt, gestimmt haben, selbst oder durch unseren Support.",
      everything: "Sie erhalten diese E-Mail, weil Sie von diesem Wunsch alles hören möchten.",
      inYourName: "Sie erhalten diese E-Mail, weil der Support etwas in Ihrem Namen getan hat.",
    },
    ends: "Sie können wählen, nichts mehr davon zu hören: Dann enden E-Mails und Neuigkeiten, und der Wunsch bleibt unter „Ihre Wünsche“ mit seinem Status stehen.",
    unsubscribe: "Nichts mehr zu diesem Wunsch hören",
    choose: "Was Sie von welchem Wunsch hören",
    sender: "{{portalName}}, das Portal von {{vendorName}} für seine Partner",
  },
};
