import type { ProjectStatementKind } from "#prisma/generated/enums.ts";
import { citations } from "../citations.ts";
import { spanColumns } from "../dates.ts";
import type { Item } from "../item.ts";
import type { RowOf } from "../schemas.ts";
import { type Row, row } from "../tables.ts";

type Project = RowOf<"projects">;

/** A project with outputs, statements, money and partners. */
export function projectItem(project: Project): Item {
  const { id } = project;
  return {
    kind: "project",
    id,
    rows: [
      row("Project", {
        id,
        slug: id,
        nameEn: project.name,
        nameFr: null,
        shortName: project.shortName ?? null,
        aliases: project.aliases,
        phase: project.phase ? Number(project.phase) : null,
        reference: project.reference ?? null,
        area: project.area ?? null,
        objective: project.objective,
        objectiveTruncated: project.objectiveTruncated ?? false,
        target: project.target ?? null,
        website: project.website ?? null,
        note: project.note ?? null,
        ...spanColumns(project, false),
        dateNote: project.dateNote ?? null,
        budgetAmount: project.budget?.amount ?? null,
        budgetCurrency: project.budget?.currency ?? null,
        budgetNote: project.budget?.note ?? null,
        predecessorId: project.predecessorId ?? null,
        predecessorNote: project.predecessorNote ?? null,
      }),
      ...project.outputs.map(({ number, title, summary, truncated }) =>
        row("ProjectOutput", {
          id: outputId(id, number),
          projectId: id,
          number,
          title,
          summary: summary ?? null,
          truncated: truncated ?? false,
        }),
      ),
      ...statementRows(project, "result", project.results),
      ...statementRows(project, "work_to_date", project.workToDate),
      ...statementRows(project, "planned_work", project.plannedWork),
      ...contributionRows(project),
      ...organisationRows(project),
      ...(project.countryCodes ?? []).map((countryCode) => row("ProjectCountry", { projectId: id, countryCode })),
      ...citations({ owner: "Project", id }, project.sources),
      ...citations({ owner: "Project", id }, project.targetSource && [project.targetSource], "target"),
    ],
  };
}

/** The id of a numbered output. */
export function outputId(projectId: string, number: number): string {
  return `${projectId}:output:${number}`;
}

function statementRows(project: Project, kind: ProjectStatementKind, statements: Project["results"] = []): Row[] {
  return statements.flatMap(({ text, outputNumber, source }, position) => {
    const id = `${project.id}:${kind}:${position}`;
    return [
      row("ProjectStatement", {
        id,
        projectId: project.id,
        outputId: outputNumber ? outputId(project.id, outputNumber) : null,
        kind,
        position,
        text,
      }),
      ...citations({ owner: "ProjectStatement", id }, [source]),
    ];
  });
}

function contributionRows({ id: projectId, contributions, contributionTotals = [] }: Project): Row[] {
  const totals = contributionTotals.map((total) => ({ ...total, isTotal: true }));
  const all: ((typeof totals)[number] | Project["contributions"][number])[] = [...contributions, ...totals];
  return all.flatMap((contribution, position) => {
    const id = `${projectId}:contribution:${position}`;
    return [
      row("Contribution", {
        id,
        projectId,
        organisationId: contribution.organisationId,
        position,
        isTotal: "isTotal" in contribution,
        amount: contribution.amount ?? null,
        currency: contribution.currency ?? null,
        dateFrom: ("date" in contribution && contribution.date) || null,
        yearsPrinted: ("year" in contribution && contribution.year) || null,
        note: contribution.note ?? null,
      }),
      ...citations({ owner: "Contribution", id }, [contribution.source]),
      ...citations(
        { owner: "Contribution", id },
        "furtherSources" in contribution ? contribution.furtherSources : [],
        "further",
      ),
    ];
  });
}

function organisationRows({ id: projectId, implementedBy, partnerIds = [] }: Project): Row[] {
  return [
    ...implementedBy.map((organisationId, position) =>
      row("ProjectOrganisation", { projectId, organisationId, role: "implementer", position }),
    ),
    ...partnerIds.map((organisationId, position) =>
      row("ProjectOrganisation", { projectId, organisationId, role: "partner", position }),
    ),
  ];
}
