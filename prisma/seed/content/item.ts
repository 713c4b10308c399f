import type { Row } from "./tables.ts";

const kinds = [
  "source",
  "organisation",
  "country",
  "instrument",
  "person",
  "project",
  "conference",
  "activity",
  "partnership",
  "study",
  "publication",
  "conclusion",
  "network_view",
  "network_tour",
] as const;

export type Kind = (typeof kinds)[number];

/** One row of a content file with everything that is written for it; the first row is the thing itself. */
export type Item = { kind: Kind; id: string; rows: [Row, ...Row[]] };
