import type { WholeNetwork } from "#app/network/queries.server.ts";
import type { Selection } from "#app/network/selection.server.ts";
import type { OrganisationRef } from "#app/network/view.ts";
import type { NetworkWords } from "#app/network/words.server.ts";
import type { Db } from "#app/platform/db.ts";
import { atlases } from "#app/registration/desk/statistics/map.server.ts";
import type { TreatyState } from "#prisma/generated/enums.ts";

/** A country that does something in the selection, or has a treaty status. */
export type MapCountry = {
  code: string;
  name: string;
  footnote: string | null;
  treaty: TreatyState | null;
  /** Empty where the country is too small for the map. */
  path: string;
  x: number;
  y: number;
  seats: OrganisationRef[];
  /** Partnerships of the selection that the country itself is a party of. */
  partnerships: number;
};

export type MapView = { width: number; height: number; others: string; countries: MapCountry[]; unseated: number };

/** Countries by what they did about the Convention, with the organisations of the selection that sit there. */
export async function readMap(
  db: Db,
  { whole, selection, words }: { whole: WholeNetwork; selection: Selection; words: NetworkWords },
): Promise<MapView> {
  const { world } = atlases();
  const rows = await db.country.findMany({
    select: { code: true, nameEn: true, nameFr: true, footnoteEn: true, footnoteFr: true },
  });
  const treaty = new Map(whole.rows.countries.map((country) => [country.code, country.treaty]));
  const seatedIn = (code: string | null) => selection.graph.nodes.filter(({ countryCode }) => countryCode === code);
  const parties = selection.graph.partnerships.map(
    (one) => new Set(one.parties.flatMap(({ countryCode }) => countryCode ?? [])),
  );
  const countries = rows.flatMap((row): MapCountry[] => {
    const shape = world.countries.get(row.code);
    const own = seatedIn(row.code);
    const state = treaty.get(row.code) ?? null;
    const partnerships = parties.filter((codes) => codes.has(row.code)).length;
    if (!shape || (own.length === 0 && state === null && partnerships === 0)) return [];
    return [
      {
        code: row.code,
        name: words.locale === "fr" ? row.nameFr : row.nameEn,
        footnote: words.locale === "fr" ? row.footnoteFr : row.footnoteEn,
        ...{ treaty: state, path: shape.path, x: shape.x, y: shape.y, partnerships },
        seats: own.map(words.organisation),
      },
    ];
  });
  const shown = new Set(countries.map(({ code }) => code));
  const others = [...world.countries].filter(([code]) => !shown.has(code)).map(([, { path }]) => path);
  return {
    ...{ width: world.width, height: world.height },
    others: others.join(""),
    countries: countries.sort((a, b) => b.seats.length - a.seats.length || a.name.localeCompare(b.name, words.locale)),
    unseated: seatedIn(null).length,
  };
}
