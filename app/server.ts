import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import helmet from "helmet";
import { Temporal } from "temporal-polyfill";
import { checkpoint, type Db } from "../db/client.ts";
import type { Settings } from "./env.server.ts";
import { createRequestContext } from "./http/context.server.ts";
import { bringsSessionCookie } from "./http/cookies.server.ts";
import { drainable } from "./http/draining.ts";
import { plainErrorPage } from "./http/plain-error-page.ts";
import { carriesItsOwnToken, isFromOwnPages } from "./http/same-origin.ts";
import { staticFiles } from "./http/static-files.ts";
import { startDelivery } from "./mail/delivering.server.ts";
import { connectToMailServer } from "./mail/mail-server.server.ts";
import { startMailWriting } from "./notifications/mailing.server.ts";
import { sweepDrafts } from "./requests/drafting.server.ts";

/** The longest text that a form takes is an article's length; the rest is room for its encoding. */
const largestBodyBytes = 256 * 1024;
/** A search may hold ten thousand characters, each of them twelve in an address. Node's own limit is an eighth of it. */
const largestHeadersBytes = 128 * 1024;
const sweepDraftsEveryMs = 60 * 60 * 1000;
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

export type PortalServer = {
  /** Where this machine reaches the portal; behind a proxy, others use `baseUrl`. */
  url: string;
  baseUrl: string;
  stop: () => Promise<void>;
};

/**
 * Serves the portal until `stop`: then no new request is taken, those in flight finish, the outbox pauses, and the
 * database is checkpointed and closed. `assets` replaces the static files in development. Where the settings say port 0,
 * in `baseUrl` too, the system chooses one.
 */
export async function servePortal({
  db,
  settings: wished,
  build,
  assets,
}: {
  db: Db;
  settings: Settings;
  build: ServerBuild | (() => Promise<ServerBuild>);
  assets?: RequestHandler;
}): Promise<PortalServer> {
  const server = createServer({ maxHeaderSize: largestHeadersBytes });
  const { drain } = drainable(server);
  const port = await listen(server, wished);
  const settings = { ...wished, port, baseUrl: wished.baseUrl.replace(/:0$/, `:${port}`) };

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
  server.on("request", app);

  const mailWriting = startMailWriting(db, {
    baseUrl: settings.baseUrl,
    secret: settings.sessionSecret,
    reportError: console.error,
  });
  const delivery = startDelivery(db, {
    mailServer: settings.smtpUrl ? connectToMailServer(settings.smtpUrl) : undefined,
    from: settings.mailFrom ?? "",
    reportError: console.error,
  });
  const sweeping = setInterval(() => {
    sweepDrafts(db, { now: Temporal.Now.instant() }).catch(console.error);
  }, sweepDraftsEveryMs);
  return {
    url: `http://${settings.host.includes(":") ? `[${settings.host}]` : settings.host}:${port}`,
    baseUrl: settings.baseUrl,
    async stop() {
      clearInterval(sweeping);
      await drain();
      await mailWriting.stop();
      await delivery.stop();
      await checkpoint(db);
      await db.destroy();
    },
  };
}

/** Listens where the settings say; returns the port, which the system chose when the wish was 0. */
function listen(server: Server, { host, port }: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}
