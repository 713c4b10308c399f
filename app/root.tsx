import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { IntlProvider } from "use-intl";
import { messagesForPath } from "#app/messages.server.ts";
import { NonceContext } from "#app/nonce.ts";
import { defaultLocale, locales } from "#app/platform/locale.ts";
import { inLanguage } from "#app/platform/paths.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { Shell } from "#app/ui/shell.tsx";
import stylesheet from "#app/ui/app.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { visitor, config } = context;
  const { pathname } = new URL(request.url);
  return {
    locale: visitor.locale,
    prefix: visitor.prefix,
    theme: visitor.theme,
    path: pathname,
    appUrl: config.appUrl,
    mode: config.mode,
    requestId: context.request.id,
    account: visitor.account && {
      name: visitor.account.name,
      isAdministrator: visitor.account.isAdministrator,
      isOrganiser: visitor.account.isAdministrator || visitor.account.teams.length > 0,
    },
    messages: messagesForPath(pathname, visitor.locale),
  };
}

/** What the root hands to every page. */
export type RootData = Awaited<ReturnType<typeof loader>>;

/** A new page may need other messages; after a form the account or theme may differ. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, defaultShouldRevalidate }) =>
  defaultShouldRevalidate || currentUrl.pathname !== nextUrl.pathname;

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const nonce = useContext(NonceContext);
  return (
    <html lang={data?.locale ?? defaultLocale} data-theme={data?.theme ?? "system"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {data && <Alternates appUrl={data.appUrl} path={data.path} />}
        <Meta />
        <Links />
      </head>
      <body>
        <IntlProvider locale={data?.locale ?? defaultLocale} messages={data?.messages ?? {}} timeZone="UTC">
          {children}
        </IntlProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** The page's address in each language, and the one that follows the reader's own. */
function Alternates({ appUrl, path }: { appUrl: string; path: string }) {
  return (
    <>
      {locales.map((locale) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={appUrl + inLanguage(path, locale)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={appUrl + inLanguage(path, defaultLocale).replace(/^\/en(?=\/|$)/, "") || appUrl} />
    </>
  );
}

export default function App() {
  return (
    <Shell>
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const known = isRouteErrorResponse(error) ? (error.data as { code?: string; params?: Record<string, string | number> }) : null;
  return (
    <Shell>
      <ErrorPage code={known?.code ?? (isRouteErrorResponse(error) && error.status === 404 ? "not_found" : "unexpected")} params={known?.params ?? {}} />
    </Shell>
  );
}
