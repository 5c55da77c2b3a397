import type { Translated } from "../dictionary.ts";
import type { account as english } from "../en/account.ts";

export const account: Translated<typeof english> = {
  signIn: {
    title: "Se connecter",
    lead: "Sans mot de passe : nous envoyons un code à usage unique à votre adresse e-mail.",
    email: "Votre adresse e-mail",
    send: "M’envoyer un code",
    whoMay:
      "Les partenaires sont invités par {{vendorName}}. Si vous n’avez pas encore de compte, adressez-vous à l’assistance ou, dans votre entreprise, à une personne qui en a un.",
    noMail:
      "Ce portail n’envoie pas d’e-mails pour le moment. Veuillez demander un lien de connexion à usage unique à votre administrateur.",
    toContinue: "Veuillez vous connecter pour continuer. Vous reviendrez ensuite où vous étiez.",
    codeTitle: "Saisir votre code",
    codeLead:
      "Si l’adresse correspond à un compte, un e-mail contenant un code à six chiffres est en route. Il est valable dix minutes, dans ce navigateur uniquement.",
    code: "Code à six chiffres",
    codeHint: "Dans l’e-mail dont l’objet est « … est votre code de connexion ».",
    withCode: "Se connecter",
    another: "Utiliser une autre adresse ou demander un nouveau code",
    notValid:
      "Ce code ne correspond pas ou n’est plus valable. Vérifiez les chiffres ou demandez un nouveau code ; un code fonctionne dans le navigateur qui l’a demandé.",
    linkTitle: "Se connecter avec votre lien à usage unique",
    linkLead: "Ce lien vous connecte une seule fois, dans ce navigateur.",
    linkUse: "Se connecter maintenant",
    linkNotValid:
      "Ce lien a déjà servi ou date de plus d’une heure. Veuillez en demander un nouveau à votre administrateur.",
    demoTitle: "Essayez avec l’une des personnes de démonstration",
    demoLead: "Ceci est une démonstration avec des contenus d’exemple. Un clic vous connecte.",
    demoAs: "Se connecter en tant que {{name}}",
  },
  title: "Votre compte",
  lead: "Ce que le portail sait de vous, et où vos sessions sont ouvertes.",
  profile: "Votre profil",
  displayName: "Le nom que voient les autres",
  displayNameHint: "Il figure à côté des demandes que vous écrivez. Votre organisation n’y apparaît jamais.",
  language: "Votre langue",
  name: "Nom",
  email: "Adresse e-mail",
  role: "Rôle",
  organisation: "Organisation",
  plan: "Formule",
  whoChanges:
    "Le nom et l’adresse sont tenus à jour par les administrateurs du portail ; écrivez à l’assistance s’ils doivent changer.",
  sessions: "Vos connexions",
  sessionsLead: "Mettez fin à toute session que vous ne reconnaissez pas.",
  thisSession: "ce navigateur",
  lastSeen: "dernière visite le {{day}}",
  signedInOn: "connexion le {{day}}",
  endSession: "Mettre fin à la session",
  endOthers: "Mettre fin à toutes les autres sessions",
  ended_one: "Une session a été fermée.",
  ended_other: "{{count}} sessions ont été fermées.",
  unknownDevice: "Appareil inconnu",
};
