import type { DateCertaintyKind, DateEndKind, DateSpan } from "#app/platform/partial-date.ts";

/** The four date columns that dated rows share, for a `select`. */
export const spanSelect = { dateFrom: true, dateTo: true, dateEnd: true, dateCertainty: true } as const;

type DatedRow = {
  dateFrom: string | null;
  dateTo: string | null;
  dateEnd: DateEndKind;
  dateCertainty: DateCertaintyKind;
};

/** The span of a row that was read with `spanSelect`. */
export function spanOf(row: DatedRow): DateSpan {
  return { from: row.dateFrom, to: row.dateTo, end: row.dateEnd, certainty: row.dateCertainty };
}
