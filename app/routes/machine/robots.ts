import type { LoaderFunctionArgs } from "@remix-run/node";
import { anyone } from "../../http/access.server.ts";
import { adminPath, sitemapPath } from "../../paths.ts";

/** Search engines read what visitors read; where the vendor asks for a session, that is nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const { vendor, settings } = await anyone(args, { evenWhenSignedInOnly: true });
  const rules = vendor.isSignedInOnly
    ? ["User-agent: *", "Disallow: /"]
    : [
        "User-agent: *",
        `Disallow: ${adminPath}`,
        "Disallow: /*/sign-in",
        "Disallow: /*/search",
        `Sitemap: ${settings.baseUrl}${sitemapPath}`,
      ];
  return new Response(`${rules.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
