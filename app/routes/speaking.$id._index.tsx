import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { SessionResults } from "#app/programme/feedback/components/feedback-results.tsx";
import feedbackStyles from "#app/programme/feedback/feedback.css?url";
import { feedbackOf } from "#app/programme/feedback/queries.server.ts";
import sessions from "#app/programme/sessions/sessions.css?url";
import { answerOwn, type SpeakerFault } from "#app/programme/speakers/answer.server.ts";
import { OwnSpeakerPage } from "#app/programme/speakers/components/own-page.tsx";
import stylesheet from "#app/programme/speakers/speakers.css?url";
import { profileView, requireOwnPage } from "#app/programme/speakers/view.server.ts";

export const headers = () => ({ "Cache-Control": "no-store" });

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: sessions },
  { rel: "stylesheet", href: stylesheet },
  { rel: "stylesheet", href: feedbackStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { speaker, conference } = await requireOwnPage(context, request, params.id);
  const view = await profileView(context, conference, speaker.id, { own: true });
  const spokeIn = view.parts.filter(({ state }) => state === "confirmed").map(({ session }) => session.id);
  return {
    title: translatorFor(context.visitor.locale, "speakers.own")("title"),
    view,
    feedback: await feedbackOf(context.db, conference.id, spokeIn),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { conference, own } = await requireOwnPage(context, request, params.id);
  const formData = await request.formData();
  return answering(() => answerOwn(context, own, conference.timeZone ?? "UTC", formData));
}

export default function Speaking() {
  const { view, feedback } = useLoaderData<typeof loader>();
  return (
    <OwnSpeakerPage
      view={view}
      fault={useActionData<SpeakerFault>()}
      beside={({ session }) => {
        const said = feedback.find(({ sessionId }) => sessionId === session.id);
        return said && <SessionResults feedback={said} bare />;
      }}
    />
  );
}
