import type { IncomingMessage, ServerResponse } from "node:http";
import { localeOfPath } from "../i18n/locales.ts";
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
  const t = translatorFor(locale);
  const page = pages[status];
  const title = t(`errors.pages.${page}.title`);
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  response.end(
    `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title></head><body><main><h1>${title}</h1><p>${t(`errors.pages.${page}.text`)}</p><p><a href="${homePath(locale)}">${t("errors.toHome")}</a></p></main></body></html>\n`,
  );
}
