import type { CitationView } from "#app/organisations/citation.ts";
import type { CountryRef, NamedRef, OrganisationRef } from "#app/organisations/views.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import type { DateSpan } from "#app/platform/partial-date.ts";
import type {
  ActivityKind,
  ActivityState,
  PartyRole,
  ProjectOrganisationRole,
  ProjectStatementKind,
  PublicationOrganisationRole,
  StudyOrganisationRole,
  StudyState,
} from "#prisma/generated/enums.ts";

/** A dated thing done, or planned, for a project. */
export type ActivityView = {
  slug: string;
  kind: ActivityKind;
  state: ActivityState;
  title: Bilingual;
  description: Bilingual;
  span: DateSpan;
  place: string | null;
  country: CountryRef | null;
  /** Numbers of the project's outputs that it serves. */
  outputs: number[];
  note: string | null;
  parties: { role: PartyRole; organisation: OrganisationRef }[];
  countries: CountryRef[];
  project: NamedRef | null;
  fundingProject: NamedRef | null;
  conference: NamedRef | null;
  /** Conferences that concluded what it followed from. */
  followsFrom: NamedRef[];
  citations: CitationView[];
};

export type StudyView = {
  slug: string;
  title: Bilingual;
  subtitle: string | null;
  purpose: string;
  number: number | null;
  state: StudyState | null;
  statusAsOf: string | null;
  carriedOutBy: string | null;
  launchedOn: string | null;
  dueOn: string | null;
  startsOn: string | null;
  plannedYear: number | null;
  outputs: string[];
  note: string | null;
  project: NamedRef | null;
  organisations: { role: StudyOrganisationRole; organisation: OrganisationRef }[];
  citations: CitationView[];
};

export type PublicationView = {
  slug: string;
  title: Bilingual;
  type: string;
  number: string | null;
  summary: string;
  state: string | null;
  span: DateSpan;
  dateNote: string | null;
  /** The loaded document that this publication is. */
  documentId: string | null;
  project: NamedRef | null;
  organisations: { role: PublicationOrganisationRole; organisation: OrganisationRef }[];
  authors: string[];
  citations: CitationView[];
};

/** Money or an announcement of money, as printed; totals repeat other rows and are never added to them. */
export type ContributionView = {
  id: string;
  organisation: OrganisationRef;
  project: NamedRef;
  isTotal: boolean;
  amount: { value: number; currency: string } | null;
  dateFrom: string | null;
  yearsPrinted: string | null;
  note: string | null;
  citations: CitationView[];
};

export type ProjectSummary = NamedRef & {
  shortName: string | null;
  reference: string | null;
  phase: number | null;
  objective: string;
  objectiveTruncated: boolean;
  span: DateSpan;
  predecessor: NamedRef | null;
  activities: number;
  citations: CitationView[];
};

export type OutputView = { id: string; number: number; title: string; summary: string | null; truncated: boolean };
export type StatementView = {
  id: string;
  kind: ProjectStatementKind;
  outputNumber: number | null;
  text: string;
  citations: CitationView[];
};

/** A project with everything its page shows. */
export type ProjectView = ProjectSummary & {
  id: string;
  aliases: string[];
  area: string | null;
  target: string | null;
  website: string | null;
  note: string | null;
  dateNote: string | null;
  budget: { value: number; currency: string; note: string | null } | null;
  predecessorNote: string | null;
  successors: NamedRef[];
  outputs: OutputView[];
  statements: StatementView[];
  organisations: { role: ProjectOrganisationRole; organisation: OrganisationRef }[];
  countries: CountryRef[];
  contributions: ContributionView[];
};
