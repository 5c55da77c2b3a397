import type { IncomingMessage, ServerResponse } from "node:http";
import { type Locale, localeOfPath, locales } from "../i18n/locales.ts";
import { translatorFor } from "../i18n/translator.server.ts";
import { homePath } from "../paths.ts";

const pages = {
  400: "unreadable",
  403: "otherOrigin",
  411: "unreadable",
  413: "tooMuch",
  500: "broken",
} as const;

/**
 * Answers a request that never reaches Remix: a short page without style or script, in the language of the address.
 * All of its text is ours, so that nothing in it needs escaping.
 */
export function plainErrorPage(
  request: IncomingMessage,
  response: ServerResponse,
  status: keyof typeof pages,
): void {
  const locale = localeOfPath(request.url ?? "/");
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  response.end(documentOf([locale], pages[status]));
}

const secondsToComeBack = 5;

/**
 * The whole answer to a connection that nobody can take: nothing of it was read, so its language is not known, and the page
 * speaks all of them.
 */
export function answerWhenTooBusy(): string {
  const page = documentOf(locales, "tooBusy");
  return [
    "HTTP/1.1 503 Service Unavailable",
    `Retry-After: ${secondsToComeBack}`,
    "Connection: close",
    "Cache-Control: no-store",
    "Content-Security-Policy: default-src 'none'",
    "X-Content-Type-Options: nosniff",
    "Content-Type: text/html; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(page)}`,
    "",
    page,
  ].join("\r\n");
}

type PageName = (typeof pages)[keyof typeof pages] | "tooBusy";

function documentOf(languages: readonly [Locale, ...Locale[]], page: PageName): string {
  const [first] = languages;
  const title = translatorFor(first)(`errors.pages.${page}.title`);
  const sections = languages.map((locale) => {
    const t = translatorFor(locale);
    return `<section lang="${locale}"><h1>${t(`errors.pages.${page}.title`)}</h1><p>${t(`errors.pages.${page}.text`)}</p><p><a href="${homePath(locale)}">${t("errors.toHome")}</a></p></section>`;
  });
  return `<!doctype html>\n<html lang="${first}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title></head><body><main>${sections.join("")}</main></body></html>\n`;
}
