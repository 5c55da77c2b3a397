/** Mail programs post here to unsubscribe their reader (RFC 8058): from anywhere, with a token in the address. */
const cookieLessRoutes = [/^\/[a-z]{2}\/unsubscribe\/[\w-]+$/];

/**
 * Whether an address carries a token of its own, so that a post from elsewhere may come in. It is taken without cookies:
 * nobody's session can be made to do anything there.
 */
export function carriesItsOwnToken(pathname: string): boolean {
  return cookieLessRoutes.some((route) => route.test(pathname));
}

/**
 * Whether an unsafe request comes from our own pages: `Sec-Fetch-Site: same-origin`, or, from a browser that sends no such
 * header, an `Origin` equal to ours. Both absent is a no: a form of ours always sends one of them.
 */
export function isFromOwnPages(
  headers: { secFetchSite: string | undefined; origin: string | undefined },
  { baseUrl }: { baseUrl: string },
): boolean {
  if (headers.secFetchSite !== undefined) return headers.secFetchSite === "same-origin";
  return headers.origin === new URL(baseUrl).origin;
}
