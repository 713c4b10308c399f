import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { answering } from "#app/platform/responses.server.ts";
import sessions from "#app/programme/sessions/sessions.css?url";
import { answerAsk, answerProfile, type SpeakerFault } from "#app/programme/speakers/answer.server.ts";
import { MailState } from "#app/programme/speakers/components/people-table.tsx";
import { PortraitForm, ProfileForm } from "#app/programme/speakers/components/profile-form.tsx";
import { RoleState } from "#app/programme/speakers/components/role-state.tsx";
import stylesheet from "#app/programme/speakers/speakers.css?url";
import { profileView } from "#app/programme/speakers/view.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ContentText } from "#app/ui/content-text.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: sessions },
  { rel: "stylesheet", href: stylesheet },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  const view = await profileView(context, conference, params.id ?? "", { own: false });
  return { programme: `/organise/${conference.slug}/programme`, builds: rights.builds, view };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  const to = `/organise/${conference.slug}/programme/speakers/${params.id}`;
  if (formData.get("intent") === "ask") return answering(() => answerAsk(context, conference, formData, to));
  const whose = { conferenceId: conference.id, speakerId: params.id ?? "" };
  const timeZone = conference.timeZone ?? "UTC";
  return answering(() => answerProfile(context, { whose, timeZone, to }, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.view.name ?? ""} · Octopus` }];

export default function DeskSpeaker() {
  const { programme, builds, view } = useLoaderData<typeof loader>();
  const fault = useActionData<SpeakerFault>();
  const t = useTranslations("speakers");
  const roles = useTranslations("programme.roles");
  return (
    <Page
      wide
      title={<bdi>{view.name}</bdi>}
      breadcrumbs={[{ to: `${programme}/speakers`, label: t("title") }, { label: view.name }]}
      actions={
        builds &&
        view.values.email !== "" && (
          <Form method="post">
            <input type="hidden" name="speakerId" value={view.id} />
            <Button size="sm" name="intent" value="ask">
              {t(view.mail ? "askAgain" : "ask")}
            </Button>
          </Form>
        )
      }
    >
      <Section id="parts" title={t("list.parts")}>
        <ul>
          {view.parts.map((part) => (
            <li key={`${part.session.id} ${part.role}`} className="py-1">
              {roles(part.role, { count: 1 })} ·{" "}
              <Link to={`${programme}/sessions/${part.session.id}/people`}>
                <ContentText text={part.session.title} />
              </Link>{" "}
              <RoleState {...part} timeZone={view.timeZone} />
            </li>
          ))}
        </ul>
        <p className="mt-2 text-sm">
          {t("list.mail")}: <MailState mail={view.mail} reachable={view.values.email !== ""} timeZone={view.timeZone} />
        </p>
      </Section>
      {builds && (
        <>
          <Section id="portrait" title={t("profile.portrait")}>
            <PortraitForm view={view} src={`${programme}/speakers/${view.id}/portrait`} fault={fault} />
          </Section>
          <Section id="profile-section" title={t("profile.title")}>
            <p className="mb-4 text-muted">{t("profile.help")}</p>
            <ProfileForm key={JSON.stringify(view.values)} view={view} fault={fault} desk />
          </Section>
        </>
      )}
    </Page>
  );
}
