import type { Translated } from "../dictionary.ts";
import type { errors as english } from "../en/errors.ts";

export const errors: Translated<typeof english> = {
  pages: {
    unreadable: {
      title: "Nous n’avons pas pu lire cela",
      text: "Quelque chose dans l’adresse ou le formulaire ne correspondait pas à ce que nous attendions. Veuillez revenir en arrière et réessayer.",
    },
    signedOut: {
      title: "Veuillez d’abord vous connecter",
      text: "Votre session a pris fin entre-temps, ou vous n’en aviez pas ouvert. Connectez-vous et renvoyez le formulaire ; rien n’a été modifié.",
    },
    forbidden: {
      title: "Cette page n’est pas destinée à votre compte",
      text: "Votre compte ne permet pas d’ouvrir cette page ou d’effectuer cette action. Si vous pensez le contraire, écrivez à l’assistance.",
    },
    missing: {
      title: "Il n’y a rien à cette adresse",
      text: "La page a peut-être changé de place, ou l’adresse contient une faute de frappe. La recherche trouve presque tout.",
    },
    wrongMethod: {
      title: "Cela ne fonctionne pas ici",
      text: "Cette adresse n’accepte qu’un formulaire. Veuillez revenir en arrière et utiliser le bouton de la page.",
    },
    otherOrigin: {
      title: "Nous n’avons pas pu accepter ce formulaire",
      text: "Il ne venait pas d’une page du portail, rien n’a donc été modifié. Veuillez ouvrir la page dans le portail et l’envoyer depuis celle-ci.",
    },
    tooMuch: {
      title: "C’était trop à la fois",
      text: "Le texte est plus long que ce que nous pouvons accepter. Veuillez le raccourcir et l’envoyer de nouveau.",
    },
    tooBusy: {
      title: "Le portail est trop sollicité en ce moment",
      text: "Le portail n’a pas pu vous répondre pour l’instant, et rien n’a été modifié. Veuillez réessayer dans quelques secondes.",
    },
    tooOften: {
      title: "Une courte pause, s’il vous plaît",
      text: "Il y a eu de très nombreuses tentatives en peu de temps. Veuillez patienter quelques minutes avant de réessayer.",
    },
    broken: {
      title: "Un problème est survenu de notre côté",
      text: "Vous n’y êtes pour rien, et rien de ce qui était enregistré n’est perdu. Veuillez réessayer dans un instant ; si cela persiste, écrivez à l’assistance.",
    },
  },
  toHome: "Aller à l’accueil",
  toSearch: "Chercher dans le portail",
  toSignIn: "Se connecter",
  kept: {
    text: "Votre session a pris fin entre-temps, rien n’a donc été envoyé ; ce que vous avez écrit reste sur cette page. Connectez-vous dans un nouvel onglet, revenez ici et envoyez de nouveau.",
    signIn: "Se connecter dans un nouvel onglet",
    sendAgain: "Envoyer de nouveau",
    written: "Ce que vous avez écrit",
  },
  summary_one: "Un point demande votre attention",
  summary_other: "{{count}} points demandent votre attention",
  fields: {
    required: "Veuillez remplir ce champ.",
    "too-long": "C’est trop long ; veuillez raccourcir.",
    "too-often":
      "Vous avez beaucoup envoyé en peu de temps. Rien de votre texte n’est perdu : renvoyez-le dans quelques minutes.",
    "not-an-email": "Veuillez saisir une adresse e-mail comme nom@example.com.",
    "choose-one": "Veuillez choisir l’une des possibilités.",
    "unknown-field":
      "Le formulaire contenait quelque chose que nous ne connaissons pas. Veuillez recharger la page et réessayer.",
    "partner-needs-organisation": "Un partenaire a besoin d’une organisation ; veuillez en choisir une.",
    "staff-has-no-organisation":
      "Les membres de l’équipe n’appartiennent à aucune organisation ; veuillez laisser ce champ vide.",
    "address-taken": "Quelqu’un possède déjà cette adresse, peut-être un compte désactivé.",
    "no-such-organisation":
      "Aucune organisation ne porte exactement ce nom. Choisissez parmi celles proposées pendant la saisie.",
    "organisation-closed": "Cette organisation est fermée. Rouvrez-la d’abord ou choisissez-en une autre.",
    "name-taken": "Une autre organisation porte déjà ce nom.",
    "last-admin": "C’est le dernier administrateur. Donnez d’abord ce rôle à quelqu’un d’autre.",
    "not-a-time-zone": "Veuillez saisir un fuseau horaire comme Europe/Berlin.",
    "not-a-number": "Veuillez saisir un nombre entier.",
    "not-hours":
      "Veuillez saisir des heures comme 09:00–12:00, 14:00–17:00, ou laisser vide pour un jour fermé.",
    "not-days": "Veuillez saisir des jours comme 2030-12-25, un par ligne.",
    "never-open":
      "Veuillez saisir des heures pour au moins un jour ; sinon, personne ne recevrait jamais de réponse.",
    "too-complex":
      "La mise en forme est trop imbriquée pour être affichée en toute sécurité. Veuillez simplifier les listes, citations ou tableaux.",
    "wording-changed":
      "Veuillez relire l’avertissement avant l’envoi ; il a changé pendant que vous écriviez.",
    "not-a-choice": "Ce choix n’est plus disponible ; veuillez choisir de nouveau.",
    "nobody-has-address":
      "Aucun compte n’a cette adresse. Veuillez la vérifier, ou demander à un administrateur d’inviter la personne.",
    "not-a-partner":
      "Cette adresse est celle d’un membre de l’équipe ; les demandes et les votes viennent des partenaires.",
    "partner-left":
      "Cette personne ne peut plus se connecter : son compte est désactivé ou son organisation fermée.",
    "nobody-found":
      "Aucun partenaire qui peut se connecter ne correspond. Essayez une autre partie du nom, ou l’organisation.",
    "choose-partner": "Veuillez choisir de qui il s’agit.",
    "already-voted": "Ce partenaire a déjà voté pour cette demande.",
    "no-vote": "Ce partenaire n’a pas de vote à retirer sur cette demande.",
    "reason-needed": "Veuillez donner une raison publique : les partenaires concernés la liront.",
    "text-needed":
      "Veuillez écrire le titre, le résumé et le texte dans au moins une langue, et compléter chaque langue commencée.",
    "already-there":
      "Le projet est déjà à cette étape ; quelqu’un de l’équipe vient peut-être de le déplacer. Rien n’a été modifié.",
    "changed-meanwhile": "Ce texte a été modifié pendant que vous écriviez.",
    "choose-article": "Choisissez l’un des articles trouvés, ou laissez le champ vide.",
    "no-such-article": "Aucun article ne porte ce numéro.",
    "name-needed": "Donnez-lui un nom ici.",
    "too-many-tags":
      "Il y a déjà autant d’étiquettes qu’il peut y en avoir. Rétablissez une étiquette retirée et donnez-lui ce nom.",
    "tag-name-taken": "Une autre étiquette porte ce nom, peut-être une étiquette retirée.",
    "already-linked": "Cette demande est déjà liée au projet.",
    "no-such-request": "Il n’existe pas de demande portant ce numéro qui puisse être liée.",
  },
};
