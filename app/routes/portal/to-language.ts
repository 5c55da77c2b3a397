import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { anyone } from "../../http/access.server.ts";
import { localeAsked } from "../../http/locale.server.ts";
import { defaultLocale } from "../../i18n/locales.ts";
import { homePath } from "../../paths.ts";

/** `/` leads to the reader's language: the person's own, else the browser's. */
export async function loader(args: LoaderFunctionArgs) {
  const { person } = await anyone(args, { evenWhenSignedInOnly: true });
  const locale = person?.language ?? localeAsked(args.request) ?? defaultLocale;
  return redirect(homePath(locale), {
    headers: { "Cache-Control": "no-store", Vary: "Accept-Language, Cookie" },
  });
}
