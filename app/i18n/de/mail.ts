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
};
