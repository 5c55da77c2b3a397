import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import express, { type RequestHandler } from "express";

/**
 * Built files carry a hash in their name and never change; those that came from public/ may. Which there are is read once:
 * every page would otherwise be looked for on the disk first.
 */
export function staticFiles(folder: string): RequestHandler {
  // A server with pages of its own, as in tests, needs no build.
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const addresses = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `/${path.relative(folder, path.join(parentPath, name))}`),
  );
  const serve = express.static(folder, {
    index: false,
    redirect: false,
    setHeaders(response, file) {
      const isHashed = file.startsWith(path.join(folder, "assets") + path.sep);
      response.setHeader(
        "Cache-Control",
        isHashed ? "public, max-age=31536000, immutable" : "public, max-age=3600",
      );
    },
  });
  return (request, response, next) => (addresses.has(request.path) ? serve(request, response, next) : next());
}
