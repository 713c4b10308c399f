import { useTranslations } from "use-intl";
import type { ConferenceHead } from "#app/registration/components/phase-pages.tsx";
import { type Audience, audiences, type CountryGroup } from "#app/registration/participants/list.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Link, LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export type ParticipantsPageProps = {
  conference: ConferenceHead;
  audience: Audience;
  /** May look at what each audience sees. */
  inTeam: boolean;
  asOf: string;
  /** Everybody with a confirmed place, and how many of them each audience sees. */
  total: number;
  listed: Record<Audience, number>;
  countries: number;
  groups: CountryGroup[];
  /** What names of countries refer to. */
  notes: string[];
  initials: { letter: string; code: string }[];
  page: number;
  pageCount: number;
  query: string;
};

/** Who takes part, by country and organisation, as far as they have agreed to be named. */
export function ParticipantsPage(props: ParticipantsPageProps) {
  const { conference, audience, inTeam, asOf, total, listed, groups, page, pageCount, query } = props;
  const t = useTranslations("registration.participants");
  return (
    <Page
      wide
      kicker={
        <Link to={`/conferences/${conference.slug}`} lang={conference.lang}>
          {conference.name}
        </Link>
      }
      title={t("title")}
      lead={[conference.dates, conference.place].filter(Boolean).join(" · ")}
    >
      {conference.isDemonstration && <Notice tone="warning">{t("demonstration")}</Notice>}
      {inTeam && <AudienceTabs audience={audience} listed={listed} />}
      <p className="mt-6 max-w-prose">
        {t("asOf", { date: asOf, people: listed[audience], countries: props.countries })}{" "}
        {total > listed[audience] && t("notListed", { n: total - listed[audience] })}
      </p>
      {groups.length > 0 && (
        <p className="no-print mt-4">
          <LinkButton to={`/conferences/${conference.slug}/participants.pdf?as=${audience}`} size="sm" reloadDocument>
            <Icon name="download" size={16} />
            {t("pdf")}
          </LinkButton>
        </p>
      )}
      {audience === "public" && !inTeam && <SeeMore slug={conference.slug} />}
      {groups.length > 0 ? (
        <>
          <Initials initials={props.initials} />
          <div className="participants">
            {groups.map((group) => (
              <Country key={group.code} group={group} />
            ))}
          </div>
          {props.notes.map((note) => (
            <p key={note} className="mt-4 max-w-prose text-sm text-muted">
              {note}
            </p>
          ))}
          <Pagination page={page} pageCount={pageCount} search={query} />
        </>
      ) : (
        <div className="mt-6">
          <Empty title={t("emptyTitle")}>{t(total === 0 ? "nobodyYet" : "nobodyListed")}</Empty>
        </div>
      )}
    </Page>
  );
}

function AudienceTabs({ audience, listed }: Pick<ParticipantsPageProps, "audience" | "listed">) {
  const t = useTranslations("registration.participants");
  return (
    <nav aria-label={t("audience")} className="participants-audience no-print">
      <span>{t("audience")}</span>
      {audiences.map((one) => (
        <Link key={one} to={`?as=${one}`} aria-current={one === audience ? "page" : undefined}>
          {t(`audiences.${one}`)} <span className="tabular-nums">{listed[one]}</span>
        </Link>
      ))}
    </nav>
  );
}

/** Who takes part may see more, once we know who they are. */
function SeeMore({ slug }: { slug: string }) {
  const t = useTranslations("registration.participants");
  const next = encodeURIComponent(`/conferences/${slug}/participants`);
  return (
    <p className="no-print mt-2 max-w-prose text-muted">
      {t.rich("seeMore", {
        signIn: (chunks) => <Link to={`/sign-in?next=${next}`}>{chunks}</Link>,
        mine: (chunks) => <Link to="/registrations">{chunks}</Link>,
      })}
    </p>
  );
}

function Initials({ initials }: Pick<ParticipantsPageProps, "initials">) {
  const t = useTranslations("registration.participants");
  if (initials.length < 5) return null;
  return (
    <nav aria-label={t("initials")} className="participants-initials no-print">
      {initials.map(({ letter, code }) => (
        <a key={code} href={`#country-${code}`}>
          {letter}
        </a>
      ))}
    </nav>
  );
}

function Country({ group }: { group: CountryGroup }) {
  return (
    <section aria-labelledby={`country-${group.code}`}>
      <h2 id={`country-${group.code}`}>{group.name}</h2>
      <dl>
        {group.organisations.map(({ name, lang, slug, people }) => (
          <div key={`${slug} ${name}`}>
            <dt lang={lang ?? undefined}>
              <bdi>{slug ? <Link to={`/organisations/${slug}`}>{name}</Link> : name}</bdi>
            </dt>
            {people.map((person) => (
              <dd key={person.key}>
                <bdi className="font-semibold">{person.name}</bdi>, <bdi>{person.position}</bdi>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
