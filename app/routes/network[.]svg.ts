import type { LoaderFunctionArgs } from "@remix-run/node";
import { networkSearch, parseNetworkAddress } from "#app/network/address.ts";
import { toSvg } from "#app/network/export-svg.ts";
import { answerFile } from "#app/network/file.server.ts";
import { pictureWords } from "#app/network/picture-words.server.ts";
import { readNetwork } from "#app/network/queries.server.ts";
import { readNetworkView } from "#app/network/view.server.ts";

/** The picture that /network shows with the same query string, with legend and sources. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, config, visitor } = context;
  const { filter, look } = parseNetworkAddress(new URL(request.url).searchParams);
  const address = {
    filter,
    look: { ...look, view: "picture" as const, camera: null, saved: null, tour: null, page: 1 },
  };
  const [{ picture, plate, path }, { graph }] = await Promise.all([
    readNetworkView(db, address, visitor.locale),
    readNetwork(db, filter),
  ]);
  if (!picture) throw new Error("a picture was asked for");
  const search = networkSearch(address.filter, address.look);
  const page = `${config.appUrl}/network${search && `?${search}`}`;
  const words = await pictureWords(
    db,
    { picture, plate, partnerships: graph.partnerships, address },
    page,
    visitor.locale,
  );
  const way = path?.stops.map(({ organisation }) => organisation.slug) ?? [];
  return answerFile(request, toSvg({ picture, chosen: filter.node, pinned: filter.pinned, way }, words), {
    name: "octopus-network.svg",
    type: "image/svg+xml",
  });
}
