import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { pickText } from "#app/platform/locale.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import { AgendaLink, AgendaMarksOf, SessionMarks } from "#app/programme/agenda/components/agenda-marks.tsx";
import { agendaMarks } from "#app/programme/agenda/own.server.ts";
import { signupAnchor } from "#app/programme/agenda/rules.ts";
import { SessionDetails } from "#app/programme/components/session-details.tsx";
import { SessionKindWords } from "#app/programme/components/session-words.tsx";
import { sessionJsonLd } from "#app/programme/json-ld.ts";
import { MaterialList } from "#app/programme/materials/components/material-list.tsx";
import { offeredMaterials } from "#app/programme/materials/offer.server.ts";
import stylesheet from "#app/programme/programme.css?url";
import { readSession } from "#app/programme/queries/session.server.ts";
import type { SignupPhase } from "#app/programme/signups/rules.ts";
import { signupPhaseOf } from "#app/programme/signups/sessions.server.ts";
import trackStylesheet from "#app/programme/tracks.css?url";
import { ContentText } from "#app/ui/content-text.tsx";
import { JsonLd } from "#app/ui/json-ld.tsx";
import { LinkButton, withPrefix } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

/** When there is something to do, or to wait for. */
const takesSteps: SignupPhase[] = ["not_yet", "wishing", "drawing", "open"];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { slug, session: sessionSlug } = params;
  const session = isSlug(slug) && isSlug(sessionSlug) ? await readSession(context.db, slug, sessionSlug) : null;
  if (!session) throw notFound();
  const { locale } = context.visitor;
  const t = translatorFor(locale, "programme");
  const name = pickText(session.conference.name, locale)?.text ?? "";
  const conference = { label: name, lang: pickText(session.conference.name, locale)?.lang ?? locale };
  return {
    session,
    materials: await offeredMaterials(context, request, session.conference.id, session.id),
    marks: await agendaMarks(context, request, session.conference.id),
    signUp: takesSteps.includes(await signupPhaseOf(context.db, session, context.clock.now())),
    conference,
    programme: t("title"),
    jsonLd: sessionJsonLd(session, context.config.appUrl),
    title: pickText(session.title, locale)?.text ?? "",
    description: t("sessionDescription", { conference: name }),
  };
}

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "stylesheet", href: trackStylesheet },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "description", content: data?.description ?? "" },
];

export default function Session() {
  const { session, materials, marks, signUp, conference, programme, jsonLd } = useLoaderData<typeof loader>();
  const t = useTranslations("programme");
  const prefix = usePrefix();
  const { slug, timeZone } = session.conference;
  const [slot] = session.slots;
  const day = slot ? `?day=${dayIn(slot.startsAt, timeZone ?? "UTC")}` : "";
  return (
    <AgendaMarksOf marks={marks} slug={slug}>
      <Page
        title={<ContentText text={session.title} />}
        actions={
          marks && (
            <>
              <SessionMarks session={session} />
              <AgendaLink />
            </>
          )
        }
        kicker={<SessionKindWords session={session} />}
        breadcrumbs={[
          { ...conference, to: `/conferences/${slug}` },
          { label: programme, to: `/conferences/${slug}/programme${day}` },
          { label: t("session") },
        ]}
      >
        <JsonLd data={jsonLd} />
        {session.cancelled && (
          <Notice tone="danger" title={t("cancelled")} className="mb-6">
            {t("cancelledText")}
          </Notice>
        )}
        <SessionDetails session={session} />
        {signUp && (
          <p className="no-print mt-6">
            <LinkButton
              to={`/conferences/${slug}/agenda${marks ? `?for=${marks.reference}` : ""}#${signupAnchor(session.slug)}`}
            >
              {t("star.signUp")}
            </LinkButton>
          </p>
        )}
        <MaterialList materials={materials} conference={slug} />
        {session.slots.length > 0 && (
          <p className="no-print mt-6 text-sm">
            <a href={withPrefix(prefix, `/conferences/${slug}/programme/${session.slug}.ics`)}>
              {t("calendarSession")}
            </a>
          </p>
        )}
      </Page>
    </AgendaMarksOf>
  );
}
