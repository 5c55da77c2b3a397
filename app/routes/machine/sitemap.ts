import type { LoaderFunctionArgs } from "@remix-run/node";
import { listArticleAddresses } from "../../articles/listing.server.ts";
import { anyone } from "../../http/access.server.ts";
import { notFound } from "../../http/refusals.server.ts";
import { locales } from "../../i18n/locales.ts";
import {
  articlePath,
  billingCasePath,
  billingPath,
  helpPath,
  homePath,
  requestPath,
  requestsPath,
  roadmapItemPath,
  roadmapPath,
  supportPath,
} from "../../paths.ts";
import { listRequestAddresses } from "../../requests/listing.server.ts";
import { listItemAddresses } from "../../roadmap/reading.server.ts";

/** The protocol's own limit is 50,000; a request has an address in its own language, an article in each it has. */
const mostAddresses = 40_000;

/** What search engines should know; nothing where the vendor asks for a session. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, vendor, settings } = await anyone(args, { evenWhenSignedInOnly: true });
  if (vendor.isSignedInOnly) throw notFound();
  const [articles, requests] = await Promise.all([
    listArticleAddresses(db, { limit: mostAddresses / 2 }),
    listRequestAddresses(db, { limit: mostAddresses / 2 }),
  ]);
  const items = await Promise.all(
    locales.map(async (locale) =>
      (await listItemAddresses(db, { locale })).map((item) => roadmapItemPath(locale, item)),
    ),
  );
  const paths = [
    ...locales.flatMap((locale) =>
      [homePath, helpPath, billingPath, requestsPath, roadmapPath, supportPath].map((path) => path(locale)),
    ),
    ...articles.map(({ kind, language, ...article }) =>
      kind === "billing case" ? billingCasePath(language, article) : articlePath(language, article),
    ),
    ...items.flat(),
    ...requests.map(({ language, ...request }) => requestPath(language, request)),
  ];
  const urls = paths
    .slice(0, mostAddresses)
    .map((path) => `<url><loc>${settings.baseUrl}${path}</loc></url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`,
    {
      headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
    },
  );
}
