import type { Translated } from "../dictionary.ts";
import type { merging as english } from "../en/merging.ts";

export const merging: Translated<typeof english> = {
  banner: {
    title: "Cette demande dit la même chose qu’une autre",
    lead: "Elle a été réunie avec celle-ci, et c’est là qu’elle compte :",
    votes: "Les votes donnés ici comptent là-bas ; aucun n’a été perdu.",
    votesClosed: "Les votes donnés ici sont comptés là-bas et aucun n’a été perdu. Le vote y est clos.",
    forStaff:
      "Les chiffres sous le titre sont ceux de cette seule demande. Les indices plus bas valent pour toutes les demandes comptées ensemble, chaque personne une seule fois.",
  },
  also: {
    title_one: "{{formatted}} autre demande dit la même chose",
    title_other: "{{formatted}} autres demandes disent la même chose",
    lead: "Leurs votes sont comptés ici, chaque personne une seule fois.",
  },
  open: "Trouver les doublons et réunir",
  title: "Réunir « {{title}} »",
  lead: "Choisissez la demande qui dit la même chose. Rien n’est déplacé : votes, textes et adresses restent où ils sont et sont comptés ensemble, chaque personne une seule fois. Vous pouvez revenir en arrière à tout moment.",
  search: "Chercher par mots ou par numéro",
  find: "Chercher",
  similar: "Demandes qui disent peut-être la même chose",
  found: "Résultats",
  foundFor: "{{formatted}} au choix pour « {{words}} ».",
  none: "Aucune demande ne se ressemble",
  noneLead: "Cherchez avec d’autres mots, ou saisissez le numéro de la demande.",
  choose: "Comparer",
  chooseFor: "Comparer avec « {{title}} »",
  preview: {
    title: "Avant de réunir",
    side: "Demande",
    votes: "Votes",
    organisations: "Organisations",
    status: "Statut",
    duplicate: "Est réunie",
    target: "Demeure et compte les deux",
    showText: "Lire ce qu’elle dit",
    together: "Comptées ensemble",
    both_one: "{{formatted}} personne soutient les deux et compte une fois.",
    both_other: "{{formatted}} personnes soutiennent les deux et comptent une fois.",
    bothNone: "Personne ne soutient les deux.",
    closed:
      "« {{title}} » ne reçoit plus de votes. Qui a soutenu l’autre demande apprend quel statut elle a désormais.",
    closes_one:
      "« {{title}} » ne reçoit plus de votes ; la réunion met donc fin au vote ici aussi. {{formatted}} personne soutient cette demande et ne pourra plus retirer son vote ; nous lui écrivons quel statut a l’autre demande et pourquoi.",
    closes_other:
      "« {{title}} » ne reçoit plus de votes ; la réunion met donc fin au vote ici aussi. {{formatted}} personnes soutiennent cette demande et ne pourront plus retirer leur vote ; nous leur écrivons quel statut a l’autre demande et pourquoi.",
    items:
      "« {{title}} » est liée à la feuille de route. Le lien lui reste et ne dit rien de l’autre demande ; liez aussi celle-ci s’il y a lieu.",
    swap: "Dans l’autre sens",
    another: "Choisir une autre demande",
  },
  why: "Pourquoi disent-elles la même chose ?",
  whyHint: "Pour vos collègues ; conservé avec la réunion.",
  merge: "Réunir",
  merged: "Demandes réunies. Les votes donnés là-bas comptent ici désormais.",
  undone: "Demandes séparées. Chacune a ce qu’elle avait, avec les votes donnés entre-temps.",
  trail: "Réunions",
  trailHere: "« {{title}} » a été réunie avec cette demande",
  trailAway: "Réunie avec « {{title}} »",
  trailBy: "{{name}}, {{day}} : {{why}}",
  trailUndone: "Séparée par {{name}}, {{day}} : {{why}}",
  undo: "Séparer",
  undoFor: "Séparer de nouveau « {{title}} »",
  undoWhy: "En quoi diffèrent-elles ?",
  refused: {
    "not-found": "L’une des deux demandes n’existe pas.",
    "same-request": "Une demande ne peut être réunie avec elle-même.",
    "already-merged": "Cette demande est déjà réunie. Séparez-la d’abord pour la réunir ailleurs.",
    "would-make-a-cycle": "L’autre demande est déjà réunie avec celle-ci.",
    "not-merged": "Cette demande n’est pas réunie ; peut-être une ou un collègue a été plus rapide.",
  },
};
