import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type RequestHandler } from "express";
import helmet from "helmet";
import { Temporal } from "temporal-polyfill";
import { checkpoint, type Db } from "../db/client.ts";
import type { Settings } from "./env.server.ts";
import { createRequestContext } from "./http/context.server.ts";
import { bringsSessionCookie } from "./http/cookies.server.ts";
import { isFromOwnPages } from "./http/same-origin.ts";
import { connectToMailServer, startDelivery } from "./mail/delivering.server.ts";
import { stopRendering } from "./markdown/rendering.server.ts";

/** The longest text that a form takes is an article's length; the rest is room for its encoding. */
const largestBodyBytes = 256 * 1024;
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
        response.locals["nonce"] = randomBytes(16).toString("base64");
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
            ...(isDevelopment ? ["'unsafe-inline'"] : []),
          ],
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

/** An unsafe method on any path must come from our own pages. */
function refuseOtherOrigins(settings: Settings): RequestHandler {
  return (request, response, next) => {
    const { "sec-fetch-site": secFetchSite, origin } = request.headers;
    const headers = { secFetchSite: secFetchSite as string | undefined, origin };
    if (safeMethods.has(request.method) || isFromOwnPages(headers, settings)) next();
    else response.status(403).type("text/plain").send("This form did not come from the portal's own pages.\n");
  };
}

/** Refuses a body by its announced length, before anything reads it; a body without one is refused too. */
const capBodies: RequestHandler = (request, response, next) => {
  if (safeMethods.has(request.method)) return next();
  const length = Number(request.headers["content-length"] ?? Number.NaN);
  if (Number.isNaN(length)) return void response.status(411).end();
  if (length > largestBodyBytes) {
    response.status(413).set("Connection", "close").type("text/plain").send("This is more than the portal takes at once.\n");
    return;
  }
  next();
};

/** Built files carry a hash in their name and never change; those in public/ may. */
function staticFiles(root: string): RequestHandler[] {
  const client = path.join(root, "build/client");
  return [
    express.static(client, {
      index: false,
      redirect: false,
      setHeaders(response, file) {
        const isHashed = file.startsWith(path.join(client, "assets"));
        response.setHeader("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "public, max-age=3600");
      },
    }),
  ];
}

export type PortalServer = { url: string; stop: () => Promise<void> };

/**
 * Serves the portal until `stop`: then no new request is taken, those in flight finish, the outbox pauses, and the
 * database is checkpointed and closed. `assets` replaces the static files in development.
 */
export async function servePortal({
  db,
  settings,
  build,
  assets,
}: {
  db: Db;
  settings: Settings;
  build: ServerBuild | (() => Promise<ServerBuild>);
  assets?: RequestHandler;
}): Promise<PortalServer> {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", settings.trustProxy ? 1 : false);
  app.use(...secureHeaders(settings, { isDevelopment: assets !== undefined }));
  app.use(compression());
  if (assets) app.use(assets);
  else app.use(...staticFiles(path.join(import.meta.dirname, "..")));
  app.use(refuseOtherOrigins(settings), capBodies);
  app.all(
    "*",
    createRequestHandler({
      build,
      getLoadContext: (request, response) =>
        createRequestContext({
          db,
          settings,
          nonce: response.locals["nonce"],
          clientAddress: request.ip ?? "",
          now: Temporal.Now.instant(),
          cookieHeader: request.headers.cookie,
        }),
    }),
  );

  const delivery = await startDelivery(db, {
    transport: settings.smtpUrl ? connectToMailServer(settings.smtpUrl) : undefined,
    from: settings.mailFrom ?? "",
    reportError: console.error,
  });
  const server = createServer(app);
  await listen(server, settings);
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : settings.port;
  return {
    url: `http://${settings.host.includes(":") ? `[${settings.host}]` : settings.host}:${port}`,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await closed;
      await delivery.stop();
      await stopRendering();
      await checkpoint(db);
      await db.destroy();
    },
  };
}

function listen(server: Server, { host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
