import type { Place } from "./schemas.ts";
import { type Row, row, tables, type ValuesOf } from "./tables.ts";

type Owner = Extract<keyof typeof citationParents, string>;
const citationParents = tables.Citation.parents;
type Cited = { owner: Owner; id: string };

const noOwner = {
  organisationId: null,
  instrumentId: null,
  treatyStatusId: null,
  contactPointId: null,
  legislationId: null,
  cooperationId: null,
  personId: null,
  partnershipId: null,
  conferenceId: null,
  sessionId: null,
  projectId: null,
  projectStatementId: null,
  contributionId: null,
  activityId: null,
  studyId: null,
  publicationId: null,
  conclusionId: null,
} satisfies Partial<ValuesOf<"Citation">>;

/** One citation for each place; `aspect` says what of the statement they support, where not the whole. */
export function citations({ owner, id }: Cited, places: Place[] = [], aspect: string | null = null): Row[] {
  return places.map((place, position) =>
    row("Citation", {
      ...noOwner,
      [citationParents[owner] ?? ""]: id,
      id: `${owner}:${id}:${aspect ?? "whole"}:${position}`,
      sourceId: place.document,
      section: place.section,
      tableTitle: place.table ?? null,
      tableRow: place.row ?? null,
      contradicts: false,
      aspect,
      position: position + (aspect === "further" ? 1 : 0),
    }),
  );
}
