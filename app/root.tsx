import sansFont from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url";
import serifFont from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useMatches,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { IntlProvider } from "use-intl";
import { canAdminister, hasProvedAddress } from "#app/accounts/rules.ts";
import { canOrganise } from "#app/conferences/rules.ts";
import { compiledMessagesForPath, type Messages } from "#app/messages.server.ts";
import { NonceContext } from "#app/nonce.ts";
import type { Visitor } from "#app/platform/context.ts";
import { defaultLocale, locales } from "#app/platform/locale.ts";
import { inLanguage, splitPrefix } from "#app/platform/paths.ts";
import stylesheet from "#app/ui/app.css?url";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { takeFlash } from "#app/ui/flash.server.ts";
import type { RootData } from "#app/ui/root-data.ts";
import { Shell } from "#app/ui/shell.tsx";
import { WordsContext } from "#app/words.ts";

export const links: LinksFunction = () => [
  ...[sansFont, serifFont].map((href) => ({
    rel: "preload",
    as: "font" as const,
    type: "font/woff2",
    crossOrigin: "anonymous" as const,
    href,
  })),
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", type: "image/svg+xml", href: "/favicon.svg" },
];

/** The messages travel with the root's data, but only the provider looks at them. */
type LoaderData = RootData & { messages: ReturnType<typeof compiledMessagesForPath> };

export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { visitor, config } = context;
  const { pathname } = new URL(request.url);
  const taken = await takeFlash(context, request.headers.get("Cookie"));
  const data: LoaderData = {
    locale: visitor.locale,
    prefix: visitor.prefix,
    theme: visitor.theme,
    path: pathname,
    appUrl: config.appUrl,
    mode: config.mode,
    requestId: context.request.id,
    account: namesNobody(pathname) ? null : accountOf(visitor),
    flash: taken?.flash ?? null,
    messages: compiledMessagesForPath(pathname, visitor.locale),
  };
  return Response.json(data, taken ? { headers: { "Set-Cookie": taken.forget } } : {});
}

function accountOf({ account }: Visitor): RootData["account"] {
  if (!account) return null;
  const isAdministrator = canAdminister(account);
  const isEditor = !isAdministrator && hasProvedAddress(account) && account.organisationIds.length > 0;
  return { name: account.name, isAdministrator, isOrganiser: canOrganise(account), isEditor };
}

/** The page of a door is kept on its device, to be opened without the network by whoever holds it. */
function namesNobody(pathname: string): boolean {
  return /^\/door\/[^/]+$/.test(splitPrefix(pathname).path);
}

/** Every page has a title of its own. */
export const meta: MetaFunction = () => [{ title: "Octopus" }];

/** A new page may need other messages; after a form the account or theme may differ. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, defaultShouldRevalidate }) =>
  defaultShouldRevalidate || currentUrl.pathname !== nextUrl.pathname;

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData("root") as LoaderData | undefined;
  const nonce = useContext(NonceContext);
  // In the page of another site browsers may keep nothing for us, and throw where it is asked for.
  const isGuest = useMatches().some(({ handle }) => (handle as { guest?: boolean } | undefined)?.guest);
  const words = useContext(WordsContext) ?? (data?.messages as Partial<Messages> | undefined) ?? {};
  return (
    <html lang={data?.locale ?? defaultLocale} data-theme={data?.theme ?? "system"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {/* Where react-aria looks for the nonce of the styles that it adds. */}
        <meta property="csp-nonce" nonce={nonce} />
        {data && <Alternates appUrl={data.appUrl} path={data.path} />}
        <Meta />
        <Links />
      </head>
      <body>
        <IntlProvider locale={data?.locale ?? defaultLocale} messages={words} timeZone="UTC">
          {children}
        </IntlProvider>
        {!isGuest && <ScrollRestoration nonce={nonce} />}
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
      <link
        rel="alternate"
        hrefLang="x-default"
        href={appUrl + inLanguage(path, defaultLocale).replace(/^\/en(?=\/|$)/, "") || appUrl}
      />
    </>
  );
}

export default function App() {
  // A page that says so in its handle stands alone.
  const bare = useMatches().some(({ handle }) => (handle as { bare?: boolean } | undefined)?.bare);
  if (bare) {
    return (
      <main id="main">
        <Outlet />
      </main>
    );
  }
  return (
    <Shell>
      <Outlet />
    </Shell>
  );
}

/** Only where the root itself failed: all other failures are the layout's, so that the root's words are there. */
export function ErrorBoundary() {
  return (
    <Shell>
      <ErrorPage code="unexpected" params={{}} />
    </Shell>
  );
}
