import type { Locale } from "#app/platform/locale.ts";
import { type DateSpan, formatSpan } from "#app/platform/partial-date.ts";

type Columns = {
  dateFrom: string | null;
  dateTo: string | null;
  dateEnd: DateSpan["end"];
  dateCertainty: DateSpan["certainty"];
};

/** When a partnership was, in words; null where nothing is dated. */
export function organisationSpan({ dateFrom, dateTo, dateEnd, dateCertainty }: Columns, locale: Locale): string | null {
  return formatSpan({ from: dateFrom, to: dateTo, end: dateEnd, certainty: dateCertainty }, locale);
}
