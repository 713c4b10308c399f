import type { NetworkPartnership } from "#app/network/graph.ts";
import { type DateSpan, touchesYears, yearOf } from "#app/platform/partial-date.ts";
import type { PartnershipKind } from "#prisma/generated/enums.ts";

/** Where a partnership lies in time: fractions of years, `to` after `from` by at least the precision of the date. */
export type Bar = { from: number; to: number; isOpen: boolean };

/** How many partnerships of each kind touch a year. */
export type YearCount = { year: number; count: number; kinds: Partial<Record<PartnershipKind, number>> };

/**
 * The stretch of time that a span says: a year is as long as a year, for nobody knows when in it. Open ends reach to
 * `until`, the end of the picture; null without dates.
 */
export function barOf(span: DateSpan, until: number): Bar | null {
  const begin = span.from ?? span.to;
  if (begin === null) return null;
  const isOpen = span.end === "open";
  const [from] = reach(begin);
  const [, last] = reach(span.to ?? begin);
  return { from, to: isOpen ? Math.max(until, last) : Math.max(last, from), isOpen };
}

/** First and last moment of a partial date as fractions of years. */
function reach(date: string): [number, number] {
  const year = yearOf(date);
  if (date.length === 4) return [year, year + 1];
  const month = Number(date.slice(5, 7)) - 1;
  if (date.length === 7) return [year + month / 12, year + (month + 1) / 12];
  const day = Number(date.slice(8)) - 1;
  return [year + (month + day / 31) / 12, year + (month + (day + 1) / 31) / 12];
}

/** The years of a view, each with what touches it; empty without dates. */
export function countYears(
  partnerships: NetworkPartnership[],
  years: { first: number; last: number } | null,
): YearCount[] {
  if (!years) return [];
  return Array.from({ length: years.last - years.first + 1 }, (_, index) => {
    const year = years.first + index;
    const touching = partnerships.filter(({ span }) => touchesYears(span, year, year));
    const kinds: YearCount["kinds"] = {};
    for (const { kind } of touching) kinds[kind] = (kinds[kind] ?? 0) + 1;
    return { year, count: touching.length, kinds };
  });
}
