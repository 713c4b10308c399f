import { translatorFor } from "#app/messages.server.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { type Label, type Place, placeLabels } from "#app/registration/desk/statistics/labels.ts";
import { type Atlas, atlases } from "#app/registration/desk/statistics/map.server.ts";
import type { CountryFigures, KindFigures } from "#app/registration/desk/statistics/read.server.ts";
import { stepBounds, stepOf, stepRanges } from "#app/registration/desk/statistics/shares.ts";
import { countryName, type NamedKind, numberWord } from "#app/registration/desk/statistics/words.ts";

/** A country on a map; `step` is the strength of its colour, from 1. */
export type MapCountry = { code: string; title: string; step: number; path: string; dot: [number, number] | null };

export type MapDrawing = {
  width: number;
  height: number;
  /** Outlines of the countries that nobody comes from. */
  others: string;
  countries: MapCountry[];
  /** Names for a screen as wide as a desk, and for a phone, where they must be larger and can be few. */
  labels: { wide: Label[]; narrow: Label[] };
};

export type MapView = {
  world: MapDrawing;
  /** Null when hardly anybody comes from there. */
  europe: MapDrawing | null;
  ranges: { from: number; to: number }[];
  footnotes: string[];
};

/** Sizes of the names in units of the maps: 12 px on the screen. statistics.css has the same. */
const sizes = { world: { wide: 20, narrow: 62 }, europe: { wide: 12, narrow: 19 } };
/** From so many of its countries on, Europe is drawn apart. */
const worthEurope = 4;

/** The world, and Europe larger, with the countries that delegates come from. */
export function mapView(figures: CountryFigures[], locale: Locale): MapView {
  const { world, europe } = atlases();
  const counts = figures.map(({ count }) => count);
  const bounds = stepBounds(counts);
  const inEurope = figures.filter(({ code }) => isNamedIn(europe, code));
  const hasEurope = inEurope.length >= worthEurope;
  const named = hasEurope ? figures.filter((country) => !inEurope.includes(country)) : figures;
  const footnotes = figures.flatMap(({ footnote }) => (footnote && pickText(footnote, locale)?.text) ?? []);
  return {
    world: drawing(world, { figures, named, bounds, locale, sizes: sizes.world }),
    europe: hasEurope ? drawing(europe, { figures, named: inEurope, bounds, locale, sizes: sizes.europe }) : null,
    ranges: stepRanges(bounds, Math.max(0, ...counts)),
    footnotes: [...new Set(footnotes)].map((note) => note.replace(/^\*\s*/, "* ")),
  };
}

/** Whether the middle of a country lies on a map, so that it can be named there. */
function isNamedIn({ width, height, countries }: Atlas, code: string): boolean {
  const shape = countries.get(code);
  return shape !== undefined && shape.x > 0 && shape.x < width && shape.y > 0 && shape.y < height;
}

type DrawingWish = {
  figures: CountryFigures[];
  named: CountryFigures[];
  bounds: number[];
  locale: Locale;
  sizes: { wide: number; narrow: number };
};

function drawing(atlas: Atlas, { figures, named, bounds, locale, sizes: { wide, narrow } }: DrawingWish): MapDrawing {
  const frame = { width: atlas.width, height: atlas.height };
  const coming = new Set(figures.map(({ code }) => code));
  const countries = figures.flatMap((country): MapCountry[] => {
    const shape = atlas.countries.get(country.code);
    if (!shape) return [];
    const { x, y, path, visible } = shape;
    const title = `${countryName(country, locale)}: ${numberWord(country.count, locale)}`;
    return [{ code: country.code, title, step: stepOf(country.count, bounds), path, dot: visible ? null : [x, y] }];
  });
  const places = named.flatMap((country): Place[] => {
    const shape = atlas.countries.get(country.code);
    if (!shape) return [];
    const figure = numberWord(country.count, locale);
    return [{ ...shape, name: countryName(country, locale), figure, step: stepOf(country.count, bounds) }];
  });
  return {
    ...frame,
    others: [...atlas.countries].map(([code, { path }]) => (coming.has(code) ? "" : path)).join(""),
    // The small ones are drawn over their neighbours.
    countries: countries.sort((a, b) => Number(a.dot !== null) - Number(b.dot !== null)),
    labels: { wide: placeLabels(places, wide, frame), narrow: placeLabels(places, narrow, frame) },
  };
}

/** Kinds of organisation by name, those of the directory first. */
export function nameKinds(kinds: KindFigures[], locale: Locale): NamedKind[] {
  const names = translatorFor(locale, "organisations.kinds");
  const t = translatorFor(locale, "desk.statistics.kinds");
  return kinds.map((line) => ({ ...line, name: line.listed ? names(line.kind ?? "none") : t("not_listed") }));
}
