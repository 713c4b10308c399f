import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLocale, useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { momentWords } from "#app/platform/instant-words.ts";
import { pickText } from "#app/platform/locale.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";
import { DifferenceList } from "#app/programme/releases/components/difference-list.tsx";
import { listReleases, namesIn } from "#app/programme/releases/queries.server.ts";
import stylesheet from "#app/programme/releases/releases.css?url";
import { readShown } from "#app/programme/releases/shown.server.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const shown = isSlug(params.slug) ? await readShown(context.db, { slug: params.slug }) : null;
  if (!shown?.release) throw notFound();
  const { conference } = shown;
  const releases = await listReleases(context.db, conference.id);
  const { locale } = context.visitor;
  const name = pickText(conference.name, locale);
  const t = translatorFor(locale, "releases");
  return {
    title: t("versions"),
    lead: t("versionsLead", { conference: name?.text ?? conference.slug }),
    programme: translatorFor(locale, "programme")("title"),
    conference: { label: name?.text ?? conference.slug, lang: name?.lang ?? locale },
    place: { slug: conference.slug, timeZone: conference.timeZone ?? "UTC" },
    pages: Object.fromEntries(shown.snapshot.sessions.map(({ id, slug }) => [id, slug])),
    // Who published it is of no interest to the public.
    releases: releases.map(({ by: _, ...release }) => release),
    names: await namesIn(
      context.db,
      releases.flatMap(({ differences }) => differences),
    ),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "description", content: data?.lead ?? "" },
];

export default function Versions() {
  const { title, lead, programme, conference, place, releases, names, pages } = useLoaderData<typeof loader>();
  const t = useTranslations("releases");
  const locale = useLocale();
  return (
    <Page
      title={title}
      lead={lead}
      breadcrumbs={[
        { ...conference, to: `/conferences/${place.slug}` },
        { label: programme, to: `/conferences/${place.slug}/programme` },
        { label: title },
      ]}
    >
      {releases.map((release) => (
        <Section key={release.number} title={release.name} id={`v${release.number}`}>
          <p className="mb-4 text-sm text-muted">
            {t("published", { when: momentWords(release.publishedAt, locale, place.timeZone) })}
          </p>
          {(release.note.en || release.note.fr) && (
            <p className="mb-4">
              <ContentText text={release.note} />
            </p>
          )}
          {release.differences.length > 0 ? (
            <DifferenceList differences={release.differences} names={names} place={place} pages={pages} />
          ) : (
            <p>{release.number === 1 ? t("first") : t("order")}</p>
          )}
        </Section>
      ))}
    </Page>
  );
}
