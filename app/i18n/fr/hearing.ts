import type { Translated } from "../dictionary.ts";
import type { hearing as english } from "../en/hearing.ts";

export const hearing: Translated<typeof english> = {
  nav: "Vos demandes",
  choice: {
    legend: "Que voulez-vous savoir de cette demande ?",
    now: {
      everything: "Vous recevez toutes les nouvelles de cette demande",
      status: "Vous recevez une nouvelle quand son statut change",
      nothing: "Vous ne recevez aucune nouvelle de cette demande",
    },
    options: {
      everything: "Tout ce qui la concerne",
      status: "Quand son statut change",
      nothing: "Rien",
    },
    hints: {
      everything: "Aussi ce que son auteur ajoute.",
      status: "Et si cela met fin au vote.",
      nothing:
        "Aucun e-mail, aucune nouvelle. La demande reste sous « Vos demandes » avec son statut, et votre vote compte toujours.",
    },
    save: "Enregistrer ce choix",
    saved: "Votre choix est enregistré.",
    noMail: "Vous ne recevez aucun e-mail sur les demandes ; les nouvelles figurent sous « Vos demandes ».",
  },
  account: {
    title: "E-mails sur les demandes",
    on: "Nous vous écrivons quand quelque chose arrive à une demande que vous soutenez.",
    off: "Nous ne vous envoyons aucun e-mail sur les demandes. Ce qui se passe figure sous « Vos demandes ».",
    stop: "Ne plus m’envoyer d’e-mails sur les demandes",
    start: "M’envoyer de nouveau des e-mails sur les demandes",
    choices: "Demandes pour lesquelles vous avez choisi autre chose",
    choicesKeep:
      "Une demande dont vous ne voulez rien savoir n’apporte ni e-mail ni nouvelle. Elle reste sous « Vos demandes » avec son statut.",
    choicesNone:
      "Pour chaque demande, vous recevez une nouvelle quand son statut change. Vous pouvez choisir autre chose sur la page de la demande.",
    toUsual: "Comme d’habitude",
    toUsualFor: "Suivre « {{title}} » comme d’habitude : quand son statut change",
    toOwn: "Vos demandes et vos votes",
    savedMail: "Votre choix est enregistré.",
  },
  unsubscribe: {
    title: "Être informé de cette demande",
    lead: "Votre choix porte sur cette demande de fonctionnalité :",
    now: {
      some: "Vous recevez une nouvelle quand quelque chose arrive à cette demande : par e-mail et sous « Vos demandes ».",
      nothing:
        "Vous n’apprenez rien sur cette demande : aucun e-mail, aucune nouvelle. Seul ce que l’assistance fait en votre nom figure toujours sous « Vos demandes ».",
      "no-mail":
        "Vous ne recevez aucun e-mail sur les demandes. Ce qui se passe figure sous « Vos demandes ».",
      neither: "Vous ne recevez aucun e-mail sur les demandes, ni aucune nouvelle sur celle-ci.",
    },
    done: "C’est fait : il en est ainsi à partir de maintenant.",
    request: "Ne plus être informé de cette demande",
    all: "Plus aucun e-mail sur les demandes",
    undo: "Recevoir de nouveau les nouvelles par e-mail",
    keeps:
      "Dans tous les cas, vos votes comptent et la demande reste sous « Vos demandes » avec son statut. Il n’est pas nécessaire de vous connecter ici.",
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
    closedThere: "Le vote y est clos.",
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
