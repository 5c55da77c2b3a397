/**
 * A number in an address, such as the one behind which a list goes on (`?after=12`): plain digits from 1. Undefined for
 * whatever else stands there, so that a broken link shows the list from its beginning.
 */
export function numberAsked(request: Request, name: string): number | undefined {
  const text = new URL(request.url).searchParams.get(name) ?? "";
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}
