import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useLocale, useTranslations } from "use-intl";
import { momentWords } from "#app/platform/instant-words.ts";
import { pickText } from "#app/platform/locale.ts";
import { answering, notFound } from "#app/platform/responses.server.ts";
import { EntryForm } from "#app/programme/signups/components/entry-form.tsx";
import { PeopleTable } from "#app/programme/signups/components/people-table.tsx";
import { SettingForm } from "#app/programme/signups/components/setting-form.tsx";
import { PlacesTaken, SessionTimes, Standing } from "#app/programme/signups/components/signups-table.tsx";
import { answerSignupDesk, type SignupFault } from "#app/programme/signups/desk-answer.server.ts";
import { readDeskSession } from "#app/programme/signups/queries/desk.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ContentText } from "#app/ui/content-text.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  const session = await readDeskSession(context.db, conference.id, params.session ?? "", context.clock.now());
  if (!session) throw notFound();
  return {
    title: pickText(session.title, context.visitor.locale)?.text ?? "",
    desk: `/organise/${conference.slug}`,
    timeZone: conference.timeZone ?? "UTC",
    builds: rights.builds,
    session,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  const about = {
    ...{ conferenceId: conference.id, slug: conference.slug, sessionId: params.session ?? "" },
    timeZone: conference.timeZone ?? "UTC",
  };
  return answering(() => answerSignupDesk(context, about, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskSessionSignups() {
  const { desk, timeZone, builds, session } = useLoaderData<typeof loader>();
  const fault = useActionData<SignupFault>();
  const t = useTranslations("signups");
  const locale = useLocale();
  const { setting } = session;
  return (
    <Page
      wide
      title={<ContentText text={session.title} />}
      breadcrumbs={[{ label: t("title"), to: `${desk}/programme/signups` }, { label: t("session") }]}
      lead={<SessionTimes slots={session.slots} timeZone={timeZone} />}
    >
      {setting && (
        <p className="mb-6 flex flex-wrap items-center gap-2">
          <Standing row={session} timeZone={timeZone} />
          <PlacesTaken row={session} />
          {session.places?.capacity === null && <span className="text-sm text-muted">{t("unlimited")}</span>}
        </p>
      )}
      {setting && (
        <Section title={t("people.title")} id="people">
          <PeopleTable people={session.people} desk={desk} timeZone={timeZone} builds={builds} />
        </Section>
      )}
      {setting?.draw && (
        <Section title={t("drawn.title")} id="draw">
          <p className="max-w-prose">
            {t("drawn.text", { ...setting.draw, moment: momentWords(setting.draw.drawnAt, locale, timeZone) })}
          </p>
          <p className="mt-2 text-sm text-muted">
            {t("drawn.seed")} <code className="break-all">{setting.draw.seed}</code>
          </p>
        </Section>
      )}
      {builds && setting && (
        <Section title={t("add.title")} id="add">
          <EntryForm key={session.people.length} fault={fault} />
        </Section>
      )}
      {setting && (
        <Section title={t("door.title")} id="door">
          <p className="mb-4 max-w-prose text-muted">{t("door.lead")}</p>
          {session.hasDoor ? (
            <p>
              {t("door.has", { came: session.came, placed: session.places?.taken ?? 0 })}{" "}
              <Link to={`${desk}/door/board`}>{t("door.board")}</Link>
            </p>
          ) : (
            builds && (
              <Form method="post" preventScrollReset>
                <Button name="intent" value="door">
                  {t("door.make")}
                </Button>
              </Form>
            )
          )}
        </Section>
      )}
      {builds && (
        <Section title={t("set.title")} id="set">
          <SettingForm key={setting?.version ?? 0} setting={setting} timeZone={timeZone} fault={fault} />
        </Section>
      )}
    </Page>
  );
}
