import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { SessionResults } from "#app/programme/feedback/components/feedback-results.tsx";
import feedbackStyles from "#app/programme/feedback/feedback.css?url";
import { feedbackOf } from "#app/programme/feedback/queries.server.ts";
import { answerMaterial, isAboutMaterials, type MaterialFault } from "#app/programme/materials/answer.server.ts";
import { MaterialDesk } from "#app/programme/materials/components/material-desk.tsx";
import { listMaterials } from "#app/programme/materials/queries.server.ts";
import sessions from "#app/programme/sessions/sessions.css?url";
import { languageOptions } from "#app/programme/sessions/view.server.ts";
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
  const { locale } = context.visitor;
  const view = await profileView(context, conference, speaker.id, { own: true });
  const spokeIn = view.parts.filter(({ state }) => state === "confirmed").map(({ session }) => session.id);
  return {
    title: translatorFor(locale, "speakers.own")("title"),
    slug: conference.slug,
    languages: languageOptions(conference.languages, locale),
    materials: await listMaterials(context.db, spokeIn),
    feedback: await feedbackOf(context.db, conference.id, spokeIn),
    view,
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { conference, own } = await requireOwnPage(context, request, params.id);
  const formData = await request.formData();
  const to = `/speaking/${own.speakerId}`;
  if (isAboutMaterials(formData)) return answering(() => answerMaterial(context, own, null, to, formData));
  return answering(() => answerOwn(context, own, conference.timeZone ?? "UTC", formData));
}

export default function Speaking() {
  const { view, slug, languages, materials, feedback } = useLoaderData<typeof loader>();
  const fault = useActionData<SpeakerFault | MaterialFault>();
  const about = fault?.about === "material" ? fault : undefined;
  const t = useTranslations("materials");
  return (
    <OwnSpeakerPage
      view={view}
      fault={fault?.about === "material" ? undefined : fault}
      beside={({ session }) => {
        const said = feedback.find(({ sessionId }) => sessionId === session.id);
        return (
          <div className="speaker-materials">
            <h4 className="font-semibold">{t("title")}</h4>
            <MaterialDesk
              sessionId={session.id}
              conference={slug}
              materials={materials.filter(({ sessionId }) => sessionId === session.id)}
              languages={languages}
              speakerId={view.id}
              fault={about}
            />
            {said && <SessionResults feedback={said} bare />}
          </div>
        );
      }}
    />
  );
}
