import type { LoaderFunctionArgs } from "@remix-run/node";
import { toJsonLd } from "#app/network/export-jsonld.ts";
import { networkFile } from "#app/network/file.server.ts";

/** The view that /network shows with the same query string, as linked data. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return networkFile(request, context, {
    name: "octopus-network.jsonld",
    type: "application/ld+json",
    write: (file) => toJsonLd(file, context.config.appUrl),
  });
}
