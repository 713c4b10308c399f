import { useTranslations } from "use-intl";
import { ActivityItem } from "#app/projects/components/activity-item.tsx";
import { type ActivityFilter, activitiesByYear } from "#app/projects/rules.ts";
import { activityKinds, activityStates } from "#app/projects/schemas.ts";
import type { ActivityView } from "#app/projects/views.ts";
import { QueryForm, QuerySelect } from "#app/ui/query-form.tsx";

/** A project's activities year by year, filtered by state and kind. */
export function ActivityList({
  activities,
  filter,
  action,
}: {
  activities: ActivityView[];
  filter: ActivityFilter;
  action: string;
}) {
  const t = useTranslations("projects");
  return (
    <>
      <QueryForm action={action} label={t("page.activityFilter")}>
        <QuerySelect
          name="state"
          label={t("page.state")}
          value={filter.state ?? ""}
          all={t("page.allStates")}
          options={activityStates.map((state) => ({ value: state, label: t(`activityStates.${state}`) }))}
        />
        <QuerySelect
          name="kind"
          label={t("page.kind")}
          value={filter.kind ?? ""}
          all={t("page.allKinds")}
          options={activityKinds.map((kind) => ({ value: kind, label: t(`activityKinds.${kind}`) }))}
        />
      </QueryForm>
      <p role="status" className="mt-4 text-sm text-muted">
        {t("page.activityCount", { count: activities.length })}
      </p>
      {activitiesByYear(activities).map(({ year, activities: ofYear }) => (
        <section key={year ?? "undated"} aria-labelledby={`activities-${year ?? "undated"}`}>
          <h3
            id={`activities-${year ?? "undated"}`}
            className="mt-6 mb-2 font-serif text-lg font-semibold tabular-nums"
          >
            {year ?? t("page.undated")}
          </h3>
          <ol>
            {ofYear.map((activity) => (
              <ActivityItem key={activity.slug} activity={activity} level={4} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
