import { useTranslations } from "use-intl";
import { OrganisationLink } from "#app/organisations/components/refs.tsx";
import { timeIn } from "#app/platform/time-zone.ts";
import { ItemList, type ProgrammePlace } from "#app/programme/components/item-list.tsx";
import { TrackName } from "#app/programme/components/track-name.tsx";
import { type ProgrammeGroup, type ProgrammeItem, type ProgrammeView, programmeViews } from "#app/programme/rules.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Link } from "#app/ui/link.tsx";

type SwitchProps = {
  view: ProgrammeView;
  list: boolean;
  /** What of the address stays. */
  search: URLSearchParams;
  hasTracks: boolean;
  hasPeople: boolean;
};

/** The layouts of the programme as links; a day is a grid or a list. */
export function ViewSwitch({ view, list, search, hasTracks, hasPeople }: SwitchProps) {
  const t = useTranslations("programme");
  const offered = programmeViews.filter((one) => (one !== "track" || hasTracks) && (one !== "person" || hasPeople));
  const to = (next: ProgrammeView, as: string | null = null) => {
    const params = new URLSearchParams(search);
    if (next !== "day") params.delete("day");
    if (next !== "day") params.set("view", next);
    if (as) params.set("as", as);
    return `?${params}`;
  };
  return (
    <nav aria-label={t("view")} className="programme-views">
      <ul>
        {offered.map((one) => (
          <li key={one}>
            <Link to={to(one)} preventScrollReset aria-current={one === view ? "page" : undefined}>
              {t(`views.${one}`)}
            </Link>
          </li>
        ))}
      </ul>
      {view === "day" && (
        <ul className="programme-forms">
          {(["grid", "list"] as const).map((as) => (
            <li key={as}>
              <Link
                to={to("day", as === "list" ? "list" : null)}
                preventScrollReset
                aria-current={(as === "list") === list ? "true" : undefined}
              >
                {t(as)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}

/** The programme under headings. */
export function ProgrammeGroups({
  groups,
  place,
  none,
}: {
  groups: ProgrammeGroup[];
  place: ProgrammePlace;
  none: string;
}) {
  return groups.map((group) => (
    <section key={group.key} aria-labelledby={`group-${group.key}`} className="programme-group">
      <div>
        <h2 id={`group-${group.key}`}>
          <GroupTitle group={group} place={place} none={none} />
        </h2>
        {group.person?.organisation && (
          <p className="text-sm text-muted">
            <OrganisationLink organisation={group.person.organisation} />
          </p>
        )}
        {group.room && (group.room.place.en || group.room.place.fr) && (
          <p className="text-sm text-muted">
            <ContentText text={group.room.place} />
          </p>
        )}
      </div>
      <ItemList items={group.items} place={place} days of={group.person?.id} underRoom={Boolean(group.room)} />
    </section>
  ));
}

function GroupTitle({ group, place, none }: { group: ProgrammeGroup; place: ProgrammePlace; none: string }) {
  if (group.room) return <ContentText text={group.room.name} />;
  if (group.track) return <TrackName track={group.track} />;
  if (group.person) {
    return <Link to={`/conferences/${place.slug}/programme/people/${group.person.id}`}>{group.person.name}</Link>;
  }
  return none;
}

/** What takes place at this moment, and what comes after it; nothing outside the days of the conference. */
export function NowAndNext({
  now,
  next,
  place,
}: {
  now: ProgrammeItem[];
  next: ProgrammeItem[];
  place: ProgrammePlace;
}) {
  const t = useTranslations("programme");
  const begins = next[0]?.slot?.startsAt;
  if (now.length === 0 && !begins) return null;
  return (
    <div className="programme-now">
      {now.length > 0 && (
        <section aria-labelledby="now">
          <h2 id="now">{t("nowTitle")}</h2>
          <ItemList items={now} place={place} />
        </section>
      )}
      {begins && (
        <section aria-labelledby="next">
          <h2 id="next">{t("nextTitle", { time: timeIn(begins, place.timeZone) })}</h2>
          <ItemList items={next} place={place} />
        </section>
      )}
    </div>
  );
}
