import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import type { Bilingual } from "#app/platform/locale.ts";
import { AgendaDays, type PlannedShown, useTitles } from "#app/programme/agenda/components/agenda-days.tsx";
import { CalendarForm, RemindersForm } from "#app/programme/agenda/components/agenda-settings.tsx";
import type { AgendaPlace } from "#app/programme/agenda/components/agenda-step.tsx";
import { FreeNow } from "#app/programme/agenda/components/free-now.tsx";
import { SignupList } from "#app/programme/agenda/components/signup-list.tsx";
import type { AgendaView } from "#app/programme/agenda/view.server.ts";
import { ZoneWords } from "#app/programme/components/session-words.tsx";
import type { FeedbackAsked } from "#app/programme/feedback/queries.server.ts";
import { classNames } from "#app/ui/class-names.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Link, LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";

type Conference = { slug: string; name: Bilingual; city: string | null; timeZone: string | null };

/** Somebody's own days at a conference: what they chose, by time, what they can still choose, and how they are reminded. */
export function AgendaPage({
  conference,
  owner,
  others,
  agenda,
  asked,
  feed,
  now,
  ended,
}: {
  conference: Conference;
  owner: { reference: string; name: string; confirmed: boolean; proved: boolean };
  others: { reference: string; name: string }[];
  agenda: SerializeFrom<AgendaView>;
  asked: FeedbackAsked[];
  feed: string | null;
  now: string;
  /** Nothing is to come: what one thinks of it comes first. */
  ended: boolean;
}) {
  const t = useTranslations("agenda");
  const { slug } = conference;
  const place = { slug, reference: owner.reference, timeZone: conference.timeZone ?? "UTC" };
  const items: PlannedShown[] = agenda.items;
  return (
    <Page
      wide
      title={t("title")}
      kicker={
        <Link to={`/conferences/${slug}`}>
          <ContentText text={conference.name} />
        </Link>
      }
      lead={t("lead", { name: owner.name, reference: owner.reference })}
      actions={
        <>
          <LinkButton size="sm" to={`/registrations/${owner.reference}`}>
            {t("registration")}
          </LinkButton>
          <LinkButton size="sm" to={`/conferences/${slug}/programme`}>
            {t("programme")}
          </LinkButton>
        </>
      }
    >
      {others.length > 0 && (
        <p className="agenda-others">
          {t("others")}{" "}
          {others.map(({ reference, name }) => (
            <Link key={reference} to={`?for=${reference}`}>
              {name}
            </Link>
          ))}
        </p>
      )}
      {!owner.confirmed && <Notice tone="info">{t("notConfirmed")}</Notice>}
      <Cancelled items={items} />
      <div className="agenda-columns">
        <div>
          {ended && <Asked asked={asked} place={place} />}
          {items.length > 0 ? (
            <>
              <p className={classNames("text-sm text-muted", ended && "mt-8")}>
                <ZoneWords conference={conference} at={items[0]?.startsAt ?? now} />
              </p>
              <AgendaDays items={items} place={place} />
            </>
          ) : (
            <Empty title={t("empty")} action={<Link to={`/conferences/${slug}/programme`}>{t("programme")}</Link>}>
              {t("emptyText")}
            </Empty>
          )}
          {!ended && <Asked asked={asked} place={place} />}
          <FreeNow free={agenda.freeNow} place={place} />
          {!ended && (
            <Section title={t("signups.title")} id="sign-up">
              <SignupList lines={agenda.lines} place={place} confirmed={owner.confirmed} />
            </Section>
          )}
        </div>
        <aside className="agenda-aside">
          <Section title={t("calendar.title")} id="calendar">
            <CalendarForm place={place} hasFeed={agenda.settings.hasFeed} feed={feed} proved={owner.proved} />
          </Section>
          {!ended && (
            <Section title={t("reminders.title")} id="reminders">
              <RemindersForm place={place} settings={agenda.settings} />
            </Section>
          )}
        </aside>
      </div>
    </Page>
  );
}

/** Says first what no longer takes place; it stands below where it was. */
function Cancelled({ items }: { items: PlannedShown[] }) {
  const t = useTranslations("agenda");
  const gone = new Map(items.filter(({ cancelled }) => cancelled).map(({ session }) => [session.id, session]));
  const sessions = useTitles([...gone.values()]);
  if (gone.size === 0) return null;
  return (
    <Notice tone="warning" className="mb-4">
      {t("cancelled", { sessions, count: gone.size })}
    </Notice>
  );
}

/** Sessions of which one may say what one thinks. */
function Asked({ asked, place }: { asked: FeedbackAsked[]; place: AgendaPlace }) {
  const t = useTranslations("feedback.asked");
  if (asked.length === 0) return null;
  return (
    <Section title={t("title")} id="feedback">
      <p className="mb-4 max-w-prose text-muted">{t("lead")}</p>
      <ul>
        {asked.map(({ id, slug, title }) => (
          <li key={id} className="border-t border-line py-2">
            <Link to={`/conferences/${place.slug}/feedback/${slug}?for=${place.reference}`}>
              <ContentText text={title} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Nobody is known: what an agenda is, and how to come to one. */
export function NobodyPage({ conference, registers }: { conference: Conference; registers: boolean }) {
  const t = useTranslations("agenda");
  const { slug } = conference;
  return (
    <Page
      title={t("title")}
      kicker={
        <Link to={`/conferences/${slug}`}>
          <ContentText text={conference.name} />
        </Link>
      }
    >
      <Empty
        title={t("nobody.title")}
        action={
          <div className="flex flex-wrap gap-2">
            {registers && (
              <LinkButton variant="primary" to={`/conferences/${slug}/register`}>
                {t("nobody.register")}
              </LinkButton>
            )}
            <LinkButton to={`/sign-in?next=${encodeURIComponent(`/conferences/${slug}/agenda`)}`}>
              {t("nobody.signIn")}
            </LinkButton>
          </div>
        }
      >
        <p>{t("nobody.text")}</p>
        <p className="mt-2">{t("nobody.link")}</p>
      </Empty>
    </Page>
  );
}
