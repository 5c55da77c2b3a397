import type { Temporal } from "temporal-polyfill";
import type { Db } from "../../db/client.ts";
import type { Person } from "../accounts/person.ts";
import { findSignedInPersonIfAny } from "../accounts/sessions.server.ts";
import type { Vendor } from "../accounts/vendor.ts";
import { readVendor } from "../accounts/vendor-settings.server.ts";
import type { Settings } from "../env.server.ts";
import { readSessionToken } from "./cookies.server.ts";

/** What every loader and action of one HTTP request shares: who is there is looked up once, however many ask. */
export type RequestContext = {
  db: Db;
  settings: Settings;
  /** For the inline scripts of pages with a session; undefined where the browser brought no session cookie. */
  nonce: string | undefined;
  clientAddress: string;
  /** Of the HTTP request itself; the loaders of a page that answers a POST see a GET. */
  method: string;
  now: Temporal.Instant;
  whoIsThere: () => Promise<{ vendor: Vendor; person: Person | null; sessionId: number | null }>;
};

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {}
}

/** Makes the context of one HTTP request. */
export function createRequestContext({
  cookieHeader,
  ...facts
}: Omit<RequestContext, "whoIsThere"> & { cookieHeader: string | undefined }): RequestContext {
  const { db, settings, now } = facts;
  let found: ReturnType<RequestContext["whoIsThere"]> | undefined;
  async function look() {
    const vendor = await readVendor(db);
    const token = await readSessionToken(cookieHeader, settings);
    const session = token ? await findSignedInPersonIfAny(db, { token, now }) : undefined;
    return { vendor, person: session?.person ?? null, sessionId: session?.sessionId ?? null };
  }
  return {
    ...facts,
    whoIsThere() {
      found ??= look();
      return found;
    },
  };
}
