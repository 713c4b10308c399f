import { useLocale, useTranslations } from "use-intl";
import type { CitationView } from "#app/organisations/citation.ts";
import { CountryLink } from "#app/organisations/components/refs.tsx";
import { oneDate } from "#app/organisations/date-words.ts";
import type { CountryRef } from "#app/organisations/views.ts";
import { English } from "#app/ui/content-text.tsx";
import { Link } from "#app/ui/link.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";

type Listed = {
  slug: string;
  name: string;
  position: string | null;
  /** From when to when in that position, where it is said. */
  positionFrom?: string | null;
  positionTo?: string | null;
  country?: CountryRef | null;
  citations: CitationView[];
};

/** People with the position in which the documents name them. */
export function PersonList({
  people,
  edit,
}: {
  people: Listed[];
  /** Where the reader may change them, and how. */
  edit?: { under: string; how: "write" | "propose" } | null;
}) {
  const t = useTranslations("organisations.organisation");
  return (
    <ul>
      {people.map((person) => (
        <li key={person.slug} className="border-t border-line py-3">
          <p className="font-semibold">
            {person.name}
            <SourceMark citations={person.citations} />
          </p>
          <p className="text-sm text-muted">
            {person.position && <English>{person.position}</English>}
            <Years person={person} />
            {person.country && (
              <>
                {" · "}
                <CountryLink country={person.country} />
              </>
            )}
          </p>
          {edit && (
            <p className="text-sm">
              <Link to={`${edit.under}/${person.slug}/edit`}>{t(`editPerson.${edit.how}`, { name: person.name })}</Link>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Years({ person: { positionFrom, positionTo } }: { person: Listed }) {
  const t = useTranslations("organisations");
  const locale = useLocale();
  const [from, to] = [positionFrom, positionTo].map((date) => (date ? oneDate(date, locale) : ""));
  if (from && to) return <>, {t("organisation.inPosition", { from, to })}</>;
  if (from) return <>, {t("dates.since", { date: from })}</>;
  return to ? <>, {t("organisation.untilPosition", { to })}</> : null;
}
