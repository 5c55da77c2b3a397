export type DemoRequest = {
  key: string;
  language: "en" | "fr" | "de";
  title: string;
  /** Markdown. */
  body: string;
  /** The key of a partner. */
  author: string;
  /** The key of the support person who wrote down a call or an e-mail. */
  recordedBy?: string;
  /** Only with `recordedBy`. */
  origin?: "email" | "call";
  daysAgo: number;
  /** How many votes it has, the author's included. */
  votes: number;
  decision?: {
    kind: "declined" | "available";
    daysAgo: number;
    /** The key of a manager. */
    by: string;
    reason: { en: string; fr: string; de: string };
    /** The number of an article that helps. */
    article?: number;
  };
  withdrawn?: { daysAgo: number };
  seenByStaff: boolean;
};
