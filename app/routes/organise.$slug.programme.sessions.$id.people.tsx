import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useLocale, useTranslations } from "use-intl";
import { pickText } from "#app/platform/locale.ts";
import { answering, notFound } from "#app/platform/responses.server.ts";
import { DraftNotice } from "#app/programme/sessions/components/draft-notice.tsx";
import { SessionHead } from "#app/programme/sessions/components/session-head.tsx";
import { hasDraft } from "#app/programme/sessions/draft.server.ts";
import { readSessionHead, sessionChoices } from "#app/programme/sessions/queries.server.ts";
import sessions from "#app/programme/sessions/sessions.css?url";
import { organisationOptions } from "#app/programme/sessions/view.server.ts";
import { answerPeople, type SpeakerFault } from "#app/programme/speakers/answer.server.ts";
import { AddPerson } from "#app/programme/speakers/components/add-person.tsx";
import { PeopleTable } from "#app/programme/speakers/components/people-table.tsx";
import { listSessionPeople, personChoices } from "#app/programme/speakers/queries.server.ts";
import stylesheet from "#app/programme/speakers/speakers.css?url";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { countryChoices } from "#app/registration/queries/form.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Section } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: sessions },
  { rel: "stylesheet", href: stylesheet },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  const head = await readSessionHead(context.db, conference.id, params.id ?? "");
  if (!head) throw notFound();
  const { db, visitor } = context;
  const { organisations } = await sessionChoices(db, conference.id, head.id);
  return {
    ...{ slug: conference.slug, head, builds: rights.builds, timeZone: conference.timeZone ?? "UTC" },
    title: pickText(head.title, visitor.locale)?.text ?? "",
    drafted: await hasDraft(db, conference.id),
    people: await listSessionPeople(db, conference.id, head.id),
    choices: {
      people: await personChoices(db, conference.id, conference.isDemonstration),
      organisations: organisationOptions(organisations, visitor.locale),
      countries: await countryChoices(db, visitor.locale),
    },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  const session = { conferenceId: conference.id, slug: conference.slug, sessionId: params.id ?? "" };
  return answering(() => answerPeople(context, session, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskSessionPeople() {
  const { slug, head, builds, drafted, timeZone, people, choices } = useLoaderData<typeof loader>();
  const fault = useActionData<SpeakerFault>();
  const t = useTranslations("speakers");
  const locale = useLocale();
  const programme = `/organise/${slug}/programme`;
  const changes = builds && drafted;
  return (
    <SessionHead slug={slug} session={head} here="people">
      <DraftNotice drafted={drafted} builds={builds} programme={programme} />
      {people.length > 0 ? (
        <PeopleTable rows={people} speakers={`${programme}/speakers`} builds={changes} timeZone={timeZone} />
      ) : (
        <Empty title={t("people.noneTitle")}>{t("people.none")}</Empty>
      )}
      {changes && (
        <Section id="add-person" title={t("add.title")}>
          <AddPerson key={people.length} choices={choices} locale={locale} fault={fault} />
        </Section>
      )}
    </SessionHead>
  );
}
