import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type Bilingual, pickText } from "#app/platform/locale.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import type { ProgrammeDifference, SlotAt } from "#app/programme/releases/differences.ts";
import { dayTab, timesIn } from "#app/programme/times.ts";
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

const groups = ["cancelled", "moved", "new", "resumed", "changed", "around"] as const;
type Group = (typeof groups)[number];

/** What a release changes, in words: what somebody may miss comes first. */
export function DifferenceList({ differences, names, place, links = false }: Props) {
  const t = useTranslations("releases.kinds");
  return (
    <dl className="differences">
      {groups.map((group) => {
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

function groupOf({ kind }: ProgrammeDifference): Group {
  return kind === "room" || kind === "track" || kind === "person" ? "around" : kind;
}

function Difference({
  difference,
  names,
  place,
  links,
}: Omit<Props, "differences"> & { difference: ProgrammeDifference }) {
  const t = useTranslations("releases");
  const locale = useLocale();
  if (difference.kind === "room" || difference.kind === "track") {
    return t(difference.kind, { name: pickText(difference.name, locale)?.text ?? "" });
  }
  if (difference.kind === "person") return t("person", { name: names[difference.id] ?? t("erased") });
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
      <span className="differences-what">
        <What difference={difference} names={names} timeZone={place.timeZone} />
      </span>
    </>
  );
}

type OfSession = Extract<ProgrammeDifference, { session: unknown }>;

function What({
  difference,
  names,
  timeZone,
}: {
  difference: OfSession;
  names: Record<string, string>;
  timeZone: string;
}): ReactNode {
  const t = useTranslations("releases");
  const locale = useLocale();
  const slot = (at: SlotAt) => slotWords(at, locale, timeZone);
  if (difference.kind === "moved") {
    const { from, to } = difference;
    if (!from) return to && t("also", { to: slot(to) });
    if (!to) return t("notAnyMore", { from: slot(from) });
    return t.rich("moved", {
      to: slot(to),
      from: slot(from),
      before: (text) => <span className="text-muted">{text}</span>,
    });
  }
  if (difference.kind === "changed") {
    const list = (ids: string[]) => new Intl.ListFormat(locale).format(ids.map((id) => names[id] ?? t("erased")));
    const { joined, left } = difference;
    const fields = difference.fields.map((field) => t(`fields.${field}`));
    return [
      fields.join(", "),
      ...(joined.length > 0 ? [t("joined", { names: list(joined) })] : []),
      ...(left.length > 0 ? [t("left", { names: list(left) })] : []),
    ].join("; ");
  }
  if (difference.kind === "cancelled" && difference.gone) return t("gone");
  return difference.slots.length > 0 ? difference.slots.map(slot).join("; ") : t("noTime");
}

function slotWords({ startsAt, endsAt, room }: SlotAt, locale: "en" | "fr", timeZone: string): string {
  const day = dayTab(dayIn(startsAt, timeZone), locale);
  return [day, timesIn({ startsAt, endsAt }, timeZone), nameOf(room, locale)].join(", ");
}

function nameOf(name: Bilingual, locale: "en" | "fr"): string {
  return pickText(name, locale)?.text ?? "";
}
