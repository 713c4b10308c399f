import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, Outlet, useRouteError } from "@remix-run/react";
import type { Messages } from "#app/messages.server.ts";
import { isLocale } from "#app/platform/locale.ts";
import { type ErrorBody, notFound } from "#app/platform/responses.server.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";

/** Only /en and /fr may stand before a path; anything else that lands here is no page of ours. */
export function loader({ params }: LoaderFunctionArgs) {
  if (params.lang !== undefined && !isLocale(params.lang)) throw notFound();
  return null;
}

/** The title of a page that failed; every page that works has its own. */
export const meta: MetaFunction = ({ matches, error }) => {
  const root = matches.find(({ id }) => id === "root")?.data as { messages?: Partial<Messages> } | undefined;
  const titles = root?.messages?.ui?.errorTitles;
  const code = errorCode(error);
  const title = titles && Object.hasOwn(titles, code) ? titles[code as keyof typeof titles] : null;
  return [{ title: error && title ? `${title} · Octopus` : "Octopus" }];
};

export default function LocaleLayout() {
  return <Outlet />;
}

/**
 * Below the root, whose loader runs also when an action refused: the page keeps its language, its words and its frame.
 */
export function ErrorBoundary() {
  const error = useRouteError();
  const params = isRouteErrorResponse(error) ? (error.data as Partial<ErrorBody> | null)?.params : undefined;
  return <ErrorPage code={errorCode(error)} params={params ?? {}} />;
}

/** The reason of a failure: a refusal carries its own, anything unforeseen is `unexpected`. */
function errorCode(error: unknown): string {
  if (!isRouteErrorResponse(error)) return "unexpected";
  const body = error.data as Partial<ErrorBody> | null;
  return body?.code ?? (error.status === 404 ? "not_found" : "unexpected");
}
