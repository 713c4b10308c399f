import type { LoaderFunctionArgs } from "@remix-run/node";
import { toJson } from "#app/network/export.ts";
import { networkFile } from "#app/network/file.server.ts";

/** The view that /network shows with the same query string, as a file. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return networkFile(request, context, { name: "octopus-network.json", type: "application/json", write: toJson });
}
