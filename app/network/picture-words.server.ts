import { translatorFor } from "#app/messages.server.ts";
import type { PictureWords } from "#app/network/export-svg.ts";
import { countSources, type NetworkGraph, yearsOf } from "#app/network/graph.ts";
import type { Db } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";

/** What stands around a picture that is taken along. */
export async function pictureWords(db: Db, graph: NetworkGraph, locale: Locale): Promise<PictureWords> {
  const t = translatorFor(locale, "network");
  const kinds = translatorFor(locale, "organisations");
  const cited = new Set(graph.partnerships.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId)));
  const sources = await db.source.findMany({
    where: { id: { in: [...cited] } },
    select: { title: true, publisher: true },
    orderBy: { title: "asc" },
  });
  const years = yearsOf(graph.partnerships);
  const counts = {
    organisations: graph.nodes.length,
    ties: graph.edges.length,
    partnerships: graph.partnerships.length,
  };
  const caption = [
    t("picture.plate", counts),
    years && t("picture.plate_years", { first: String(years.first), last: String(years.last) }),
    t("picture.plate_sources", { sources: countSources(graph.partnerships) }),
  ];
  return {
    title: `Octopus · ${t("title")}`,
    caption: `${caption.filter(Boolean).join(", ")}.`,
    kinds: new Map(graph.nodes.map(({ kind }) => [kind, kinds(`kinds.${kind ?? "none"}`)])),
    sources: sources.map(({ title, publisher }) => `${title}, ${publisher}`),
  };
}
