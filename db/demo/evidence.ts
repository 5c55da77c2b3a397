import type { Importance } from "../../app/requests/importance.ts";

type DemoAnswer = { by: string; importance?: Importance; why?: string };

/** What voters answered about their votes, for the staff alone. */
export const answers: Record<string, DemoAnswer[]> = {
  "job-over-several-days": [
    {
      by: "hannah-whitlock",
      importance: "critical",
      why: "Every rope change runs over three days; we invoice about four of them a month and explain each one on the telephone.",
    },
    {
      by: "ravi-sandhar",
      importance: "important",
      why: "My apprentices’ hours end up on the wrong job whenever I split the work myself.",
    },
    {
      by: "katrin-moorbach",
      importance: "critical",
      why: "Ein Kältekreis wird selten an einem Tag fertig, und drei Berichte unterschreibt uns kein Betreiber.",
    },
    { by: "silke-arnstedt", importance: "important" },
    {
      by: "mathis-rouvelin",
      importance: "important",
      why: "Une chaufferie se remplace en une semaine, et la régie veut un seul dossier à la fin.",
    },
    { by: "aoife-devanny", importance: "nice-to-have" },
    {
      by: "benoit-lesvigne",
      importance: "nice-to-have",
      why: "Nos chantiers longs sont rares, mais chacun d’eux nous coûte une soirée de recopie.",
    },
    { by: "joyce-entwell", importance: "important" },
  ],
  "undo-moved-jobs": [
    {
      by: "katrin-moorbach",
      importance: "important",
      why: "Bei zwölf Spalten auf dem Bildschirm genügt ein unruhiger Finger, und der Notdienst steht beim falschen Kunden.",
    },
    { by: "ravi-sandhar", importance: "nice-to-have" },
    {
      by: "claire-delmontet",
      importance: "important",
      why: "Deux fois cette année, un technicien est parti à la mauvaise adresse à cause d’un glissement de souris.",
    },
    { by: "regula-tobelmann", importance: "important" },
  ],
  "retry-single-record": [
    {
      by: "priya-rathnam",
      importance: "critical",
      why: "A full transfer blocks our accounts for forty minutes, so one wrong unit keeps six people waiting.",
    },
    {
      by: "mathis-rouvelin",
      importance: "important",
      why: "Le soir, personne n’ose relancer l’ensemble pour une seule facture refusée.",
    },
    { by: "megan-oakshott", importance: "important" },
  ],
  "travel-time-as-own-article": [
    {
      by: "megan-oakshott",
      importance: "important",
      why: "Two of our framework contracts forbid charging the journey as labour.",
    },
    {
      by: "torben-heidlof",
      importance: "critical",
      why: "Unser Steuerberater verlangt die Fahrtzeit getrennt, sonst stimmt die Kalkulation der Pauschalen nicht.",
    },
    { by: "hannah-whitlock", importance: "nice-to-have" },
  ],
  "pause-during-month-end": [
    { by: "colin-brathmoor", importance: "important" },
    {
      by: "nadine-kressbach",
      importance: "nice-to-have",
      why: "Wir behelfen uns mit einem Zettel an der Tür der Buchhaltung, das geht auch.",
    },
  ],
};

/** Requests that say the same, merged by a manager. */
export const merges: { duplicate: string; into: string; by: string; daysAgo: number; why: string }[] = [
  {
    duplicate: "verschobenes-zuruecknehmen",
    into: "undo-moved-jobs",
    by: "lukas-steinweg",
    daysAgo: 9,
    why: "Both ask for one step back on the planning board; the German one adds only how it happens.",
  },
  {
    duplicate: "relancer-une-seule-ligne",
    into: "retry-single-record",
    by: "ruth-ashdene",
    daysAgo: 5,
    why: "The same wish in French: repeat what failed, leave the rest alone.",
  },
];

/** What authors added to their requests after others had voted for them. */
export const additions: { request: string; by: string; daysAgo: number; body: string }[] = [
  {
    request: "job-over-several-days",
    by: "hannah-whitlock",
    daysAgo: 48,
    body: "Since I wrote this we tried it with linked jobs. It breaks as soon as one engineer is ill: the replacement sees only his own day, not what the first crew found.",
  },
];
