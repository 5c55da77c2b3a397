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
