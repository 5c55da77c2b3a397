import type { Translated } from "../dictionary.ts";
import type { account as english } from "../en/account.ts";

export const account: Translated<typeof english> = {
  signIn: {
    title: "Anmelden",
    lead: "Ohne Passwort: Wir senden Ihnen einen Einmalcode an Ihre E-Mail-Adresse.",
    email: "Ihre E-Mail-Adresse",
    send: "Code zusenden",
    whoMay:
      "Partner werden von {{vendorName}} eingeladen. Wenn Sie noch kein Konto haben, fragen Sie den Support oder eine Kollegin, die eines hat.",
    noMail:
      "Dieses Portal versendet derzeit keine E-Mails. Bitte fragen Sie Ihre Administration nach einem einmaligen Anmeldelink.",
    toContinue: "Bitte melden Sie sich an, um fortzufahren. Danach sind Sie wieder dort, wo Sie waren.",
    codeTitle: "Code eingeben",
    codeLead:
      "Wenn die Adresse zu einem Konto gehört, ist eine E-Mail mit einem sechsstelligen Code unterwegs. Er gilt zehn Minuten und nur in diesem Browser.",
    code: "Sechsstelliger Code",
    codeHint: "Aus der E-Mail mit dem Betreff „… ist Ihr Anmeldecode“.",
    withCode: "Anmelden",
    another: "Andere Adresse verwenden oder neuen Code anfordern",
    notValid:
      "Dieser Code stimmt nicht oder gilt nicht mehr. Prüfen Sie die Ziffern oder fordern Sie einen neuen an; ein Code gilt in dem Browser, der ihn angefordert hat.",
    linkTitle: "Mit Ihrem Einmallink anmelden",
    linkLead: "Dieser Link meldet Sie einmal an, in diesem Browser.",
    linkUse: "Jetzt anmelden",
    linkNotValid:
      "Dieser Link wurde schon benutzt oder ist älter als eine Stunde. Bitte fragen Sie Ihre Administration nach einem neuen.",
    demoTitle: "Probieren Sie es als eine der Demo-Personen aus",
    demoLead: "Dies ist eine Vorführung mit Beispielinhalten. Ein Klick meldet Sie an.",
    demoAs: "Als {{name}} anmelden",
  },
  title: "Ihr Konto",
  lead: "Was das Portal über Sie weiß und wo Sie angemeldet sind.",
  profile: "Ihr Profil",
  displayName: "Der Name, den andere sehen",
  displayNameHint: "Er steht bei den Wünschen, die Sie schreiben. Ihre Organisation wird dort nie gezeigt.",
  language: "Ihre Sprache",
  name: "Name",
  email: "E-Mail-Adresse",
  role: "Rolle",
  organisation: "Organisation",
  plan: "Tarif",
  whoChanges:
    "Name und Adresse pflegt die Administration des Portals; schreiben Sie an den Support, wenn sich etwas ändert.",
  sessions: "Wo Sie angemeldet sind",
  sessionsLead: "Beenden Sie jede Sitzung, die Sie nicht kennen.",
  thisSession: "dieser Browser",
  lastSeen: "zuletzt aktiv am {{day}}",
  signedInOn: "angemeldet am {{day}}",
  endSession: "Sitzung beenden",
  endOthers: "Alle anderen Sitzungen beenden",
  ended_one: "Eine Sitzung wurde beendet.",
  ended_other: "{{count}} Sitzungen wurden beendet.",
  unknownDevice: "Unbekanntes Gerät",
};
