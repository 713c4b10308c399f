import { expect, test } from "vitest";
import type { PartnershipDocument } from "#app/organisations/record/documents.ts";
import { compared, withPartnership } from "#app/organisations/record/import/compare.ts";
import type { FilePartnership } from "#app/organisations/record/import/shape.ts";

const entry = {
  ...{ kind: "agreement", state: "stated", titleEn: "An agreement", titleFr: null, descriptionEn: "" },
  ...{ signedOn: "2005-03", inForceOn: null, dateFrom: null, dateTo: null, dateEnd: "unknown", dateCertainty: "exact" },
  ...{ parties: [], citations: [] },
} as unknown as PartnershipDocument;

const said = {
  ...{ kind: null, state: null, titleEn: null, titleFr: null, description: null },
  ...{ dateFrom: null, dateTo: null, dateEnd: "unknown", dateCertainty: "exact", parties: [], citations: [] },
} as unknown as FilePartnership;

const changes = (dateFrom: string | null) =>
  compared(entry, withPartnership(entry, { ...said, dateFrom }, new Map(), new Set()));

test("the date by which a file of ours counts a partnership is no news to the record", () => {
  expect(changes("2005-03")).toEqual({ adds: [], conflicts: [] });
  expect(changes(null)).toEqual({ adds: [], conflicts: [] });
});

test("another start is", () => {
  expect(changes("2006").adds).toEqual([{ field: "dateFrom", before: null, after: "2006" }]);
});
