import type { DateCertaintyKind, DateEndKind, DateSpan } from "#app/platform/partial-date.ts";

/** The four date columns that dated rows share, for a `select`. */
export const spanSelect = { dateFrom: true, dateTo: true, dateEnd: true, dateCertainty: true } as const;

type DatedRow = {
  dateFrom: string | null;
  dateTo: string | null;
  dateEnd: DateEndKind;
  dateCertainty: DateCertaintyKind;
};

/** The date columns of a partnership, for a `select`. */
export const tieSpanSelect = { ...spanSelect, signedOn: true, inForceOn: true } as const;

/**
 * The span of a partnership that was read with `tieSpanSelect`: where nobody says from when on it was, it begins when it
 * came into force or was signed. Network, years and timelines all count by it.
 */
export function tieSpanOf(row: DatedRow & { signedOn: string | null; inForceOn: string | null }): DateSpan {
  return { ...spanOf(row), from: row.dateFrom ?? row.inForceOn ?? row.signedOn };
}

/** The span of a row that was read with `spanSelect`. */
export function spanOf(row: DatedRow): DateSpan {
  return { from: row.dateFrom, to: row.dateTo, end: row.dateEnd, certainty: row.dateCertainty };
}
