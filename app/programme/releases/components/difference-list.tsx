import { useLocale, useTranslations } from "use-intl";
import { differenceWords } from "#app/programme/releases/difference-words.ts";
import type { ProgrammeDifference } from "#app/programme/releases/differences.ts";
import { differenceGroups, groupOf } from "#app/programme/releases/groups.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Link } from "#app/ui/link.tsx";

type Props = {
  differences: ProgrammeDifference[];
  /** Names of the people that they speak of. */
  names: Record<string, string>;
  place: { slug: string; timeZone: string };
  /** Where public sessions are now, by id; what is not in it has no page. */
  pages?: Record<string, string>;
};

/** What a release changes, in words: what somebody may miss comes first. */
export function DifferenceList({ differences, names, place, pages = {} }: Props) {
  const t = useTranslations("releases.kinds");
  return (
    <dl className="differences">
      {differenceGroups.map((group) => {
        const own = differences.filter((one) => groupOf(one) === group);
        if (own.length === 0) return null;
        return (
          <div key={group}>
            <dt>
              {t(group)} <span className="differences-count">{own.length}</span>
            </dt>
            <dd>
              <ul>
                {own.map((one, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a stored list, which never changes
                  <li key={index}>
                    <Difference difference={one} names={names} place={place} pages={pages} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Difference({
  difference,
  names,
  place,
  pages = {},
}: Omit<Props, "differences"> & { difference: ProgrammeDifference }) {
  const t = useTranslations("releases");
  const locale = useLocale();
  const what = differenceWords(difference, { t, locale, timeZone: place.timeZone, names });
  if (!("session" in difference)) return what;
  const { session } = difference;
  const page = pages[session.id];
  return (
    <>
      <span className="differences-title">
        {page ? (
          <Link to={`/conferences/${place.slug}/programme/${page}`}>
            <ContentText text={session.title} />
          </Link>
        ) : (
          <ContentText text={session.title} />
        )}
      </span>
      <span className="differences-what">{what}</span>
    </>
  );
}
