import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { pickText } from "#app/platform/locale.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";
import { ItemList } from "#app/programme/components/item-list.tsx";
import { PersonLine } from "#app/programme/components/person-line.tsx";
import { ZoneWords } from "#app/programme/components/session-words.tsx";
import { personJsonLd } from "#app/programme/json-ld.ts";
import stylesheet from "#app/programme/programme.css?url";
import { readShown } from "#app/programme/releases/shown.server.ts";
import { summariesOf } from "#app/programme/releases/snapshot.ts";
import { itemsOf } from "#app/programme/rules.ts";
import trackStylesheet from "#app/programme/tracks.css?url";
import { ContentText } from "#app/ui/content-text.tsx";
import { JsonLd } from "#app/ui/json-ld.tsx";
import { withPrefix } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "stylesheet", href: trackStylesheet },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const shown = isSlug(params.slug) ? await readShown(context.db, { slug: params.slug }) : null;
  const person = shown?.snapshot.people.find(({ id }) => id === params.speaker);
  if (!shown || !person) throw notFound();
  const { conference, snapshot } = shown;
  const { locale } = context.visitor;
  const t = translatorFor(locale, "programme");
  const name = pickText(conference.name, locale);
  const own = summariesOf(snapshot).filter(({ people }) => people.some(({ id }) => id === person.id));
  return {
    person,
    conference,
    named: { label: name?.text ?? conference.slug, lang: name?.lang ?? locale },
    programme: t("title"),
    items: itemsOf(own).sort((a, b) => (a.slot?.startsAt ?? "9").localeCompare(b.slot?.startsAt ?? "9")),
    jsonLd: personJsonLd(person, conference.slug, own, context.config.appUrl),
    description: t("personDescription", { name: person.name, conference: name?.text ?? conference.slug }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.name ?? ""} · Octopus` },
  { name: "description", content: data?.description ?? "" },
];

export default function ProgrammePerson() {
  const { person, conference, named, programme, items, jsonLd } = useLoaderData<typeof loader>();
  const t = useTranslations("programme");
  const prefix = usePrefix();
  const base = `/conferences/${conference.slug}`;
  const page = `${base}/programme/people/${person.id}`;
  const [first] = items.flatMap(({ slot }) => slot ?? []);
  return (
    <Page
      title={person.name}
      kicker={t("person")}
      lead={<PersonLine person={person} />}
      breadcrumbs={[
        { ...named, to: base },
        { label: programme, to: `${base}/programme?view=person` },
        { label: t("person") },
      ]}
    >
      <JsonLd data={jsonLd} />
      <div className="programme-person">
        {person.portrait && (
          <img
            src={withPrefix(prefix, `${base}/portraits/${person.portrait.fileId}`)}
            alt={person.portrait.alt ?? t("portrait", { name: person.name })}
            width={160}
            height={200}
            loading="lazy"
          />
        )}
        {(person.biography.en || person.biography.fr) && (
          <p className="prose whitespace-pre-line">
            <ContentText text={person.biography} />
          </p>
        )}
      </div>
      <Section
        title={programme}
        id="sessions"
        actions={first && <a href={withPrefix(prefix, `${page}.ics`)}>{t("calendarPerson")}</a>}
      >
        {first && (
          <p className="mb-2 text-sm text-muted">
            <ZoneWords conference={conference} at={first.startsAt} />
          </p>
        )}
        <ItemList
          items={items}
          place={{ slug: conference.slug, timeZone: conference.timeZone ?? "UTC" }}
          days
          of={person.id}
        />
      </Section>
    </Page>
  );
}
