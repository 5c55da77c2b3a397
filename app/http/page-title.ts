import type { FrameFacts } from "./frame.tsx";

/**
 * A page's name in tabs, bookmarks and search results, for its `meta`: what it shows, then whose portal it is, as the root
 * among the page's `matches` knows.
 */
export function pageTitle(
  title: string | undefined,
  matches: readonly ({ id: string; data: unknown } | undefined)[],
): { title: string } {
  const facts = matches.find((match) => match?.id === "root")?.data as FrameFacts | undefined;
  return { title: titleIn(facts?.portalName, title) };
}

export function titleIn(portalName: string | undefined, title: string | undefined): string {
  const names = title === portalName ? [title] : [title, portalName];
  return names.filter(Boolean).join(" – ");
}
