import { translatorFor } from "#app/messages.server.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { type Label, type Place, placeLabels } from "#app/registration/desk/statistics/labels.ts";
import { mapHeight, mapWidth, worldMap } from "#app/registration/desk/statistics/map.server.ts";
import type { CountryFigures, KindFigures } from "#app/registration/desk/statistics/read.server.ts";
import { stepBounds, stepOf, stepRanges } from "#app/registration/desk/statistics/shares.ts";
import { countryName, type NamedKind, numberWord } from "#app/registration/desk/statistics/words.ts";

/** A country on the map; `step` is the strength of its colour from 1 to `steps`. */
export type MapCountry = { code: string; title: string; step: number; path: string; dot: [number, number] | null };

export type MapView = {
  width: number;
  height: number;
  /** Outlines of the countries that nobody comes from. */
  others: string;
  countries: MapCountry[];
  ranges: { from: number; to: number }[];
  /** Names for a screen as wide as a desk, and for a phone, where they must be larger and can be few. */
  labels: { wide: Label[]; narrow: Label[] };
  footnotes: string[];
};

/** Sizes of the names in units of the map, so that both are read at about 12 px. */
export const labelSizes = { wide: 22, narrow: 58 };

/** The world with the countries that delegates come from. */
export function mapView(figures: CountryFigures[], locale: Locale): MapView {
  const world = worldMap();
  const counts = figures.map(({ count }) => count);
  const bounds = stepBounds(counts);
  const coming = new Set(figures.map(({ code }) => code));
  const countries: MapCountry[] = [];
  const places: Place[] = [];
  for (const country of figures) {
    const shape = world.get(country.code);
    if (!shape) continue;
    const { x, y, path, visible } = shape;
    const title = `${countryName(country, locale)}: ${numberWord(country.count, locale)}`;
    const text = `${countryName(country, locale)} ${numberWord(country.count, locale)}`;
    countries.push({
      code: country.code,
      title,
      step: stepOf(country.count, bounds),
      path,
      dot: visible ? null : [x, y],
    });
    places.push({ x, y, text, visible });
  }
  const frame = { width: mapWidth, height: mapHeight };
  const footnotes = figures.flatMap(({ footnote }) => (footnote && pickText(footnote, locale)?.text) ?? []);
  return {
    ...frame,
    others: [...world].map(([code, { path }]) => (coming.has(code) ? "" : path)).join(""),
    // The small ones are drawn over their neighbours.
    countries: countries.sort((a, b) => Number(a.dot !== null) - Number(b.dot !== null)),
    ranges: stepRanges(bounds, Math.max(0, ...counts)),
    labels: {
      wide: placeLabels(places, labelSizes.wide, 30, frame),
      narrow: placeLabels(places, labelSizes.narrow, 5, frame),
    },
    footnotes: [...new Set(footnotes)].map((note) => note.replace(/^\*\s*/, "* ")),
  };
}

/** Kinds of organisation by name, those of the directory first. */
export function nameKinds(kinds: KindFigures[], locale: Locale): NamedKind[] {
  const names = translatorFor(locale, "organisations.kinds");
  const t = translatorFor(locale, "desk.statistics.kinds");
  return kinds.map((line) => ({ ...line, name: line.listed ? names(line.kind ?? "none") : t("not_listed") }));
}
