import type { Translated } from "../dictionary.ts";
import type { asking as english } from "../en/asking.ts";

export const asking: Translated<typeof english> = {
  signInLast: "La connexion vient tout à la fin. Ce que vous avez écrit vous suit.",
  kept: {
    title: "Votre texte est toujours là",
    fromDraft:
      "Nous le gardons depuis le {{moment}}. Rien n’est encore envoyé : relisez-le, puis envoyez-le.",
    fromBrowser: "Ce navigateur l’a gardé. Rien n’est encore envoyé.",
    forget: "L’effacer et recommencer",
    offlineTitle: "Vous êtes hors ligne",
    offline:
      "Rien n’a été envoyé et rien n’est perdu : ce navigateur garde votre texte. Envoyez-le dès que la connexion est revenue.",
  },
  similar: {
    title: "Est-ce déjà demandé ?",
    titleNone: "Personne ne l’a encore demandé",
    lead: "Un vote pour une demande qui dit la même chose compte autant qu’une nouvelle demande, et davantage de personnes la trouvent.",
    leadNone:
      "Nous ne connaissons ni demande ni article qui dise la même chose. La vôtre serait la première.",
    youWrote: "Vous souhaitez demander :",
    foundRequests_one: "{{formatted}} demande dit peut-être la même chose",
    foundRequests_other: "{{formatted}} demandes disent peut-être la même chose",
    foundArticles_one: "{{formatted}} article y répond peut-être",
    foundArticles_other: "{{formatted}} articles y répondent peut-être",
    awaited: "Pendant que vous écrivez, les demandes et articles semblables apparaissent ici.",
    none: "Rien de semblable pour l’instant",
    requests: "Demandes qui disent à peu près la même chose",
    articles: "Articles qui y répondent peut-être",
    merged: "Elle est comptée avec",
    shipped: "Ce qu’elle est devenue :",
    declined: "Pourquoi nous ne le ferons pas",
    available: "Comment le produit le fait aujourd’hui",
    voted: "Votre vote pour « {title} » est compté. Si cela dit tout, vous n’avez plus rien à envoyer.",
    withdrawn: "Votre vote pour « {title} » est retiré.",
    failed: "Votre vote n’a pas été modifié cette fois. Ouvrez la demande pour voir où elle en est.",
    mine: "La mienne est différente",
    mineKept: "Votre texte reste sept jours dans ce navigateur. Connectez-vous, relisez-le et envoyez-le.",
    send: "La mienne est différente : l’envoyer",
    signIn: "La mienne est différente : me connecter et l’envoyer",
    write: "La mienne est différente : l’écrire",
    change: "Modifier mon texte",
    yourText: "Ce que vous avez écrit",
  },
  edit: {
    open: "Modifier le texte",
    openLead: "Personne d’autre n’a encore voté : vous pouvez encore modifier ce que vous avez écrit.",
    title: "Modifier votre demande",
    lead: "Tant que personne d’autre n’a voté, vous pouvez modifier le texte. Notre équipe garde ce qu’il disait avant.",
    save: "Enregistrer les modifications",
    saved: "Vos modifications sont enregistrées. Tout le monde lit désormais le nouveau texte.",
    settled: {
      "others-voted": {
        title: "D’autres ont voté entre-temps",
        text: "Ils ont voté pour ce qu’ils ont lu, le texte reste donc tel quel. Ce que vous souhaitez dire maintenant, vous pouvez l’ajouter en dessous.",
      },
      "voting-closed": {
        title: "Cette demande est réglée",
        text: "Son statut dit comment. Le texte reste tel quel.",
      },
      merged: {
        title: "Cette demande est comptée avec une autre",
        text: "Le texte reste tel quel. L’encadré sur sa page mène à la demande qui compte.",
      },
    },
    meanwhile: {
      title: "La demande a été modifiée pendant que vous écriviez",
      text: "Rien n’est encore enregistré, et votre texte est dans le formulaire. Enregistrez à nouveau, et il remplacera ce qu’elle dit maintenant :",
    },
    notSaved: "Rien n’a été enregistré. Voici ce que vous avez écrit :",
    back: "Retour à la demande",
  },
  add: {
    open: "Ajouter quelque chose",
    openLead:
      "D’autres ont voté pour votre texte, il reste donc tel quel. Vous pouvez le compléter ; tout le monde en voit la date.",
    title: "Compléter votre demande",
    lead: "L’ajout figure sous votre texte avec sa date, durablement. Les personnes qui veulent tout savoir de cette demande sont prévenues.",
    body: "Que souhaitez-vous ajouter ?",
    bodyHint:
      "Du nouveau : un autre cas, un chiffre, comment vous vous débrouillez en attendant. Les lignes qui commencent par « - » forment une liste.",
    language: "Langue de votre ajout",
    send: "Ajouter",
    done: "Votre ajout figure sur la page.",
    addedOn: "Ajouté le {{day}}",
    refused: {
      "voting-closed": {
        title: "Rien n’a été ajouté : cette demande est réglée",
        text: "Son statut dit comment. Si cela ne vous aide pas, demandez ce qui manque dans une nouvelle demande.",
      },
      merged: {
        title: "Rien n’a été ajouté : cette demande est comptée avec une autre",
        text: "L’encadré sur sa page mène à la demande qui compte.",
      },
      "too-many": {
        title: "Rien n’a été ajouté : il y a déjà de très nombreux ajouts",
        text: "Personne n’en lirait un de plus. S’il s’agit d’autre chose, faites-en une demande à part.",
      },
    },
  },
  recordedFor: {
    request: {
      title: "L’assistance a noté cette demande pour vous",
      text: "Elle est à votre nom et votre vote est compté. Vous vouliez dire autre chose ? Tant que personne d’autre n’a voté, vous pouvez modifier le texte, ou alors retirer la demande.",
      textSettled: "Elle est à votre nom et votre vote est compté.",
    },
    vote: {
      title: "L’assistance a enregistré votre vote",
      text: "Vous vouliez dire autre chose ? Choisissez « {{button}} ».",
      textSettled: "Il a été enregistré après que vous nous avez dit en avoir besoin.",
    },
  },
  earlier: {
    title: "Versions précédentes",
    lead: "Avant que d’autres ne votent, le texte a été modifié. Les partenaires ne voient que la dernière version.",
    line: "Jusqu’au {{day}}, modifié par {{name}}",
  },
};
