import type { StudyOrganisationRole } from "#prisma/generated/enums.ts";
import { citations } from "../citations.ts";
import { enumValue } from "../enum-value.ts";
import type { Item } from "../item.ts";
import type { RowOf } from "../schemas.ts";
import { type Row, row } from "../tables.ts";

type Study = RowOf<"studies">;

/** A study with who carries it out and what it feeds into. */
export function studyItem(study: Study): Item {
  const { id } = study;
  return {
    kind: "study",
    id,
    rows: [
      row("Study", {
        id,
        slug: id,
        titleEn: study.title,
        titleFr: null,
        subtitle: study.subtitle ?? null,
        purpose: study.purpose,
        number: study.number ?? null,
        group: study.group,
        state: enumValue(study.status),
        statusAsOf: study.statusAsOf ?? null,
        carriedOutBy: study.carriedOutBy ?? null,
        outputs: (study.outputs ?? []).map(String),
        launchedOn: study.launchedDate ?? null,
        dueOn: study.dueDate ?? null,
        decidedOn: study.decidedDate ?? null,
        startsOn: study.startDate ?? null,
        plannedYear: study.plannedYear ?? null,
        note: study.note ?? null,
        projectId: study.projectId ?? null,
      }),
      ...organisationRows(id, "author", study.carriedOutByOrganisationIds),
      ...organisationRows(id, "receiver", study.feedsInto),
      ...organisationRows(id, "working_group", study.workingGroupId ? [study.workingGroupId] : []),
      ...organisationRows(id, "supporter", study.supportedByOrganisationIds),
      ...organisationRows(id, "working_group_member", study.workingGroupMemberIds),
      ...(study.carriedOutByCountryCodes ?? []).map((countryCode) => row("StudyCountry", { studyId: id, countryCode })),
      ...(study.relatedStudyIds ?? []).map((toId) => row("StudyRelation", { fromId: id, toId })),
      ...citations({ owner: "Study", id }, study.sources),
    ],
  };
}

function organisationRows(studyId: string, role: StudyOrganisationRole, organisationIds: string[] = []): Row[] {
  return organisationIds.map((organisationId) => row("StudyOrganisation", { studyId, organisationId, role }));
}
