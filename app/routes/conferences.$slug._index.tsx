import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lazy, Suspense } from "react";
import { useTranslations } from "use-intl";
import { CategoryTable } from "#app/conferences/components/category-table.tsx";
import { ConferenceFacts } from "#app/conferences/components/conference-facts.tsx";
import { ConferenceFigures } from "#app/conferences/components/conference-figures.tsx";
import { ConferenceHead } from "#app/conferences/components/conference-head.tsx";
import { Participants } from "#app/conferences/components/participants.tsx";
import { conferenceJsonLd } from "#app/conferences/json-ld.ts";
import { readConference } from "#app/conferences/queries/conference.server.ts";
import { editionsOf } from "#app/conferences/queries/list.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { Partnerships } from "#app/organisations/components/partnerships.tsx";
import { readPartnershipGroups } from "#app/organisations/queries/partnership-groups.server.ts";
import { tiesOfConference } from "#app/organisations/queries/partnerships.server.ts";
import { partnershipKinds } from "#app/organisations/schemas.ts";
import type { Db } from "#app/platform/db.ts";
import { pickText } from "#app/platform/locale.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { choiceParam, numberParam } from "#app/platform/search-params.ts";
import { isSlug } from "#app/platform/text.ts";
import { callLine } from "#app/programme/call/call-view.server.ts";
import { CallLine } from "#app/programme/call/components/call-line.tsx";
import { AtAGlance } from "#app/programme/components/at-a-glance.tsx";
import { sessionsOf } from "#app/programme/queries/session.server.ts";
import { readShown } from "#app/programme/releases/shown.server.ts";
import { summariesOf } from "#app/programme/releases/snapshot.ts";
import { glanceOf, type ProgrammeGlance } from "#app/programme/rules.ts";
import type { SessionView } from "#app/programme/views.ts";
import { ActivityItem } from "#app/projects/components/activity-item.tsx";
import { PublicationSection } from "#app/projects/components/works.tsx";
import { ConclusionList } from "#app/projects/conclusions/components/conclusion-list.tsx";
import stylesheet from "#app/projects/conclusions/conclusions.css?url";
import { readConclusions } from "#app/projects/conclusions/queries.server.ts";
import { activitiesOfConference } from "#app/projects/queries/activities.server.ts";
import { readPublications } from "#app/projects/queries/works.server.ts";
import { registrationPhase } from "#app/registration/rules.ts";
import { English } from "#app/ui/content-text.tsx";
import { JsonLd } from "#app/ui/json-ld.tsx";
import { LinkButton } from "#app/ui/link.tsx";
import { Section } from "#app/ui/page.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";

/** Fetched only where it is shown: few conferences have so short a programme. */
const ConferenceSessions = lazy(async () => {
  const { ConferenceSessions } = await import("#app/programme/components/conference-sessions.tsx");
  return { default: ConferenceSessions };
});

/** A programme of at most so many sessions is read whole on the page of the conference. */
const readWhole = 4;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { db, visitor, config, clock } = context;
  const conference = isSlug(params.slug) ? await readConference(db, params.slug) : null;
  if (!conference) throw notFound();
  const search = new URL(request.url).searchParams;
  const ties = await tiesOfConference(db, conference.id);
  const [groups, activities, publications, editions, programme, conclusions] = await Promise.all([
    readPartnershipGroups(db, ties, {
      kind: choiceParam(search, "ties", partnershipKinds),
      page: numberParam(search, "page", 1000, 1),
    }),
    activitiesOfConference(db, conference.id),
    readPublications(db, { conferenceId: conference.id }),
    editionsOf(db, conference.series),
    readSessionsOf(db, conference),
    readConclusions(db, conference.id),
  ]);
  const { span } = conference;
  const phase = registrationPhase({ ...conference, dateFrom: span.from, dateTo: span.to }, clock.now());
  const t = translatorFor(visitor.locale, "conferences");
  const name = pickText(conference.name, visitor.locale)?.text ?? conference.slug;
  return {
    conference,
    phase,
    groups,
    activities,
    publications,
    editions,
    conclusions,
    call: await callLine(context, conference),
    ...programme,
    jsonLd: conferenceJsonLd(conference, config.appUrl, phase === "open"),
    title: name,
    description: t("page.description", { name }),
  };
}

type Sessions = { sessions: SessionView[]; glance: ProgrammeGlance[] };

/** The sessions themselves of a short programme, the days of a long one. */
async function readSessionsOf(db: Db, { id, hasProgramme }: { id: string; hasProgramme: boolean }): Promise<Sessions> {
  const shown = hasProgramme ? await readShown(db, { id }) : null;
  if (!shown) return { sessions: [], glance: [] };
  if (shown.snapshot.sessions.length <= readWhole) return { sessions: sessionsOf(shown), glance: [] };
  return { sessions: [], glance: glanceOf(summariesOf(shown.snapshot), shown.conference.timeZone ?? "UTC") };
}

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "description", content: data?.description ?? "" },
];

export default function Conference() {
  const data = useLoaderData<typeof loader>();
  const { conference, phase, groups, activities, publications, sessions, glance, conclusions } = data;
  const t = useTranslations("conferences.page");
  const named =
    conference.participants.length +
    conference.participatingCountries.length +
    conference.coveredCountries.length +
    conference.people.length;
  return (
    <ConferenceHead conference={conference} phase={phase}>
      {data.call && <CallLine slug={conference.slug} call={data.call} />}
      <JsonLd data={data.jsonLd} />
      <div className="with-aside">
        <aside aria-label={t("facts")} className="aside">
          <ConferenceFacts conference={conference} editions={data.editions} />
        </aside>
        <div>
          <ConferenceFigures conference={conference} />
          {conference.programme.length > 0 && (
            <Section id="about" title={<Cited title={t("programmePoints")} conference={conference} />}>
              <PointList points={conference.programme} />
            </Section>
          )}
          {conference.categories.length > 0 && (
            <Section id="categories" title={t("categories")}>
              <CategoryTable categories={conference.categories} whole={conference.places} />
            </Section>
          )}
          {(glance.length > 0 || sessions.length > 0) && (
            <Section
              id="programme"
              title={glance.length > 0 ? t("programme") : t("sessions")}
              actions={
                glance.length > 0 && (
                  <LinkButton size="sm" to={`/conferences/${conference.slug}/programme`}>
                    {t("programmeLink")}
                  </LinkButton>
                )
              }
            >
              <AtAGlance slug={conference.slug} days={glance} />
              {sessions.length > 0 && (
                <Suspense>
                  <ConferenceSessions sessions={sessions} />
                </Suspense>
              )}
            </Section>
          )}
          {conclusions.length > 0 && (
            <Section id="conclusions" title={<Cited title={t("conclusions")} conference={conference} />}>
              <ConclusionList conclusions={conclusions} />
            </Section>
          )}
          {named > 0 && (
            <Section id="participants" title={t("who")}>
              <Participants conference={conference} />
            </Section>
          )}
          {conference.note && (
            <p className="mt-8 text-sm text-muted">
              <English>{conference.note}</English>
            </p>
          )}
          {groups.total > 0 && (
            <Section id="partnerships" title={t("partnerships")}>
              <Partnerships groups={groups} self={{ conference: conference.slug }} />
            </Section>
          )}
          {activities.length > 0 && (
            <Section id="activities" title={t("activities")}>
              <ul>
                {activities.map((activity) => (
                  <ActivityItem key={activity.slug} activity={activity} show={{ project: true }} />
                ))}
              </ul>
            </Section>
          )}
          <PublicationSection title={t("publications")} publications={publications} showProject />
        </div>
      </div>
    </ConferenceHead>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>["conference"];

function Cited({ title, conference }: { title: string; conference: Shown }) {
  return (
    <>
      {title}
      <SourceMark citations={conference.citations} />
    </>
  );
}

function PointList({ points }: { points: string[] }) {
  return (
    <div className="prose">
      <ul>
        {points.map((point) => (
          <li key={point}>
            <English>{point}</English>
          </li>
        ))}
      </ul>
    </div>
  );
}
