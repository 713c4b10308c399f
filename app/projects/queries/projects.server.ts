import { citationArgs, citationViews } from "#app/organisations/citation.ts";
import {
  countryRef,
  countryRefSelect,
  namedRef,
  namedRefSelect,
  organisationRef,
  organisationRefSelect,
  orNull,
} from "#app/organisations/selects.ts";
import { spanOf, spanSelect } from "#app/organisations/span.ts";
import type { Db } from "#app/platform/db.ts";
import type { ContributionView, ProjectSummary, ProjectView } from "#app/projects/views.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const summarySelect = {
  ...namedRefSelect,
  shortName: true,
  reference: true,
  phase: true,
  objective: true,
  objectiveTruncated: true,
  ...spanSelect,
  predecessor: { select: namedRefSelect },
  citations: citationArgs,
  _count: { select: { activities: true } },
} satisfies Prisma.ProjectSelect;

type SummaryRow = Prisma.ProjectGetPayload<{ select: typeof summarySelect }>;

function projectSummary(row: SummaryRow): ProjectSummary {
  return {
    ...namedRef(row),
    shortName: row.shortName,
    reference: row.reference,
    phase: row.phase,
    objective: row.objective,
    objectiveTruncated: row.objectiveTruncated,
    span: spanOf(row),
    predecessor: orNull(row.predecessor, namedRef),
    activities: row._count.activities,
    citations: citationViews(row.citations),
  };
}

/** All projects in the order of time; those without a date last. */
export async function listProjects(db: Db): Promise<ProjectSummary[]> {
  const rows = await db.project.findMany({
    select: summarySelect,
    orderBy: [{ dateFrom: { sort: "asc", nulls: "last" } }, { slug: "asc" }],
  });
  return rows.map(projectSummary);
}

const contributionSelect = {
  id: true,
  organisation: { select: organisationRefSelect },
  project: { select: namedRefSelect },
  isTotal: true,
  amount: true,
  currency: true,
  dateFrom: true,
  yearsPrinted: true,
  note: true,
  citations: citationArgs,
} satisfies Prisma.ContributionSelect;

type ContributionRow = Prisma.ContributionGetPayload<{ select: typeof contributionSelect }>;

function contributionView({ amount, currency, ...row }: ContributionRow): ContributionView {
  return {
    ...row,
    organisation: organisationRef(row.organisation),
    project: namedRef(row.project),
    amount: amount !== null && currency !== null ? { value: amount, currency } : null,
    citations: citationViews(row.citations),
  };
}

/** What an organisation gave to projects. */
export async function contributionsOfOrganisation(db: Db, organisationId: string): Promise<ContributionView[]> {
  const rows = await db.contribution.findMany({
    where: { organisationId },
    select: contributionSelect,
    orderBy: [{ project: { dateFrom: { sort: "asc", nulls: "last" } } }, { isTotal: "asc" }, { position: "asc" }],
  });
  return rows.map(contributionView);
}

const projectSelect = {
  id: true,
  ...summarySelect,
  aliases: true,
  area: true,
  target: true,
  website: true,
  note: true,
  dateNote: true,
  budgetAmount: true,
  budgetCurrency: true,
  budgetNote: true,
  predecessorNote: true,
  successors: { select: namedRefSelect },
  outputs: {
    select: { id: true, number: true, title: true, summary: true, truncated: true },
    orderBy: { number: "asc" },
  },
  statements: {
    select: { id: true, kind: true, output: { select: { number: true } }, text: true, citations: citationArgs },
    orderBy: { position: "asc" },
  },
  organisations: {
    select: { role: true, organisation: { select: organisationRefSelect } },
    orderBy: { position: "asc" },
  },
  countries: { select: { country: { select: countryRefSelect } }, orderBy: { country: { nameEn: "asc" } } },
  contributions: { select: contributionSelect, orderBy: [{ isTotal: "asc" }, { position: "asc" }] },
} satisfies Prisma.ProjectSelect;

/** One project by its address. */
export async function readProject(db: Db, slug: string): Promise<ProjectView | null> {
  const row = await db.project.findUnique({ where: { slug }, select: projectSelect });
  if (!row) return null;
  return {
    id: row.id,
    ...projectSummary(row),
    aliases: row.aliases,
    area: row.area,
    target: row.target,
    website: row.website,
    note: row.note,
    dateNote: row.dateNote,
    budget:
      row.budgetAmount !== null && row.budgetCurrency !== null
        ? { value: row.budgetAmount, currency: row.budgetCurrency, note: row.budgetNote }
        : null,
    predecessorNote: row.predecessorNote,
    successors: row.successors.map(namedRef),
    outputs: row.outputs,
    statements: row.statements.map(({ output, citations, ...statement }) => ({
      ...statement,
      outputNumber: output?.number ?? null,
      citations: citationViews(citations),
    })),
    organisations: row.organisations.map(({ role, organisation }) => ({
      role,
      organisation: organisationRef(organisation),
    })),
    countries: row.countries.map(({ country }) => countryRef(country)),
    contributions: row.contributions.map(contributionView),
  };
}
