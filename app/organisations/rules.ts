import type { TieRow } from "#app/organisations/views.ts";
import { yearOf } from "#app/platform/partial-date.ts";
import { foldText } from "#app/platform/text.ts";
import type { PartnershipKind } from "#prisma/generated/enums.ts";

const divider = " | ";

/** What search looks in: every name and acronym once, folded, the main name first (directories are sorted by it). */
export function searchTextOf(names: (string | null)[]): string {
  const folded = names.map((name) => foldText(name ?? "")).filter((name) => name !== "");
  return [...new Set(folded)].join(divider);
}

export type TieGroup = { kind: PartnershipKind; ids: string[] };

/** Partnerships by kind, the largest kind first; what is awkward comes last. Order within a kind is kept. */
export function groupTies(ties: TieRow[]): TieGroup[] {
  const groups = new Map<PartnershipKind, string[]>();
  for (const { kind, id } of ties) groups.set(kind, [...(groups.get(kind) ?? []), id]);
  return [...groups]
    .map(([kind, ids]) => ({ kind, ids }))
    .sort((a, b) => Number(a.kind === "tension") - Number(b.kind === "tension") || b.ids.length - a.ids.length);
}

export type TieYears = {
  years: { year: number; count: number }[];
  /** Ties that go on without a stated end; they are counted in the year they begin. */
  open: number;
  undated: number;
};

/** How many ties each year saw, without gaps between the first and the last. A span counts in each of its years. */
export function tiesByYear(ties: TieRow[]): TieYears {
  const counts = new Map<number, number>();
  let undated = 0;
  for (const { span } of ties) {
    const years = yearsOfSpan(span.from, span.to);
    if (years === null) undated += 1;
    else for (let year = years[0]; year <= years[1]; year++) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const seen = [...counts.keys()];
  const first = Math.min(...seen);
  const length = seen.length === 0 ? 0 : Math.max(...seen) - first + 1;
  const years = Array.from({ length }, (_, index) => ({ year: first + index, count: counts.get(first + index) ?? 0 }));
  return { years, open: ties.filter(({ span }) => span.end === "open").length, undated };
}

function yearsOfSpan(from: string | null, to: string | null): [number, number] | null {
  const first = from ?? to;
  const last = to ?? from;
  return first === null || last === null ? null : [yearOf(first), yearOf(last)];
}

/** Things by year, in the order in which the years first appear. */
export function byYear<Item extends { year: number }>(items: Item[]): { year: number; items: Item[] }[] {
  const years = new Map<number, Item[]>();
  for (const item of items) years.set(item.year, [...(years.get(item.year) ?? []), item]);
  return [...years].map(([year, ofYear]) => ({ year, items: ofYear }));
}
