import type { Translated } from "../dictionary.ts";
import type { hearing as english } from "../en/hearing.ts";

export const hearing: Translated<typeof english> = {
  nav: "Vos demandes",
  choice: {
    legend: "Que voulez-vous savoir de cette demande ?",
    now: {
      everything: "Vous êtes informé de tout sur cette demande",
      status: "Vous êtes informé quand son statut change",
      nothing: "Vous n’êtes informé de rien sur cette demande",
    },
    options: {
      everything: "Tout ce qui la concerne",
      status: "Quand son statut change",
      nothing: "Rien",
    },
    hints: {
      everything: "Aussi ce que son auteur ajoute.",
      status: "Et si cela met fin au vote.",
      nothing: "Aucun e-mail, aucune nouvelle. Votre vote compte toujours.",
    },
    save: "Enregistrer ce choix",
    noMail: "Vous ne recevez aucun e-mail sur les demandes ; les nouvelles figurent sur votre page.",
  },
  account: {
    title: "E-mails sur les demandes",
    on: "Nous vous écrivons quand quelque chose arrive à une demande que vous soutenez.",
    off: "Nous ne vous envoyons aucun e-mail sur les demandes. Ce qui se passe figure sur votre page.",
    stop: "Ne plus m’envoyer d’e-mails sur les demandes",
    start: "M’envoyer de nouveau des e-mails sur les demandes",
    choices: "Demandes pour lesquelles vous avez choisi autre chose",
    choicesNone:
      "Pour chaque demande, vous êtes informé quand son statut change. Vous pouvez choisir autre chose sur la page de la demande.",
    toUsual: "Comme d’habitude",
    toUsualFor: "Être informé de « {{title}} » comme d’habitude : quand son statut change",
    toOwn: "Vos demandes et vos votes",
    savedMail: "Votre choix est enregistré.",
  },
  unsubscribe: {
    title: "E-mails sur cette demande",
    lead: "Votre choix porte sur cette demande de fonctionnalité :",
    now: {
      request: "Vous ne recevez aucun e-mail sur cette demande.",
      all: "Vous ne recevez aucun e-mail sur les demandes.",
      some: "Vous recevez un e-mail quand quelque chose arrive à cette demande.",
    },
    done: "C’est fait : il en est ainsi à partir de maintenant.",
    request: "Plus aucun e-mail sur cette demande",
    all: "Plus aucun e-mail sur les demandes",
    undo: "M’envoyer de nouveau des e-mails",
    keeps: "Vos votes comptent dans tous les cas, et il n’est pas nécessaire de vous connecter ici.",
    unknownTitle: "Ce lien ne mène plus nulle part",
    unknown:
      "Il a peut-être été coupé en chemin, ou le compte n’existe plus. Connectez-vous et choisissez sous « Votre compte » ce que vous voulez savoir.",
    toAccount: "Aller à votre compte",
  },
  own: {
    title: "Vos demandes et vos votes",
    lead: "Ce que vous avez demandé, ce que vous soutenez et ce qui s’est passé depuis votre dernière visite.",
    news: "Ce qui s’est passé",
    newsSince: "Nouveau depuis le {{moment}}",
    new: "nouveau",
    nothingNew: "Rien de nouveau depuis le {{moment}}.",
    newsNone:
      "Il ne s’est encore rien passé. Dès qu’une demande que vous soutenez avance, vous le lisez d’abord ici.",
    closed: "Le vote est clos.",
    opened: "Le vote est de nouveau ouvert.",
    mergedInto: "Comptée avec",
    addition: "Un complément a été ajouté.",
    voteCast: "L’assistance a enregistré votre vote.",
    voteWithdrawn: "L’assistance a retiré votre vote.",
    recorded: "L’assistance a noté cette demande en votre nom.",
    requests: "Demandes que vous avez écrites",
    requestsNone: {
      title: "Vous n’avez encore rien demandé",
      text: "Que devrait faire le produit pour vous ?",
    },
    votes: "Demandes que vous soutenez",
    votesNone: {
      title: "Vous ne soutenez encore aucune demande d’autres partenaires",
      text: "Regardez si quelqu’un a déjà demandé ce dont vous avez besoin, et votez pour cette demande.",
    },
    toRequests: "Parcourir les demandes",
    moreNews: "Afficher les nouvelles plus anciennes",
    moreRequests: "Afficher d’autres de vos demandes",
    moreVotes: "Afficher d’autres demandes que vous soutenez",
  },
};
