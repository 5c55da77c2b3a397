import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { cacheControlOf } from "./http/caching.ts";
import { readFrameFacts } from "./http/frame-facts.server.ts";
import { localeOfPath } from "./i18n/locales.ts";
import { FactsWithoutLoader, type ReaderFacts } from "./i18n/reader.ts";
import { i18nFor } from "./i18n/translator.server.ts";

/** Rendering a page takes milliseconds; what takes longer than this is stuck. */
const renderTimeoutMs = 10_000;

/**
 * For so long Remix keeps the data of every page that it sends, since a promise among them may still come; none of ours
 * leaves one. With its default of five seconds, and what was rendered kept for ten, a busy process held twice as much.
 */
export const streamTimeout = 500;

/**
 * Renders a document whole before the first byte is sent: nothing here is worth streaming, and React then needs no
 * inline script, so that a visitor's page has none. It leaves in one piece: in React's many small ones it took a tenth
 * longer.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { nonce } = context;
  const reader = remixContext.staticHandlerContext.loaderData.root as ReaderFacts | undefined;
  // An action that throws leaves the page without any loader's data; its error page has the frame all the same.
  const frame =
    !reader && request.method === "POST" ? await readFrameFacts({ request, params: {}, context }) : reader;
  const locale = frame?.locale ?? localeOfPath(new URL(request.url).pathname);
  return new Promise((resolve, reject) => {
    let hasFailed = false;
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18nFor(locale)}>
        <FactsWithoutLoader.Provider value={frame}>
          <RemixServer context={remixContext} url={request.url} abortDelay={renderTimeoutMs} nonce={nonce} />
        </FactsWithoutLoader.Provider>
      </I18nextProvider>,
      {
        onAllReady() {
          clearTimeout(patience);
          keepHeaders(headers, remixContext.staticHandlerContext);
          headers.set("Content-Type", "text/html; charset=utf-8");
          if (!headers.has("Cache-Control")) {
            headers.set("Cache-Control", cacheControlOf({ isSignedIn: reader?.isSignedIn, status }));
          }
          headers.append("Vary", "Cookie");
          const page = new PassThrough();
          buffer(page).then(
            (bytes) =>
              resolve(new Response(withoutGaps(bytes), { headers, status: hasFailed ? 500 : status })),
            reject,
          );
          pipe(page);
        },
        onShellError: reject,
        onError(error) {
          hasFailed = true;
          console.error(error);
        },
      },
    );
    const patience = setTimeout(abort, renderTimeoutMs).unref();
  });
}

/**
 * React 18 sends its buffer whole where the next character, of several bytes, does not fit into what is left of it: zero
 * bytes that no page may have (facebook/react#26228, mended in React 19).
 */
function withoutGaps(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes;
}

const headersOfLoaders = ["Cache-Control", "Retry-After", "Allow"];

/** What a loader or an action says of the whole answer; Remix drops it where no route in between passes it on. */
function keepHeaders(
  headers: Headers,
  { loaderHeaders, actionHeaders }: EntryContext["staticHandlerContext"],
): void {
  for (const said of [...Object.values(loaderHeaders), ...Object.values(actionHeaders)]) {
    for (const name of headersOfLoaders) {
      const value = said.get(name);
      if (value !== null) headers.set(name, value);
    }
  }
}

/** Loader data is for the page that asked; only whole pages are kept by caches. */
export function handleDataRequest(response: Response): Response {
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (!request.signal.aborted) console.error(error);
}
