import {
  type DayCount,
  halfDay,
  type Period,
  type PeriodUnit,
  spanOf,
} from "#app/registration/desk/statistics/periods.ts";
import type {
  CategoryFigures,
  CountryFigures,
  LanguageFigures,
} from "#app/registration/desk/statistics/read.server.ts";
import { leadersOf, twoThirds } from "#app/registration/desk/statistics/shares.ts";
import {
  categoryName,
  countryName,
  dayWord,
  languageNames,
  listWord,
  type NamedKind,
  periodWord,
  shareWord,
  type Words,
} from "#app/registration/desk/statistics/words.ts";

// What each chart says, in one sentence: its title.

/** Fewer than this, and a half or two thirds of them mean little. */
const few = 12;
/** More than this that share the first place are not named. */
const named = 3;

function sum(items: { count: number }[]): number {
  return items.reduce((total, { count }) => total + count, 0);
}

export function growthHeadline({ t, locale }: Words, days: DayCount[]): string {
  const span = spanOf(days, null);
  if (!span) return "";
  const total = sum(days);
  const { first, last } = span;
  if (first === last) return t("growth.one_day", { total, day: dayWord(first, locale, "full") });
  if (total < few)
    return t("growth.between", { total, first: dayWord(first, locale), last: dayWord(last, locale, "full") });
  return t("growth.half", { total, day: dayWord(halfDay(days) ?? last, locale, "full") });
}

export function arrivalsHeadline({ t, locale }: Words, periods: Period[], unit: PeriodUnit): string {
  const counted = periods.map(({ start, total }) => ({ start, count: total }));
  const leaders = leadersOf(counted);
  const [first] = leaders;
  if (!first) return "";
  const total = sum(counted);
  const word = periodWord(first.start, unit, locale, "long");
  const period = unit === "week" ? t("arrivals.week_from", { day: word }) : word;
  const { count } = first;
  if (count === total) return t("arrivals.single", { total, unit, period });
  if (leaders.length > 1) return t("arrivals.tie", { periods: leaders.length, unit, count });
  return t("arrivals.busiest", { unit, count, total, period });
}

export function placesHeadline({ t, locale }: Words, lines: CategoryFigures[]): string {
  const whole = lines.find(({ id }) => id === null);
  if (!whole) return "";
  const { capacity, taken, counts } = whole;
  const full = lines.filter((line) => line.id !== null && isFull(line));
  if (capacity === null) return t("places.unlimited", { taken });
  if (isFull(whole)) return t("places.no_more", { capacity, waiting: counts.waiting });
  if (full.length === 0) return t("places.free", { taken, capacity });
  if (full.length > named) return t("places.full_many", { taken, capacity, count: full.length });
  const names = listWord(
    full.map((line) => categoryName(line, locale)),
    locale,
  );
  return t("places.full", { taken, capacity, names, count: full.length });
}

function isFull({ capacity, taken }: CategoryFigures): boolean {
  return capacity !== null && taken >= capacity;
}

export function countriesHeadline({ t, locale }: Words, countries: CountryFigures[]): string {
  const total = sum(countries);
  const leaders = leadersOf(countries);
  const [first] = leaders;
  if (!first) return "";
  const { count } = first;
  const name = countryName(first, locale);
  if (countries.length === 1) return t("countries.one", { total, country: name });
  const top = twoThirds(countries.map((country) => country.count));
  if (total >= few && countries.length >= 6 && top * 2 <= countries.length)
    return t("countries.two_thirds", { top, countries: countries.length });
  if (leaders.length === 1) return t("countries.leader", { country: name, count, total });
  if (leaders.length > named) return t("countries.tie", { count });
  const names = leaders.map((country) => countryName(country, locale));
  return t("countries.leaders", { countries: listWord(names, locale), count });
}

export function kindsHeadline({ t, locale }: Words, kinds: NamedKind[]): string {
  const total = sum(kinds);
  const inDirectory = kinds.filter(({ listed }) => listed);
  const leaders = leadersOf(inDirectory);
  const listed = sum(inDirectory);
  if (listed === 0) return t("kinds.unlisted", { total });
  if (leaders.length > named) return t("kinds.tie", { listed, total });
  const names = leaders.map(({ name }) => name);
  return t("kinds.leader", { listed, total, kinds: listWord(names, locale) });
}

/** `people` want interpretation into at least one language; `total` is everybody. */
export function languagesHeadline(
  { t, locale }: Words,
  lines: LanguageFigures[],
  { people, total }: { people: number; total: number },
): string {
  const wanted = lines.filter(({ want }) => want > 0);
  const leaders = leadersOf(wanted.map((line) => ({ ...line, count: line.want })));
  if (people > 0)
    return t("languages.wanted", { people, count: wanted.length, languages: languageNames(leaders, locale) });
  const [spoken] = leadersOf(lines.map((line) => ({ ...line, count: line.speak })));
  if (!spoken) return t("languages.silent");
  return t("languages.unwanted", {
    share: shareWord(spoken.speak, total, locale),
    language: languageNames([spoken], locale),
  });
}
