import { useLocation } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { ActivityItem } from "#app/projects/components/activity-item.tsx";
import { type ActivityFilter, activitiesByYear } from "#app/projects/rules.ts";
import { activityKinds, activityStates } from "#app/projects/schemas.ts";
import type { ActivityView } from "#app/projects/views.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { QueryForm, QuerySelect } from "#app/ui/query-form.tsx";

/** A year with more activities is folded until somebody asks for it. */
const unfolded = 10;

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
  const filtered = filter.state !== null || filter.kind !== null;
  useOpenAtHash();
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
        <Disclosure
          key={`${year} ${filtered}`}
          open={filtered || ofYear.length <= unfolded}
          className="mt-4"
          summary={
            <>
              <span className="font-serif text-lg tabular-nums text-ink">{year ?? t("page.undated")}</span>
              <span className="font-normal text-muted">{t("page.activityCount", { count: ofYear.length })}</span>
            </>
          }
        >
          <ol>
            {ofYear.map((activity) => (
              <ActivityItem key={activity.slug} activity={activity} level={3} />
            ))}
          </ol>
        </Disclosure>
      ))}
    </>
  );
}

/** Opens the year that holds what the address points to. */
function useOpenAtHash() {
  const { hash } = useLocation();
  useEffect(() => {
    const target = hash ? document.getElementById(hash.slice(1)) : null;
    const folded = target?.closest("details:not([open])");
    if (!folded) return;
    folded.setAttribute("open", "");
    target?.scrollIntoView();
  }, [hash]);
}
