import { yearOf } from "#app/platform/partial-date.ts";
import type { ActivityView, StatementView } from "#app/projects/views.ts";
import type { ActivityKind, ActivityState } from "#prisma/generated/enums.ts";

export type StatementGroup = { outputNumber: number | null; statements: StatementView[] };

/** Statements on the whole project first, then output by output. Order within an output is kept. */
export function statementsByOutput(statements: StatementView[]): StatementGroup[] {
  const groups = new Map<number | null, StatementView[]>();
  for (const one of statements) groups.set(one.outputNumber, [...(groups.get(one.outputNumber) ?? []), one]);
  return [...groups]
    .map(([outputNumber, ofOutput]) => ({ outputNumber, statements: ofOutput }))
    .sort((a, b) => (a.outputNumber ?? 0) - (b.outputNumber ?? 0));
}

export type ActivityFilter = { state: ActivityState | null; kind: ActivityKind | null };

/** The activities of the asked state and kind. */
export function filterActivities<Activity extends Pick<ActivityView, "state" | "kind">>(
  activities: Activity[],
  { state, kind }: ActivityFilter,
): Activity[] {
  return activities.filter((one) => (!state || one.state === state) && (!kind || one.kind === kind));
}

export type ActivityYear<Activity> = { year: number | null; activities: Activity[] };

/** Activities by the year in which they begin; those without a date last. */
export function activitiesByYear<Activity extends Pick<ActivityView, "span">>(
  activities: Activity[],
): ActivityYear<Activity>[] {
  const years = new Map<number | null, Activity[]>();
  for (const activity of activities) {
    const date = activity.span.from ?? activity.span.to;
    const year = date === null ? null : yearOf(date);
    years.set(year, [...(years.get(year) ?? []), activity]);
  }
  return [...years]
    .map(([year, ofYear]) => ({ year, activities: ofYear }))
    .sort((a, b) => (a.year ?? Number.POSITIVE_INFINITY) - (b.year ?? Number.POSITIVE_INFINITY));
}
