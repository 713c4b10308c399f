import type { CitationView } from "#app/organisations/citation.ts";
import type { OrganisationRef } from "#app/organisations/views.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import type { DateSpan } from "#app/platform/partial-date.ts";
import type { ActivityState, ConclusionState, PartnershipState } from "#prisma/generated/enums.ts";

/** Something that followed from a conclusion, and where it is shown. */
export type FollowUpView = {
  id: string;
  kind: "activity" | "partnership" | "project";
  title: Bilingual;
  span: DateSpan;
  /** Null for a project. */
  state: ActivityState | PartnershipState | null;
  to: string;
};

/** A conclusion of a conference with who sees to it and what became of it. */
export type ConclusionView = {
  /** What its address at the desk and its anchor are made of: the id of the printed statement, else its own. */
  key: string;
  text: Bilingual;
  /** The words are those of a document. */
  printed: boolean;
  state: ConclusionState;
  asOf: string | null;
  note: Bilingual;
  owners: (OrganisationRef & { id: string })[];
  followUps: FollowUpView[];
  citations: CitationView[];
  /** Null: nobody has said anything of it yet. */
  version: number | null;
};

/** What can be linked to a conclusion. */
export type LinkKind = "organisation" | FollowUpView["kind"];

export type LinkMatch = { kind: LinkKind; id: string; title: Bilingual; span: DateSpan | null };
