import type { Translated } from "../dictionary.ts";
import type { mail as english } from "../en/mail.ts";

export const mail: Translated<typeof english> = {
  greeting: "Bonjour {{name}},",
  signIn: {
    subject: "{{code}} est votre code de connexion à {{portalName}}",
    code: "Voici votre code pour {{portalName}} :",
    button: "Saisir le code à ma place",
    limits_one:
      "Le code est valable une fois, pendant une minute, dans le navigateur où vous l’avez demandé.",
    limits_other:
      "Le code est valable une fois, pendant {{count}} minutes, dans le navigateur où vous l’avez demandé.",
    notYou:
      "Vous n’avez rien demandé ? Vous pouvez alors supprimer cet e-mail ; sans le code, personne n’entre.",
  },
  invitation: {
    subject: "Vous êtes invité sur {{portalName}}",
    partner:
      "{{inviterName}} vous a invité sur {{portalName}} pour {{organisationName}}. Vous y trouvez des réponses, demandez des fonctionnalités et voyez ce qui est en cours.",
    staff: "{{inviterName}} vous a ouvert un compte sur {{portalName}}.",
    how: "Aucun mot de passe n’est nécessaire : saisissez cette adresse e-mail et nous vous envoyons un code à usage unique.",
    button: "Aller au portail",
  },
};
