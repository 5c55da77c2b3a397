/** What an action says afterwards, and the part of the page where it says it. */
export const sectionOf = {
  created: "publication",
  published: "publication",
  "already-published": "publication",
  unpublished: "publication",
  "not-published": "publication",
  moved: "moving",
  linked: "requests",
  unlinked: "requests",
  "not-linked": "requests",
  "texts-saved": "texts",
  "texts-unchanged": "texts",
} as const;
export type Done = keyof typeof sectionOf;
export type Section = (typeof sectionOf)[Done];
export const isDone = (flag: string | null): flag is Done => flag !== null && Object.hasOwn(sectionOf, flag);
