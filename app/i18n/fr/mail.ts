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
    subject: "Votre invitation sur {{portalName}}",
    partner:
      "{{inviterName}} vous invite sur {{portalName}} pour {{organisationName}}. Vous y trouvez des réponses, demandez des fonctionnalités et voyez ce qui est en cours.",
    staff: "{{inviterName}} vous a ouvert un compte sur {{portalName}}.",
    how: "Aucun mot de passe n’est nécessaire : saisissez cette adresse e-mail et nous vous envoyons un code à usage unique.",
    button: "Aller au portail",
  },
  requests: {
    statusSubject: "{{status}} : {{title}}",
    statusChanged: "Le statut d’une demande que vous soutenez a changé :",
    answer: "Notre réponse",
    answerIn: "Notre réponse (en {{language}})",
    article: "Cet article vous en dit plus :",
    closed: "Le vote est maintenant clos pour cette demande. Votre vote reste enregistré.",
    opened: "Le vote est de nouveau ouvert pour cette demande.",
    mergedInto: "Elle est désormais comptée avec",
    statusThere: "Son statut : {{status}}. {{meaning}}",
    votesThere: "Votre vote y est compté ; vous n’avez rien à faire.",
    closedThere:
      "Le vote y est clos : il n’est plus possible de voter ni de retirer son vote. Le vôtre reste enregistré et y est compté.",
    onItsOwn: "Elle existe de nouveau séparément, avec les votes qui lui ont été donnés.",
    toRequest: "Voir la demande",
    additionSubject: "Complément : {{title}}",
    added: "Une demande dont vous voulez tout savoir a été complétée :",
    toAddition: "Lire le complément",
    voteSubject: "Votre vote a été enregistré : {{title}}",
    voteCast: "L’assistance a enregistré votre vote pour cette demande :",
    takeVoteBack:
      "Ce n’est pas ce que vous vouliez ? Connectez-vous, ouvrez la demande et choisissez « {{button}} ». Seule notre équipe voit qui a voté.",
    voteWithdrawnSubject: "Votre vote a été retiré : {{title}}",
    voteWithdrawn: "L’assistance a retiré votre vote pour cette demande :",
    voteAgain:
      "Ce n’est pas ce que vous vouliez ? Connectez-vous, ouvrez la demande et choisissez « {{button}} ».",
    recordedSubject: "Notée pour vous : {{title}}",
    recorded: "L’assistance a noté une demande de fonctionnalité en votre nom :",
    recordedText: "Ce qui a été noté",
    recordedMeans:
      "Elle est à votre nom et votre vote est le premier. Les demandes de fonctionnalité n’entrent pas dans nos délais de réponse et il n’y a pas de date ; chacune est conservée, comptée et lue.",
    takeRequestBack:
      "Ce n’est pas ce que vous vouliez ? Connectez-vous, ouvrez la demande et choisissez « {{button}} ». Elle reste enregistrée et le vote est clos.",
    why: {
      support:
        "Vous recevez cet e-mail parce que vous avez voté pour cette demande ou pour une autre qui dit la même chose, vous-même ou par notre assistance.",
      everything: "Vous recevez cet e-mail parce que vous voulez tout savoir de cette demande.",
      inYourName: "Vous recevez cet e-mail parce que l’assistance a fait quelque chose en votre nom.",
    },
    ends: "Vous pouvez choisir de ne plus en être informé : e-mails et nouvelles cessent alors, et la demande reste sous « Vos demandes » avec son statut.",
    unsubscribe: "Ne plus être informé de cette demande",
    choose: "Choisir ce que vous voulez savoir, demande par demande",
    sender: "{{portalName}}, le portail de {{vendorName}} pour ses partenaires",
  },
};
