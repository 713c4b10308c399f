import { citations } from "../citations.ts";
import { enumValue } from "../enum-value.ts";
import type { Item } from "../item.ts";
import type { RowOf } from "../schemas.ts";
import { row } from "../tables.ts";

/** A treaty or framework decision with the figures printed of it. */
export function instrumentItem(instrument: RowOf<"instruments">): Item {
  const { id } = instrument;
  return {
    kind: "instrument",
    id,
    rows: [
      row("Instrument", {
        id,
        number: instrument.number ?? null,
        nameEn: instrument.name,
        nameFr: null,
        aliases: instrument.aliases ?? [],
        kind: enumValue(instrument.kind),
        organisationId: instrument.organisationId,
        dateFrom: instrument.date ?? null,
        note: instrument.note ?? null,
        statusAsOf: instrument.statusAsOf ?? null,
        statusCounts: instrument.statusCounts ?? null,
        articlesNamed: instrument.articlesNamed ?? [],
        ratificationsByYear: instrument.ratificationsByYear ?? [],
      }),
      ...citations({ owner: "Instrument", id }, instrument.sources),
    ],
  };
}
