import type { LoaderFunctionArgs } from "@remix-run/node";
import { toNodesCsv } from "#app/network/export.ts";
import { networkFile } from "#app/network/file.server.ts";

/** The organisations of the view that /network shows with the same query string; /network.csv has their ties. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return networkFile(request, context, { name: "octopus-organisations.csv", type: "text/csv", write: toNodesCsv });
}
