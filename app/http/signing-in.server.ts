import { redirect } from "@remix-run/node";
import { Authenticator } from "remix-auth";
import { Strategy } from "remix-auth/strategy";
import { startSession } from "../accounts/sessions.server.ts";
import { redeemSignInCode, type SignInOutcome } from "../accounts/signing-in.server.ts";
import { homePath } from "../paths.ts";
import type { Visit } from "./access.server.ts";
import { readBrowserToken, sessionCookieFor } from "./cookies.server.ts";
import { readFields } from "./forms.server.ts";
import { safeInternalPath } from "./safe-path.ts";

/**
 * Signs in by a one-time code from a mail (A4): the code comes with the form, and the cookie shows that this is the browser
 * that asked for it. OpenID Connect will stand beside it as a second strategy.
 */
class EmailCodeStrategy extends Strategy<SignInOutcome, { code: string; browserToken: string }> {
  override name = "email-code";
  readonly #settings: Visit["settings"];

  constructor(
    settings: Visit["settings"],
    verify: Strategy.VerifyFunction<SignInOutcome, { code: string; browserToken: string }>,
  ) {
    super(verify);
    this.#settings = settings;
  }

  override async authenticate(request: Request): Promise<SignInOutcome> {
    const browserToken = await readBrowserToken(request.headers.get("Cookie"), this.#settings);
    const { code = "" } = await readFields(request);
    const digits = code.replace(/\s/g, "");
    if (!browserToken || !/^\d{6}$/.test(digits)) return { ok: false, because: "not-valid" };
    return this.verify({ code: digits, browserToken });
  }
}

/** Who signs in with the code in this request's form; refuses like `redeemSignInCode`. */
export function authenticateByEmailCode(
  request: Request,
  { db, settings, now }: Visit,
): Promise<SignInOutcome> {
  const strategy = new EmailCodeStrategy(settings, (given) =>
    redeemSignInCode(db, { ...given, secret: settings.sessionSecret, now }),
  );
  return new Authenticator<SignInOutcome>().use(strategy).authenticate(strategy.name, request);
}

/** Starts a session for `personId` in this browser and goes on to `to`, or home. */
export async function signIn(
  request: Request,
  { db, settings, locale, now }: Visit,
  { personId, signedInBy, to }: { personId: number; signedInBy: "code" | "link" | "demo"; to: unknown },
): Promise<Response> {
  const token = await startSession(db, { personId, signedInBy, device: deviceOf(request), now });
  return redirect(safeInternalPath(to, homePath(locale)), {
    status: 303,
    headers: { "Set-Cookie": await sessionCookieFor(token, settings), "Cache-Control": "no-store" },
  });
}

const browsers = [
  ["Edg", "Edge"],
  ["OPR", "Opera"],
  ["Firefox", "Firefox"],
  ["Chrom", "Chrome"],
  ["Safari", "Safari"],
] as const;
const systems = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS", "macOS"],
  ["Linux", "Linux"],
] as const;

/** "Firefox, Windows": enough for people to know their own sessions again, too little to track anybody. */
export function deviceOf(request: Request): string {
  const agent = request.headers.get("User-Agent") ?? "";
  const known = [browsers, systems].flatMap((list) => list.find(([sign]) => agent.includes(sign))?.[1] ?? []);
  return known.join(", ");
}
