import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import type { FormAnswer } from "#app/accounts/components/form.tsx";
import { requireAdministrator } from "#app/accounts/guard.server.ts";
import { actOnTeamPage, loadTeamPage } from "#app/conferences/team/page.server.ts";
import { TeamPage } from "#app/conferences/team/team-page.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireAdministrator(context, request);
  return loadTeamPage(context, request, params.slug);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Octopus" }];

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireAdministrator(context, request);
  return actOnTeamPage(context, request, params.slug, `/admin/conferences/${params.slug}`);
}

export default function AdminTeam() {
  const t = useTranslations();
  const { conference, members } = useLoaderData<typeof loader>();
  const answer = useActionData() as FormAnswer;
  return (
    <Page
      wide
      title={conference.text}
      titleLang={conference.lang}
      lead={t("team.lead")}
      breadcrumbs={[
        { label: t("administration.conferences.title"), to: "/admin/conferences" },
        { label: conference.text, lang: conference.lang },
      ]}
    >
      <TeamPage members={members} answer={answer} />
    </Page>
  );
}
