import { useTranslations } from "use-intl";
import {
  CountryLink,
  Dated,
  Inline,
  NamedLink,
  OrganisationLink,
  PlaceName,
} from "#app/organisations/components/refs.tsx";
import type { ActivityView } from "#app/projects/views.ts";
import { ContentText, English } from "#app/ui/content-text.tsx";
import { Fact } from "#app/ui/fact.tsx";
import { Link } from "#app/ui/link.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** What an activity belongs to, for lists outside its project's or conference's own page. */
type Shown = { project?: boolean; conference?: boolean };

/** One activity in a list: when and where, what, who, on which authority. */
export function ActivityItem({
  activity,
  show = {},
  level = 3,
}: {
  activity: ActivityView;
  show?: Shown;
  /** Of the heading: one below what stands over the list. */
  level?: 3 | 4;
}) {
  const Heading = level === 3 ? "h3" : "h4";
  const t = useTranslations("projects");
  return (
    <li id={activity.slug} className="dated-item scroll-mt-4">
      <div className="dated-when">
        <p>
          <Dated span={activity.span} />
        </p>
        <Place activity={activity} />
      </div>
      <div>
        <Heading className="font-semibold">
          <ContentText text={activity.title} />
          <SourceMark citations={activity.citations} />
          <ActivityState state={activity.state} />
        </Heading>
        <p className="text-sm">
          <ContentText text={activity.description} />
        </p>
        <Particulars activity={activity} show={show} />
        {activity.note && (
          <p className="mt-1 text-sm text-muted">
            <English>{activity.note}</English>
          </p>
        )}
        <p className="sr-only">{t(`activityKinds.${activity.kind}`)}</p>
      </div>
    </li>
  );
}

function ActivityState({ state }: { state: ActivityView["state"] }) {
  const t = useTranslations("projects.activityStates");
  if (state === "done") return null;
  return <Tag tone={state === "planned" ? "info" : "warning"}>{t(state)}</Tag>;
}

function Place({ activity: { place, country } }: { activity: ActivityView }) {
  if (!place && !country) return null;
  return (
    <p>
      <PlaceName place={place} country={country} />
    </p>
  );
}

function Particulars({ activity, show }: { activity: ActivityView; show: Shown }) {
  const t = useTranslations("projects.activity");
  const roles = useTranslations("organisations.roles");
  const conclusions = useTranslations("projects.conclusions");
  const { parties, countries, conference, project, outputs, followsFrom } = activity;
  return (
    <dl className="facts mt-2 text-sm">
      {parties.length > 0 && (
        <Fact label={t("parties")}>
          <Inline>
            {parties.map(({ role, organisation }) => (
              <span key={`${organisation.slug} ${role}`}>
                <OrganisationLink organisation={organisation} />
                <span className="text-muted"> ({roles(role)})</span>
              </span>
            ))}
          </Inline>
        </Fact>
      )}
      {countries.length > 0 && (
        <Fact label={t("countries")}>
          <Inline>
            {countries.map((country) => (
              <CountryLink key={country.code} country={country} />
            ))}
          </Inline>
        </Fact>
      )}
      {outputs.length > 0 && !show.project && (
        <Fact label={t("outputs", { count: outputs.length })}>
          <span className="tabular-nums">{outputs.join(", ")}</span>
        </Fact>
      )}
      {show.conference && conference && (
        <Fact label={t("conference")}>
          <NamedLink to="/conferences" of={conference} />
        </Fact>
      )}
      {followsFrom.length > 0 && (
        <Fact label={conclusions("follows_from")}>
          <Inline>
            {followsFrom.map(({ slug, name }) => (
              <Link key={slug} to={`/conferences/${slug}#conclusions`}>
                <ContentText text={name} />
              </Link>
            ))}
          </Inline>
        </Fact>
      )}
      {show.project && project && (
        <Fact label={t("project")}>
          <NamedLink to="/projects" of={project} />
        </Fact>
      )}
    </dl>
  );
}
