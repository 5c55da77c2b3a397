import type { Translated } from "../dictionary.ts";
import type { support as english } from "../en/support.ts";

export const support: Translated<typeof english> = {
  title: "Assistance",
  lead: "Comment joindre {{vendorName}}, à quelles heures, et sous quel délai vous pouvez attendre une première réponse.",
  contact: "Comment nous joindre",
  email: "E-mail",
  phone: "Téléphone",
  noContact:
    "Ce portail n’indique pas encore d’adresse. Veuillez vous adresser à la personne de {{vendorName}} qui vous suit ou de qui vient votre invitation.",
  beforeYouWrite: "Beaucoup de questions ont déjà leur réponse.",
  toSearch: "Chercher d’abord dans le portail",
  times: {
    title: "Sous quel délai nous répondons",
    lead: "Le temps jusqu’à la première réponse se compte en heures ouvrées et dépend de la formule de votre organisation.",
    plan: "Formule",
    response: "Première réponse",
    within_one: "sous {{count}} heure ouvrée",
    within_other: "sous {{count}} heures ouvrées",
    usuallyTen: "en général après dix heures ouvrées, sans engagement",
    usually_one: "en général après {{count}} heure ouvrée, sans engagement",
    usually_other: "en général après {{count}} heures ouvrées, sans engagement",
    yours: "votre formule",
    meaning:
      "Une première réponse n’est pas encore la solution : elle vous dit que quelqu’un a compris le sujet et ce qui va suivre.",
  },
  hours: {
    title: "Heures d’ouverture",
    days: "Jours",
    open: "Ouvert",
    closed: "fermé",
    span: "du {{first}} au {{last}}",
    zone: "Fuseau horaire : {{zone}}.",
    holidays: "Les jours fériés ne sont pas des jours ouvrés.",
    closedDays: "Prochains jours de fermeture",
  },
  outside: {
    title: "Ce qui n’entre pas dans les délais de réponse",
    requests: "Les demandes de fonctionnalité.",
    requestsText: "Elles sont conservées, comptées et lues, mais sans délai de réponse et sans date.",
    requestsLink: "Demander une fonctionnalité",
    tests: "Les systèmes et environnements de test.",
    testsText:
      "Les délais de réponse ne couvrent que la production : le logiciel tel que vos propres clients et collaborateurs l’utilisent au quotidien.",
  },
  free: {
    title: "Ce qui est gratuit",
    text: "Certaines aides ne coûtent rien, d’autres travaux sont facturés. La FAQ de facturation décrit chaque cas, avec des exemples.",
    link: "Voir ce qui est gratuit et ce qui est facturé",
  },
};
