import { isLocale, type Locale } from "../i18n/locales.ts";

/** The first of the browser's languages that the portal speaks; undefined when it speaks none of them. */
export function localeAsked(request: Request): Locale | undefined {
  const wishes = (request.headers.get("Accept-Language") ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return {
        language: tag.trim().split("-")[0]?.toLowerCase(),
        quality: quality === undefined ? 1 : Number(quality),
      };
    })
    .filter((wish) => wish.quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return wishes.map((wish) => wish.language).find(isLocale);
}
