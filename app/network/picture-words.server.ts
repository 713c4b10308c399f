import { translatorFor } from "#app/messages.server.ts";
import type { NetworkAddress } from "#app/network/address.ts";
import type { PictureWords } from "#app/network/export-svg.ts";
import type { NetworkPartnership } from "#app/network/graph.ts";
import type { Picture, PictureGroup, Plate } from "#app/network/view.ts";
import type { Db } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";

type Shown = { picture: Picture; plate: Plate; partnerships: NetworkPartnership[]; address: NetworkAddress };

/** What stands around a picture that is taken along; `page` is the address at which it is found. */
export async function pictureWords(
  db: Db,
  { picture, plate, partnerships, address }: Shown,
  page: string,
  locale: Locale,
): Promise<PictureWords> {
  const t = translatorFor(locale, "network");
  const words = translatorFor(locale, "organisations");
  const cited = new Set(partnerships.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId)));
  const sources = await db.source.findMany({
    where: { id: { in: [...cited] } },
    select: { title: true, publisher: true },
    orderBy: { title: "asc" },
  });
  const { organisations, ties, years } = plate;
  const caption = [
    t("picture.plate", { organisations, ties, partnerships: plate.partnerships }),
    years && t("picture.plate_years", { first: String(years.first), last: String(years.last) }),
    t("picture.plate_sources", { sources: plate.sources }),
  ];
  const organisationKinds = picture.nodes.flatMap((node) =>
    node.slug === null ? [] : ([[node.kind, words(`kinds.${node.kind ?? "none"}` as "kinds.none")]] as const),
  );
  const tieKinds = partnerships.map(({ kind }) => [kind, words(`ties.${kind}`)] as const);
  const nameOf = (group: PictureGroup) => {
    if (group.by === "region") return words(`regions.${group.region}`);
    if (group.by === "treaty") return words(`treaty.${group.state}`);
    const [first = "", second] = group.members.map(({ name }) => name);
    return second ? t("look.community_of_two", { first, second }) : t("look.community_of", { first });
  };
  return {
    title: `Octopus · ${t("title")}`,
    caption: `${caption.filter(Boolean).join(", ")}.`,
    kinds: new Map([...organisationKinds, ...tieKinds]),
    groups: [...picture.groups.map(nameOf), t("look.other")],
    ties: new Map(tieKinds),
    reading: [
      t("picture.reading", { size: t(`measures.what.${address.look.size}`) }),
      picture.ties.length > 0 && address.look.lines === "apart" ? t("picture.reading_apart") : "",
    ]
      .filter(Boolean)
      .join(" "),
    sources: sources.map(({ title, publisher }) => `${title}, ${publisher}`),
    address: page,
  };
}
