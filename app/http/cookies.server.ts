import { type Cookie, createCookie } from "@remix-run/node";
import type { Settings } from "../env.server.ts";

/** Over https the `__Host-` prefix makes the browser itself refuse a cookie that is not Secure or not ours. */
function cookieNamed(
  name: string,
  { baseUrl }: Pick<Settings, "baseUrl">,
  options: { maxAge: number },
): Cookie {
  const isSecure = baseUrl.startsWith("https:");
  return createCookie(isSecure ? `__Host-${name}` : name, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure,
    ...options,
  });
}

const sessionCookie = (settings: Pick<Settings, "baseUrl">) =>
  cookieNamed("portal-session", settings, { maxAge: 180 * 24 * 60 * 60 });
const browserCookie = (settings: Pick<Settings, "baseUrl">) =>
  cookieNamed("portal-sign-in", settings, { maxAge: 15 * 60 });

const draftCookie = (settings: Pick<Settings, "baseUrl">) =>
  cookieNamed("portal-draft", settings, { maxAge: 7 * 24 * 60 * 60 });

async function readToken(cookie: Cookie, header: string | null | undefined): Promise<string | undefined> {
  const value: unknown = await cookie.parse(header ?? null);
  return typeof value === "string" && value.length > 0 && value.length <= 100 ? value : undefined;
}

export const readSessionToken = (header: string | null | undefined, settings: Pick<Settings, "baseUrl">) =>
  readToken(sessionCookie(settings), header);
export const sessionCookieFor = (token: string, settings: Pick<Settings, "baseUrl">) =>
  sessionCookie(settings).serialize(token);
export const endedSessionCookie = (settings: Pick<Settings, "baseUrl">) =>
  sessionCookie(settings).serialize("", { maxAge: 0 });

/** Marks the browser that asked for a sign-in code, so that the code works in no other. */
export const readBrowserToken = (header: string | null | undefined, settings: Pick<Settings, "baseUrl">) =>
  readToken(browserCookie(settings), header);
export const browserCookieFor = (token: string, settings: Pick<Settings, "baseUrl">) =>
  browserCookie(settings).serialize(token);

/** Leads this browser back to what somebody has begun to write there. */
export const readDraftToken = (header: string | null | undefined, settings: Pick<Settings, "baseUrl">) =>
  readToken(draftCookie(settings), header);
export const draftCookieFor = (token: string, settings: Pick<Settings, "baseUrl">) =>
  draftCookie(settings).serialize(token);
export const endedDraftCookie = (settings: Pick<Settings, "baseUrl">) =>
  draftCookie(settings).serialize("", { maxAge: 0 });

/** Whether the browser brought a session cookie at all, valid or not: what decides on a nonce before any look-up. */
export function bringsSessionCookie(
  header: string | undefined,
  { baseUrl }: Pick<Settings, "baseUrl">,
): boolean {
  const name = baseUrl.startsWith("https:") ? "__Host-portal-session" : "portal-session";
  return (header ?? "")
    .split(/;\s*/)
    .some((pair) => pair.startsWith(`${name}=`) && pair.length > name.length + 1);
}
