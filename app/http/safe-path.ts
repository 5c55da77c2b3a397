/**
 * `path` if it leads to a page of this portal, else `fallback`. Browsers read `\` as `/` and skip tabs and line breaks,
 * so anything but plain printable characters is refused: a redirect must never leave the portal.
 */
export function safeInternalPath(path: unknown, fallback: string): string {
  if (typeof path !== "string" || path.length > 2000) return fallback;
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(path) || path.includes("\\")) return fallback;
  const url = new URL(path, "http://portal.invalid");
  if (url.host !== "portal.invalid" || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search + url.hash;
}
