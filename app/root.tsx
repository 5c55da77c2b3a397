import fontUrl from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorPage, ErrorTitle } from "./http/error-page.tsx";
import { type FrameFacts, PortalFooter, PortalHeader } from "./http/frame.tsx";
import { readFrameFacts } from "./http/frame-facts.server.ts";
import { localeOfPath } from "./i18n/locales.ts";
import { useFacts, useReader } from "./i18n/reader.ts";
import stylesUrl from "./styles.css?url";

export const links: LinksFunction = () => [
  { rel: "preload", href: fontUrl, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "stylesheet", href: stylesUrl },
  { rel: "icon", href: "/mark.svg", type: "image/svg+xml" },
];

/** The root answers for pages of every kind, sign-in and errors included, so it guards nothing itself. */
export async function loader(args: LoaderFunctionArgs) {
  const facts = await readFrameFacts(args);
  return { ...facts, nonce: facts.isSignedIn ? args.context.nonce : undefined };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.portalName ?? "" }];

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const facts = useFacts<FrameFacts>();
  const { pathname } = useLocation();
  const { t } = useReader();
  const isAdmin = pathname === "/admin" || pathname.startsWith("/admin/");
  const error = useRouteError();
  return (
    <html lang={facts?.locale ?? localeOfPath(pathname)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {error === undefined || error === null ? <Meta /> : <ErrorTitle error={error} />}
        <Links />
      </head>
      <body>
        <a
          href="#page_content"
          className="sr-only focus:not-sr-only focus:absolute focus:left-2 focus:top-2 focus:bg-surface focus:p-3"
        >
          {t("common.skipToContent")}
        </a>
        <div className="flex min-h-screen flex-col">
          {facts ? <PortalHeader facts={facts} pathname={pathname} isAdmin={isAdmin} /> : null}
          <main id="page_content" tabIndex={-1} className="flex-1 focus:outline-none">
            {children}
          </main>
          {facts && !isAdmin ? <PortalFooter facts={facts} pathname={pathname} /> : null}
        </div>
        {data?.isSignedIn ? (
          <>
            <ScrollRestoration nonce={data.nonce} />
            <Scripts nonce={data.nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

export default function Portal() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} />;
  return <ErrorPage status={error.status} sent={error.data?.sent} />;
}
