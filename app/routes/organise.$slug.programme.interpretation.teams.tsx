import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { answerInterpretation, type InterpretationFault } from "#app/programme/interpretation/answer.server.ts";
import { Booths, Teams } from "#app/programme/interpretation/components/teams.tsx";
import { readRooms, readTeams } from "#app/programme/interpretation/queries.server.ts";
import { DraftNotice } from "#app/programme/sessions/components/draft-notice.tsx";
import { hasDraft } from "#app/programme/sessions/draft.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { spokenLanguages } from "#app/registration/languages.ts";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  return {
    title: translatorFor(context.visitor.locale, "interpretation")("teams_title"),
    programme: `/organise/${conference.slug}/programme`,
    builds: rights.builds,
    drafted: await hasDraft(context.db, conference.id),
    languages: [...new Set([...conference.languages, ...spokenLanguages])],
    teams: await readTeams(context.db, conference.id),
    rooms: await readRooms(context.db, conference.id),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerInterpretation(context, conference, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskInterpreterTeams() {
  const { title, programme, builds, drafted, ...data } = useLoaderData<typeof loader>();
  const fault = useActionData<InterpretationFault>();
  const t = useTranslations("interpretation");
  const shared = { languages: data.languages, edits: builds && drafted, fault };
  return (
    <Page title={title} breadcrumbs={[{ to: `${programme}/interpretation`, label: t("title") }, { label: title }]} wide>
      <DraftNotice drafted={drafted} builds={builds} programme={programme} />
      <Section id="teams" title={t("teams")}>
        <p className="mb-3 text-sm text-muted">{t("teams_lead")}</p>
        <Teams teams={data.teams} {...shared} />
      </Section>
      <Section id="booths" title={t("booths")}>
        <p className="mb-3 text-sm text-muted">{t("booths_lead")}</p>
        <Booths rooms={data.rooms} {...shared} />
      </Section>
    </Page>
  );
}
