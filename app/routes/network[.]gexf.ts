import type { LoaderFunctionArgs } from "@remix-run/node";
import { toGexf } from "#app/network/export.ts";
import { networkFile } from "#app/network/file.server.ts";

/** The view that /network shows with the same query string, as a file. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return networkFile(request, context, { name: "octopus-network.gexf", type: "application/gexf+xml", write: toGexf });
}
