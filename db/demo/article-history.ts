/** The imports in which the articles came, each original with its translations, unless `lateTranslations` names them. */
export const imports: { daysAgo: number; articles: number[] }[] = [
  { daysAgo: 566, articles: [201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 220, 221] },
  { daysAgo: 553, articles: [301, 302, 303] },
  { daysAgo: 541, articles: [224, 304, 305] },
  { daysAgo: 518, articles: [222, 228, 308] },
  { daysAgo: 471, articles: [230, 231, 311] },
  { daysAgo: 429, articles: [225, 307] },
  { daysAgo: 388, articles: [312, 314] },
  { daysAgo: 345, articles: [223, 309] },
  { daysAgo: 301, articles: [226, 229] },
  { daysAgo: 262, articles: [306] },
  { daysAgo: 214, articles: [227] },
  { daysAgo: 163, articles: [313] },
  { daysAgo: 121, articles: [310] },
  { daysAgo: 73, articles: [232] },
];

/** Translations that came in an import of their own, some days or months after their original. */
export const lateTranslations: { daysAgo: number; files: string[] }[] = [
  { daysAgo: 534, files: ["305-de.md", "305-fr.md"] },
  { daysAgo: 424, files: ["225-en.md"] },
  { daysAgo: 338, files: ["309-en.md"] },
  { daysAgo: 246, files: ["303-fr.md", "311-fr.md", "314-fr.md"] },
  { daysAgo: 206, files: ["227-de.md"] },
  { daysAgo: 156, files: ["313-en.md"] },
];

/** Second revisions: in the first one, `was` stood where the file now says `is`. */
export const revisions: { daysAgo: number; file: string; is: string; was: string }[] = [
  { daysAgo: 559, file: "213-en.md", is: "the neighbours on", was: "the neigbours on" },
  { daysAgo: 526, file: "304-en.md", is: "a cellar without reception", was: "a cellar without recpetion" },
  {
    daysAgo: 221,
    file: "301-en.md",
    is: "Android 11 or later, or iOS 16 or later",
    was: "Android 10 or later, or iOS 15 or later",
  },
  { daysAgo: 217, file: "301-de.md", is: "Android 11 oder iOS 16", was: "Android 10 oder iOS 15" },
  { daysAgo: 215, file: "301-fr.md", is: "Android 11 ou iOS 16", was: "Android 10 ou iOS 15" },
  { daysAgo: 187, file: "225-de.md", is: "etwa eine Viertelstunde", was: "etwa zehn Minuten" },
  { daysAgo: 184, file: "225-en.md", is: "about a quarter of an hour", was: "about ten minutes" },
  { daysAgo: 143, file: "312-en.md", is: "pause_if_cpu    = 80%", was: "pause_if_cpu    = 90%" },
  { daysAgo: 143, file: "312-de.md", is: "pause_if_cpu    = 80%", was: "pause_if_cpu    = 90%" },
  { daysAgo: 138, file: "312-fr.md", is: "pause_if_cpu    = 80%", was: "pause_if_cpu    = 90%" },
];
