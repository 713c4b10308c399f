import { citations } from "../citations.ts";
import { spanColumns } from "../dates.ts";
import { enumValue } from "../enum-value.ts";
import type { Item } from "../item.ts";
import type { Content, RowOf } from "../schemas.ts";
import { type Row, row } from "../tables.ts";
import { outputId } from "./projects.ts";

type Activity = RowOf<"activities">;

/** A dated thing done for a project. */
export function activityItem(activity: Activity, { projects }: Content): Item {
  const { id } = activity;
  const numbered = projects.some((project) => project.id === activity.projectId && project.outputs.length > 0);
  const outputs = numbered ? activity.outputs : [];
  return {
    kind: "activity",
    id,
    rows: [
      row("Activity", {
        id,
        slug: id.replace(/^act-/, ""),
        kind: enumValue(activity.kind),
        state: activity.status === "tbc" ? "unconfirmed" : activity.status,
        titleEn: activity.title,
        titleFr: null,
        descriptionEn: activity.description,
        descriptionFr: null,
        ...spanColumns(activity, true),
        datePrinted: activity.dateText,
        place: activity.place ?? null,
        placePrinted: activity.placeText ?? null,
        countryCode: activity.countryCode ?? null,
        outputsPrinted: activity.outputsText ?? null,
        note: activity.note ?? null,
        projectId: activity.projectId ?? null,
        fundingProjectId: activity.fundingProjectId ?? null,
        conferenceId: activity.conferenceId ?? null,
        outputNumbers: numbered ? [] : activity.outputs,
      }),
      ...partyRows(activity),
      ...(activity.subjectCountryCodes ?? []).map((countryCode) =>
        row("ActivityCountry", { activityId: id, countryCode }),
      ),
      ...outputs.map((number) =>
        row("ActivityOutput", { activityId: id, outputId: outputId(activity.projectId ?? "", number) }),
      ),
      ...citations({ owner: "Activity", id }, [activity.source]),
      ...citations({ owner: "Activity", id }, activity.furtherSources, "further"),
      ...citations({ owner: "Activity", id }, activity.outputsSource, "outputs"),
    ],
  };
}

function partyRows({ id: activityId, organisationRoles }: Activity): Row[] {
  return organisationRoles.map(({ organisationId, role }, position) =>
    row("ActivityParty", {
      id: `${activityId}:${organisationId}:${role}`,
      activityId,
      organisationId,
      role: enumValue(role),
      position,
    }),
  );
}
