import type { LoaderFunctionArgs } from "@remix-run/node";
import { toSvg } from "#app/network/export-svg.ts";
import { networkFile } from "#app/network/file.server.ts";
import { pictureWords } from "#app/network/picture-words.server.ts";

/** The view that /network shows with the same query string, as a picture with legend and sources. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return networkFile(request, context, {
    name: "octopus-network.svg",
    type: "image/svg+xml",
    write: async (file, locale) => toSvg(file, await pictureWords(context.db, file.graph, locale)),
  });
}
