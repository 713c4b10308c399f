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
  /** False where the sessions are not (or no longer) public. */
  links?: boolean;
};

/** What a release changes, in words: what somebody may miss comes first. */
export function DifferenceList({ differences, names, place, links = false }: Props) {
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
                    <Difference difference={one} names={names} place={place} links={links} />
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
  links,
}: Omit<Props, "differences"> & { difference: ProgrammeDifference }) {
  const t = useTranslations("releases");
  const locale = useLocale();
  const what = differenceWords(difference, { t, locale, timeZone: place.timeZone, names });
  if (!("session" in difference)) return what;
  const { session } = difference;
  const isPublic = links && !(difference.kind === "cancelled" && difference.gone);
  return (
    <>
      <span className="differences-title">
        {isPublic ? (
          <Link to={`/conferences/${place.slug}/programme/${session.slug}`}>
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
