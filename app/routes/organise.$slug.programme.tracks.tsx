import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { answerTracks, type TrackFault } from "#app/programme/sessions/answer.server.ts";
import { DraftNotice } from "#app/programme/sessions/components/draft-notice.tsx";
import { TrackForms } from "#app/programme/sessions/components/track-forms.tsx";
import { hasDraft } from "#app/programme/sessions/draft.server.ts";
import stylesheet from "#app/programme/sessions/sessions.css?url";
import { listTracks } from "#app/programme/sessions/tracks.server.ts";
import marks from "#app/programme/tracks.css?url";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { Page } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "stylesheet", href: marks },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  return {
    title: translatorFor(context.visitor.locale, "sessions.tracks")("title"),
    programme: `/organise/${conference.slug}/programme`,
    builds: rights.builds,
    drafted: await hasDraft(context.db, conference.id),
    tracks: await listTracks(context.db, conference.id),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerTracks(context, { conferenceId: conference.id, slug: conference.slug }, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskTracks() {
  const { programme, builds, drafted, tracks } = useLoaderData<typeof loader>();
  const t = useTranslations("sessions");
  return (
    <Page
      title={t("tracks.title")}
      lead={t("tracks.lead")}
      wide
      breadcrumbs={[{ to: `${programme}/sessions`, label: t("title") }, { label: t("tracks.title") }]}
    >
      <DraftNotice drafted={drafted} builds={builds} programme={programme} />
      <TrackForms tracks={tracks} builds={builds && drafted} fault={useActionData<TrackFault>()} />
    </Page>
  );
}
