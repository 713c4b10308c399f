import { useLocale, useTranslations } from "use-intl";
import { Inline, OrganisationLink, PartialDateText } from "#app/organisations/components/refs.tsx";
import { type Bilingual, pickText } from "#app/platform/locale.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import { PersonLine } from "#app/programme/components/person-line.tsx";
import { LanguageWords, rolesOf, SlotTimes, ZoneWords } from "#app/programme/components/session-words.tsx";
import { TrackName } from "#app/programme/components/track-name.tsx";
import { bandsOf } from "#app/programme/rules.ts";
import { dayWords } from "#app/programme/times.ts";
import type { SessionView, SlotView, SpeakerView } from "#app/programme/views.ts";
import { ContentProse } from "#app/ui/content-prose.tsx";
import { ContentText, English } from "#app/ui/content-text.tsx";
import { Fact } from "#app/ui/fact.tsx";
import { Link, withPrefix } from "#app/ui/link.tsx";
import { usePrefix } from "#app/ui/root-data.ts";
import { SourceMark } from "#app/ui/source-mark.tsx";
import { Stat, Stats } from "#app/ui/stat.tsx";

/** Everything known of a session: when and where, its question, its people, what came of it. */
export function SessionDetails({ session, level = 2 }: { session: SessionView; level?: 2 | 4 }) {
  const t = useTranslations("programme");
  const texts = [
    { title: t("focus"), items: session.focusQuestions, ordered: true },
    { title: t("background"), items: session.background, ordered: false },
    { title: t("conclusions"), items: session.conclusions, ordered: false },
  ];
  return (
    <>
      <SessionFacts session={session} />
      {(session.premise.en || session.premise.fr) && (
        <blockquote className="mt-6 max-w-prose border-l-2 border-accent pl-4 font-serif text-lg">
          <ContentText text={session.premise} />
          <SourceMark citations={session.citations} />
        </blockquote>
      )}
      {(session.description.en || session.description.fr) && (
        <div className="prose mt-6">
          <ContentProse text={session.description} />
        </div>
      )}
      {session.facts.length > 0 && (
        <div className="mt-6">
          <Stats>
            {session.facts.map(({ label, value, qualifier }) => (
              <Stat
                key={label}
                value={<English>{[qualifier, value].filter(Boolean).join(" ")}</English>}
                label={<English>{label}</English>}
                source={<SourceMark citations={session.citations} />}
              />
            ))}
          </Stats>
        </div>
      )}
      {texts.map(({ title, items, ordered }) => (
        <TextList key={title} title={title} items={items} ordered={ordered} level={level} />
      ))}
      <People session={session} level={level} />
      {session.note && (
        <p className="mt-6 max-w-prose">
          <English>{session.note}</English>
        </p>
      )}
    </>
  );
}

function SessionFacts({ session }: { session: SessionView }) {
  const t = useTranslations("programme");
  return (
    <dl className="facts text-sm">
      {bandsOf(session.slots).map((slots) => (
        <Fact key={slots[0]?.id} label={t("when")}>
          <TimeAndRooms slots={slots} conference={session.conference} />
        </Fact>
      ))}
      {session.slots.length === 0 && session.dateFrom && (
        <Fact label={t("when")}>
          <PartialDateText date={session.dateFrom} />
        </Fact>
      )}
      {session.language && (
        <Fact label={t("language")}>
          <LanguageWords session={session} />
        </Fact>
      )}
      {session.track && (
        <Fact label={t("track")}>
          <TrackName track={session.track} />
        </Fact>
      )}
      {session.access !== "public" && (
        <Fact label={t("access")}>
          <AccessWords session={session} />
        </Fact>
      )}
      {session.capacity !== null && <Fact label={t("capacity")}>{t("capacityOf", { count: session.capacity })}</Fact>}
      {organisationRoles.map((role) => {
        const ofRole = session.organisations.filter((one) => one.role === role);
        if (ofRole.length === 0) return null;
        return (
          <Fact key={role} label={t(`organisationRoles.${role}`)}>
            <Inline>
              {ofRole.map(({ organisation }) => (
                <OrganisationLink key={organisation.slug} organisation={organisation} />
              ))}
            </Inline>
          </Fact>
        );
      })}
      {session.projects.length > 0 && (
        <Fact label={t("projects")}>
          <Inline>
            {session.projects.map(({ slug, name }) => (
              <Link key={slug} to={`/projects/${slug}`}>
                <ContentText text={name} />
              </Link>
            ))}
          </Inline>
        </Fact>
      )}
      {session.follows.length > 0 && (
        <Fact label={t("follows")}>
          {session.follows.map((past) => (
            <span key={`${past.conference.slug} ${past.slug}`} className="block">
              <Link to={`/conferences/${past.conference.slug}/programme/${past.slug}`}>
                <ContentText text={past.title} />
              </Link>{" "}
              <span className="text-muted">
                <ContentText text={past.conference.name} />
              </span>
            </span>
          ))}
        </Fact>
      )}
      {session.citations.length > 0 && (
        <Fact label={t("sources")}>
          <SourceMark citations={session.citations} />
        </Fact>
      )}
    </dl>
  );
}

/** One time of a session, with every room that it has then. */
function TimeAndRooms({ slots, conference }: { slots: SlotView[]; conference: SessionView["conference"] }) {
  const locale = useLocale();
  const zone = conference.timeZone ?? "UTC";
  const [first] = slots;
  if (!first) return null;
  return (
    <>
      {dayWords(dayIn(first.startsAt, zone), locale, { year: true })}, <SlotTimes slot={first} timeZone={zone} />,{" "}
      <ZoneWords conference={conference} at={first.startsAt} />
      {slots.map(({ id, room: { name, place } }) => (
        <span key={id} className="block">
          <ContentText text={name} />
          {(place.en || place.fr) && (
            <>
              , <ContentText text={place} />
            </>
          )}
        </span>
      ))}
    </>
  );
}

function AccessWords({ session }: { session: SessionView }) {
  const t = useTranslations("programme");
  const locale = useLocale();
  if (session.categories.length === 0) return t(`accesses.${session.access}`);
  const names = session.categories.map(({ name }) => pickText(name, locale)?.text ?? "");
  return t("accessOf", { categories: new Intl.ListFormat(locale).format(names) });
}

const organisationRoles = ["organiser", "sponsor", "moderator", "panel"] as const;

function TextList({
  title,
  items,
  ordered,
  level,
}: {
  title: string;
  items: Bilingual[];
  ordered: boolean;
  level: 2 | 4;
}) {
  if (items.length === 0) return null;
  const List = ordered ? "ol" : "ul";
  return (
    <section className="prose mt-6">
      <Heading level={level}>{title}</Heading>
      <List>
        {items.map((item) => (
          <li key={item.en ?? item.fr}>
            <ContentText text={item} />
          </li>
        ))}
      </List>
    </section>
  );
}

function People({ session, level }: { session: SessionView; level: 2 | 4 }) {
  const t = useTranslations("programme.roles");
  return rolesOf(session.people).map(({ role, people }) => (
    <section key={role} className="mt-6">
      <Heading level={level}>{t(role, { count: people.length })}</Heading>
      <ul className="mt-1">
        {people.map((person) => (
          <li key={person.id} className="border-t border-line py-3">
            <Speaker person={person} slug={session.conference.slug} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Speaker({ person, slug }: { person: SpeakerView; slug: string }) {
  const prefix = usePrefix();
  return (
    <div className="flex gap-4">
      {person.portrait && (
        // The name stands beside it: here the picture says nothing more.
        <img
          src={withPrefix(prefix, `/conferences/${slug}/portraits/${person.portrait.fileId}`)}
          alt=""
          width={48}
          height={60}
          loading="lazy"
          className="h-[60px] w-12 shrink-0 rounded object-cover"
        />
      )}
      <div className="min-w-0">
        <Link to={`/conferences/${slug}/programme/people/${person.id}`} className="font-semibold">
          {person.name}
        </Link>
        {(person.title.en || person.title.fr) && (
          <span className="block">
            <ContentText text={person.title} />
          </span>
        )}
        <span className="block text-sm text-muted">
          <PersonLine person={person} />
        </span>
        {(person.biography.en || person.biography.fr) && (
          <div className="prose mt-1 text-sm">
            <ContentProse text={person.biography} />
          </div>
        )}
      </div>
    </div>
  );
}

function Heading({ level, children }: { level: 2 | 4; children: string }) {
  const Tag = level === 2 ? "h2" : "h4";
  return <Tag className="font-sans text-sm font-semibold text-muted">{children}</Tag>;
}
