import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { ConferenceForm } from "#app/conferences/components/conference-form.tsx";
import { ConferenceLine } from "#app/conferences/components/conference-line.tsx";
import { NextConference } from "#app/conferences/components/next-conference.tsx";
import { groupConferences, isOwn } from "#app/conferences/grouping.ts";
import { conferenceChoices, listConferences } from "#app/conferences/queries/list.server.ts";
import { parseConferenceSearch } from "#app/conferences/schemas.ts";
import type { ConferenceSummary } from "#app/conferences/views.ts";
import { translatorFor } from "#app/messages.server.ts";
import { registrationPhase } from "#app/registration/rules.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, clock, visitor } = context;
  const search = parseConferenceSearch(new URL(request.url).searchParams);
  const [conferences, choices] = await Promise.all([listConferences(db, search), conferenceChoices(db)]);
  const now = clock.now();
  const t = translatorFor(visitor.locale, "conferences");
  return {
    search,
    choices,
    count: conferences.length,
    ...groupConferences(
      conferences.map((conference) => ({ ...conference, phase: phaseOf(conference, now) })),
      now,
    ),
    title: t("list.title"),
    description: t("list.lead"),
  };
}

function phaseOf(conference: ConferenceSummary, now: Date) {
  return registrationPhase({ ...conference, dateFrom: conference.span.from, dateTo: conference.span.to }, now);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "description", content: data?.description ?? "" },
];

export default function Conferences() {
  const { search, choices, count, upcoming, years } = useLoaderData<typeof loader>();
  const t = useTranslations("conferences.list");
  const announced = years.some(({ conferences }) => conferences.some(({ state }) => state === "planned"));
  return (
    <Page title={t("title")} lead={t("lead")}>
      {upcoming.length > 0 && (
        <Section id="upcoming" title={t("upcoming")}>
          {upcoming.map((conference) => (
            <NextConference key={conference.slug} conference={conference} phase={conference.phase} />
          ))}
        </Section>
      )}
      <div className="mt-12">
        <ConferenceForm search={search} choices={choices} />
        <p role="status" className="mt-4 text-sm text-muted">
          {t("found", { count })}
        </p>
        {announced && <p className="mt-1 text-sm text-muted">{t("announcedNote")}</p>}
      </div>
      {count === 0 && (
        <Empty title={t("emptyTitle")} action={<Link to="/conferences">{t("clear")}</Link>}>
          {t("empty")}
        </Empty>
      )}
      {years.map(({ year, conferences }) => (
        <Section key={year} id={`year-${year}`} title={String(year)}>
          <ul>
            {conferences.map((conference) => (
              <ConferenceLine key={conference.slug} conference={conference} strong={isOwn(conference)} />
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
