import type { ActionFunctionArgs } from "@remix-run/node";
import { Temporal } from "temporal-polyfill";
import type { Db } from "../../db/client.ts";
import { startSession } from "../accounts/sessions.server.ts";
import type { Settings } from "../env.server.ts";
import { createRequestContext } from "./context.server.ts";
import { sessionCookieFor } from "./cookies.server.ts";

// For tests of loaders and actions: a real Request, a real session, and what came back as one answer.

/** When test visits take place unless a test says otherwise: after `builtAt` of db/builders.ts. */
export const visitedAt = Temporal.Instant.from("2030-05-06T09:00:00Z");

const testSettings: Settings = {
  host: "127.0.0.1",
  port: 0,
  databasePath: ":memory:",
  baseUrl: "https://portal.example.com",
  sessionSecret: "a secret for tests, long enough to be one",
  smtpUrl: undefined,
  mailFrom: undefined,
  trustProxy: false,
  processes: 1,
  demoDoor: undefined,
};

export type TestVisit = {
  /** Path and query; `params` are what the route's pattern would have read from it. */
  path: string;
  params?: Record<string, string>;
  /** Whose session the browser brings; nobody's when left out. */
  as?: { id: number };
  /** Makes it a POST of this form. */
  form?: Record<string, string> | [name: string, value: string][];
  headers?: Record<string, string>;
  settings?: Partial<Settings>;
  clientAddress?: string;
  now?: Temporal.Instant;
};

/** The arguments of a loader or an action, as Remix would make them for this visit. */
export async function visitArgs(db: Db, visit: TestVisit): Promise<ActionFunctionArgs> {
  const { path, params = {}, as, form, now = visitedAt } = visit;
  const settings = { ...testSettings, ...visit.settings };
  const headers = new Headers(visit.headers);
  if (as) {
    const token = await startSession(db, { personId: as.id, signedInBy: "link", device: "Test", now });
    const [cookie = ""] = (await sessionCookieFor(token, settings)).split(";");
    headers.append("Cookie", cookie);
  }
  const request = new Request(
    settings.baseUrl + path,
    form ? { method: "POST", headers, body: new URLSearchParams(form) } : { headers },
  );
  const context = createRequestContext({
    db,
    settings,
    nonce: undefined,
    clientAddress: visit.clientAddress ?? "192.0.2.1",
    method: request.method,
    now,
    cookieHeader: headers.get("Cookie") ?? undefined,
  });
  return { request, params, context };
}

export type Answer<T> = { status: number; headers: Headers; location: string | null; data: T };

type Payload<T> = T extends Response
  ? never
  : T extends { type: string; data: infer D; init: ResponseInit | null }
    ? D
    : T;

/**
 * Calls a loader or an action as Remix would: a Response, returned or thrown, `data()` and a plain value all become one
 * answer. `data` is undefined when a Response came back. Any other throw passes through.
 */
export async function answerTo<T>(
  db: Db,
  work: (args: ActionFunctionArgs) => Promise<T>,
  visit: TestVisit,
): Promise<Answer<Payload<T>>> {
  let result: unknown;
  try {
    result = await work(await visitArgs(db, visit));
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    result = thrown;
  }
  if (result instanceof Response) {
    const { status, headers } = result;
    return { status, headers, location: headers.get("Location"), data: undefined as Payload<T> };
  }
  const { data, init } = isWrapped(result) ? result : { data: result, init: null };
  return {
    status: init?.status ?? 200,
    headers: new Headers(init?.headers),
    location: null,
    data: data as Payload<T>,
  };
}

function isWrapped(result: unknown): result is { data: unknown; init: ResponseInit | null } {
  return (result as { type?: unknown } | null)?.type === "DataWithResponseInit";
}
