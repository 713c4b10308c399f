import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLocale, useTranslations } from "use-intl";
import { momentWords } from "#app/platform/instant-words.ts";
import { answering, notFound } from "#app/platform/responses.server.ts";
import { ProgrammeDays } from "#app/programme/components/programme-days.tsx";
import programmeStylesheet from "#app/programme/programme.css?url";
import { DifferenceList } from "#app/programme/releases/components/difference-list.tsx";
import { answerRestoring } from "#app/programme/releases/desk-answer.server.ts";
import { namesIn, readRelease } from "#app/programme/releases/queries.server.ts";
import stylesheet from "#app/programme/releases/releases.css?url";
import { summariesOf } from "#app/programme/releases/snapshot.ts";
import trackStylesheet from "#app/programme/tracks.css?url";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: programmeStylesheet },
  { rel: "stylesheet", href: trackStylesheet },
  { rel: "stylesheet", href: stylesheet },
];

function numberOf(text: string | undefined): number {
  if (!text || !/^[1-9]\d{0,8}$/.test(text)) throw notFound();
  return Number(text);
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  const found = await readRelease(context.db, conference.id, numberOf(params.number));
  if (!found) throw notFound();
  const { release, snapshot } = found;
  return {
    title: release.name,
    place: { slug: conference.slug, timeZone: conference.timeZone ?? "UTC" },
    builds: rights.builds,
    release,
    names: await namesIn(context.db, release.differences),
    rooms: snapshot.rooms,
    sessions: summariesOf(snapshot),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  const about = { conferenceId: conference.id, slug: conference.slug, number: numberOf(params.number) };
  return answering(() => answerRestoring(context, about, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function Release() {
  const { title, place, builds, release, names, rooms, sessions } = useLoaderData<typeof loader>();
  const t = useTranslations("publishing");
  const words = useTranslations("releases");
  const locale = useLocale();
  const number = String(release.number);
  const when = momentWords(release.publishedAt, locale, place.timeZone);
  return (
    <Page
      title={title}
      wide
      breadcrumbs={[{ label: t("back"), to: `/organise/${place.slug}/programme/releases` }, { label: number }]}
      lead={release.by ? t("by", { when, name: release.by }) : t("without_name", { when })}
      actions={
        builds && (
          <ConfirmDialog
            trigger={t("restore.action")}
            title={t("restore.title", { name: release.name })}
            confirm={t("restore.action")}
            name="intent"
            value="restore"
          >
            <p>{t("restore.lead")}</p>
          </ConfirmDialog>
        )
      }
    >
      {(release.note.en || release.note.fr) && (
        <p className="max-w-prose">
          <ContentText text={release.note} />
        </p>
      )}
      <Section title={words("kinds.changed")} id="changes">
        {release.differences.length > 0 ? (
          <DifferenceList differences={release.differences} names={names} place={place} />
        ) : (
          <p>{release.number === 1 ? words("first") : words("order")}</p>
        )}
      </Section>
      <ProgrammeDays sessions={sessions} rooms={rooms} place={{ ...place, past: true }} />
    </Page>
  );
}
