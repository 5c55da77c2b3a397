import { redirect } from "@remix-run/node";

/**
 * Sends a reader who came by other words in the address to the right ones (K6): 301, but only for a minute, since words
 * may change back. What stands behind the question mark is kept.
 */
export function toRightAddress(url: URL, path: string): void {
  if (url.pathname === path) return;
  throw redirect(path + url.search, { status: 301, headers: { "Cache-Control": "max-age=60" } });
}
