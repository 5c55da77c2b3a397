/**
 * The `Cache-Control` of a page: a visitor's page is the same for every visitor and may be kept by shared caches for a
 * minute; a page with a session is its reader's alone; an error is nobody's to keep.
 */
export function cacheControlOf({
  isSignedIn,
  status,
}: {
  isSignedIn: boolean | undefined;
  status: number;
}): string {
  if (isSignedIn !== false) return "private, no-store";
  return status === 200 ? "public, max-age=0, s-maxage=60" : "no-store";
}
