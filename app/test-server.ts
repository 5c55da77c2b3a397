import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { onTestFinished } from "vitest";
import type { Db } from "../db/client.ts";
import { openTestDatabase } from "../db/test-database.ts";
import { demoSettings } from "./env.server.ts";
import { openDoor } from "./http/door.ts";
import { createPageServer } from "./server.ts";

// For tests of the server: one that listens, with routes of the test's own, and ways to talk to it.

export type Route = {
  loader?: (args: LoaderFunctionArgs) => Promise<Response>;
  action?: (args: ActionFunctionArgs) => Promise<Response>;
};

export const text = (body: string) => new Response(body, { headers: { "Content-Type": "text/plain" } });

/** A build with plain routes that answer without rendering: what stands around Remix is tested, not the pages. */
export function buildOf(routes: Record<string, Route>): ServerBuild {
  const entries = Object.entries(routes).map(([address, module], index) => [
    `route-${index}`,
    { id: `route-${index}`, parentId: undefined, path: address, module },
  ]);
  return {
    entry: { module: { default: () => new Response("no page", { status: 500 }) } },
    routes: Object.fromEntries(entries),
    assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "" },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: { v3_singleFetch: true },
    isSpaMode: false,
  } as unknown as ServerBuild;
}

export const echo: Route = {
  loader: async ({ request, context }) =>
    Response.json({ url: request.url, origin: request.headers.get("origin"), nonce: context.nonce ?? null }),
  action: async () => text("done"),
};

export const missing: Route = { loader: async () => new Response("missing", { status: 404 }) };

type ServedPortal = { url: string; baseUrl: string; stop: () => Promise<void> };

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "undated-server-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

type Options = {
  db?: Db;
  variables?: Record<string, string>;
  assets?: Parameters<typeof createPageServer>[0]["assets"];
  headersMs?: number;
};

/** Serves the build until the test ends or stops it. */
export async function serve(
  build: ServerBuild | (() => Promise<ServerBuild>),
  options: Options = {},
): Promise<ServedPortal> {
  const own = { sessionSecret: "s".repeat(32), databasePath: ":memory:", demoDoor: undefined };
  const { settings, url, leadTo, close } = await openDoor(
    demoSettings(own, { PORT: "0", ...options.variables }),
  );
  const db = options.db ?? (await openTestDatabase());
  const pages = createPageServer({ ...options, db, settings, build });
  leadTo(pages.take);
  let stopped: Promise<void> | undefined;
  const stop = () => {
    close();
    stopped ??= pages.stop();
    return stopped;
  };
  onTestFinished(stop);
  return { url, baseUrl: settings.baseUrl, stop };
}

/** Like fetch, but for headers that fetch keeps to itself. */
export async function ask(
  portal: ServedPortal,
  { method = "GET", address = "/echo", headers = {}, body = "" },
) {
  const outgoing = httpRequest(new URL(address, portal.url), { method, headers, agent: false });
  outgoing.end(body);
  const [response] = (await once(outgoing, "response")) as [IncomingMessage];
  let answer = "";
  for await (const chunk of response) answer += chunk;
  return { status: response.statusCode, headers: response.headers, answer };
}

/** Sends bytes as they are, for what no well-behaved client would say; resolves with everything that comes back. */
export async function sayRaw(portal: ServedPortal, bytes: string): Promise<string> {
  const { hostname, port } = new URL(portal.url);
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
