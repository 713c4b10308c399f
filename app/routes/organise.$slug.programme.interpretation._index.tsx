import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useLocale, useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { DayTabs } from "#app/programme/components/day-tabs.tsx";
import { answerInterpretation, type InterpretationFault } from "#app/programme/interpretation/answer.server.ts";
import { DayPicture } from "#app/programme/interpretation/components/day-picture.tsx";
import { SittingTable } from "#app/programme/interpretation/components/day-tables.tsx";
import { Duties } from "#app/programme/interpretation/components/duties.tsx";
import { Warnings } from "#app/programme/interpretation/components/warnings.tsx";
import stylesheet from "#app/programme/interpretation/interpretation.css?url";
import { readInterpretation } from "#app/programme/interpretation/view.server.ts";
import days from "#app/programme/programme.css?url";
import { DraftNotice } from "#app/programme/sessions/components/draft-notice.tsx";
import { hasDraft } from "#app/programme/sessions/draft.server.ts";
import { dayWords } from "#app/programme/times.ts";
import marks from "#app/programme/tracks.css?url";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { LinkButton } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [stylesheet, days, marks].map((href) => ({ rel: "stylesheet", href }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  return {
    title: translatorFor(context.visitor.locale, "interpretation")("title"),
    programme: `/organise/${conference.slug}/programme`,
    timeZone: conference.timeZone ?? "UTC",
    builds: rights.builds,
    drafted: await hasDraft(context.db, conference.id),
    view: await readInterpretation(context.db, conference, new URL(request.url).searchParams.get("day")),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerInterpretation(context, conference, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskInterpretation() {
  const { programme, timeZone, builds, drafted, view } = useLoaderData<typeof loader>();
  const fault = useActionData<InterpretationFault>();
  const t = useTranslations("interpretation");
  const locale = useLocale();
  const teams = (
    <LinkButton size="sm" to={`${programme}/interpretation/teams`}>
      {t("set_up")}
    </LinkButton>
  );
  const notice = <DraftNotice drafted={drafted} builds={builds} programme={programme} />;
  if (view.day === null)
    return (
      <Page title={t("title")} lead={t("lead")} actions={teams} wide>
        {notice}
        <Empty title={t("no_day")}>{t("no_day_lead")}</Empty>
      </Page>
    );
  const day = dayWords(view.day, locale, { year: true });
  const hasBooths = view.rooms.some(({ booths }) => booths.length > 0);
  return (
    <Page title={t("title")} lead={t("lead")} actions={teams} wide>
      {notice}
      {hasBooths ? (
        <Warnings view={view} timeZone={timeZone} />
      ) : (
        <Empty title={t("no_booths")} action={teams}>
          {t("no_booths_lead")}
        </Empty>
      )}
      <div className="mt-6">
        <DayTabs days={view.days} undated={false} day={view.day} search={new URLSearchParams()} />
      </div>
      <h2 className="my-4 font-serif text-xl font-semibold first-letter:uppercase">{day}</h2>
      <DayPicture view={view} label={t("picture", { day })} timeZone={timeZone} />
      <Section id="sessions" title={t("sessions")}>
        <p className="mb-3 text-sm text-muted">{t("counted")}</p>
        <SittingTable view={view} caption={t("sessions_caption", { day })} timeZone={timeZone} base={programme} />
      </Section>
      <Section id="duties" title={t("duties")}>
        <Duties key={view.day} view={view} day={view.day} timeZone={timeZone} edits={builds && drafted} fault={fault} />
      </Section>
    </Page>
  );
}
