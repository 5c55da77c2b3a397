import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { Socket } from "node:net";
import path from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import helmet from "helmet";
import { Temporal } from "temporal-polyfill";
import type { Db } from "../db/client.ts";
import type { Settings } from "./env.server.ts";
import { createRequestContext } from "./http/context.server.ts";
import { bringsSessionCookie } from "./http/cookies.server.ts";
import { drainable } from "./http/draining.ts";
import { plainErrorPage } from "./http/plain-error-page.ts";
import { carriesItsOwnToken, isFromOwnPages } from "./http/same-origin.ts";
import { staticFiles } from "./http/static-files.ts";

/** The longest text that a form takes is an article's length; the rest is room for its encoding. */
const largestBodyBytes = 256 * 1024;
/** A search may hold ten thousand characters, each of them twelve in an address. Node's own limit is an eighth of it. */
const largestHeadersBytes = 128 * 1024;
/** Longer than a browser takes to say what it wants; a request that is not whole by then is broken off. */
const patience = { headersMs: 30_000, requestMs: 120_000 };
const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

declare global {
  namespace Express {
    interface Locals {
      nonce?: string;
    }
  }
}

/** A nonce only for browsers with a session: a visitor's page has no inline script, so its policy is plain. */
function secureHeaders(settings: Settings, { isDevelopment }: { isDevelopment: boolean }): RequestHandler[] {
  const isSecure = settings.baseUrl.startsWith("https:");
  return [
    (request, response, next) => {
      if (bringsSessionCookie(request.headers.cookie, settings)) {
        response.locals.nonce = randomBytes(16).toString("base64");
      }
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: [
            "'self'",
            (_request, response) => {
              const { nonce } = (response as express.Response).locals;
              return nonce ? `'nonce-${nonce}'` : "";
            },
          ],
          // Vite puts the styles of development into the page.
          styleSrc: ["'self'", ...(isDevelopment ? ["'unsafe-inline'"] : [])],
          imgSrc: ["'self'", "data:"],
          fontSrc: ["'self'"],
          connectSrc: ["'self'", ...(isDevelopment ? ["ws:"] : [])],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
          manifestSrc: ["'self'"],
        },
      },
      strictTransportSecurity: isSecure ? { maxAge: 365 * 24 * 60 * 60 } : false,
      referrerPolicy: { policy: "same-origin" },
      xFrameOptions: { action: "deny" },
    }),
  ];
}

/** An unsafe method on any path must come from our own pages, but where a token in the address says enough. */
function refuseOtherOrigins(settings: Settings): RequestHandler {
  return (request, response, next) => {
    const { "sec-fetch-site": secFetchSite, origin } = request.headers;
    const headers = { secFetchSite: secFetchSite as string | undefined, origin };
    if (safeMethods.has(request.method) || isFromOwnPages(headers, settings)) return next();
    if (!carriesItsOwnToken(request.path)) return plainErrorPage(request, response, 403);
    delete request.headers.cookie;
    next();
  };
}

/** Refuses a body by its announced length, before anything reads it; a body without one is refused too. */
const capBodies: RequestHandler = (request, response, next) => {
  if (safeMethods.has(request.method)) return next();
  const { "content-length": length } = request.headers;
  if (length === undefined) plainErrorPage(request, response, 411);
  else if (Number(length) > largestBodyBytes) plainErrorPage(request, response, 413);
  else next();
};

/** Addresses that no page has and no browser makes; Remix would fill the log with them. */
const refuseUnreadableAddresses: RequestHandler = (request, response, next) => {
  const [address = ""] = request.url.split("?");
  if (address.startsWith("/") && isDecodable(address)) next();
  else plainErrorPage(request, response, 400);
};

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Remix builds a page's URL from these headers, and its own check of `Origin` compares them; ours is stricter and has
 * passed. So Remix is told BASE_URL only, whatever a browser or a proxy says (absolute URLs come from there alone).
 */
function tellRemixBaseUrlOnly({ baseUrl }: Settings): RequestHandler {
  const { host } = new URL(baseUrl);
  return (request, _response, next) => {
    request.headers.host = host;
    delete request.headers["x-forwarded-host"];
    delete request.headers.origin;
    next();
  };
}

/** What was thrown outside Remix: nobody but the log sees it. A client's nonsense carries a status of 4xx. */
const answerPlainly: ErrorRequestHandler = (error, request, response, next) => {
  const { status } = error as { status?: unknown };
  const isTheirs = typeof status === "number" && status >= 400 && status < 500;
  if (!isTheirs) console.error(error);
  if (response.headersSent) next(error);
  else plainErrorPage(request, response, isTheirs ? 400 : 500);
};

/** Answers pages over the connections that it is given. */
export type PageServer = {
  take: (socket: Socket) => void;
  /** No request is taken any more; resolves once those in flight have their answers and the database is closed. */
  stop: () => Promise<void>;
};

/** Makes ready to answer the portal's pages; `settings` say where readers reach it. `assets` replaces the static files in development. */
export function createPageServer({
  db,
  settings,
  build,
  assets,
  headersMs = patience.headersMs,
}: {
  db: Db;
  settings: Settings;
  build: ServerBuild | (() => Promise<ServerBuild>);
  assets?: RequestHandler;
  headersMs?: number;
}): PageServer {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", settings.trustProxy ? 1 : false);
  app.use(...secureHeaders(settings, { isDevelopment: assets !== undefined }));
  app.use(compression());
  app.use(assets ?? staticFiles(path.join(import.meta.dirname, "../build/client")));
  app.use(refuseUnreadableAddresses, refuseOtherOrigins(settings), capBodies, tellRemixBaseUrlOnly(settings));
  app.use(
    createRequestHandler({
      build,
      mode: assets ? "development" : "production",
      getLoadContext: (request, response) =>
        createRequestContext({
          db,
          settings,
          nonce: response.locals.nonce,
          clientAddress: request.ip ?? "",
          method: request.method,
          now: Temporal.Now.instant(),
          cookieHeader: request.headers.cookie,
        }),
    }),
  );
  app.use(answerPlainly);
  const server = createServer(
    {
      maxHeaderSize: largestHeadersBytes,
      headersTimeout: headersMs,
      requestTimeout: patience.requestMs,
      connectionsCheckingInterval: headersMs / 2,
    },
    app,
  );
  // It never listens itself, and Node begins to look for requests that take too long only when a server does.
  server.emit("listening");
  const { drain } = drainable(server);
  return {
    take(socket) {
      server.emit("connection", socket);
      socket.resume();
    },
    async stop() {
      await drain();
      await db.destroy();
    },
  };
}
