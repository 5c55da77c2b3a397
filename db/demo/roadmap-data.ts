export type DemoRoadmapItem = {
  key: string;
  texts: Partial<Record<"en" | "fr" | "de", { title: string; summary: string; body: string }>>;
  originalLanguage: "en" | "fr" | "de";
  /** The key of a manager. */
  by: string;
  createdDaysAgo: number;
  /** Absent while the item is unpublished. */
  publishedDaysAgo?: number;
  /** In time order: the first is the stage at creation, the last is the present one. */
  moves: {
    to: "exploring" | "planned" | "building" | "shipped" | "postponed";
    daysAgo: number;
    by: string;
    reason?: { en: string; fr: string; de: string };
  }[];
  /** The keys of the requests that it answers. */
  requests: string[];
};
