import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { isLocale } from "#app/platform/locale.ts";
import { notFound } from "#app/platform/responses.server.ts";

/** Only /en and /fr may stand before a path; anything else that lands here is no page of ours. */
export function loader({ params }: LoaderFunctionArgs) {
  if (params.lang !== undefined && !isLocale(params.lang)) throw notFound();
  return null;
}

export default function LocaleLayout() {
  return <Outlet />;
}
