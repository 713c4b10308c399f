import { useLocale, useTranslations } from "use-intl";
import { pickText } from "#app/platform/locale.ts";
import { dayIn, timeIn, zoneName } from "#app/platform/time-zone.ts";
import { PeopleLine } from "#app/programme/components/session-words.tsx";
import type { ProgrammeItem } from "#app/programme/rules.ts";
import type { HallRow } from "#app/programme/screen/view.ts";
import { dayTab, timesIn } from "#app/programme/times.ts";
import type { ProgrammeConference } from "#app/programme/views.ts";
import { ContentText } from "#app/ui/content-text.tsx";

type Props = { conference: ProgrammeConference; rows: HallRow[]; one: boolean; now: string };

/** Now and next in each room, or in one, for a screen that nobody touches. */
export function Hall({ conference, rows, one, now }: Props) {
  const t = useTranslations("programme");
  const locale = useLocale();
  const zone = conference.timeZone ?? "UTC";
  const [only] = rows;
  return (
    <div className="hall">
      <header className="hall-head">
        <h1>
          <ContentText text={one && only ? only.room.name : conference.name} />
        </h1>
        <p className="hall-clock">
          <span className="sr-only">{t("screenUpdated", { time: timeIn(now, zone), zone: zoneName(now, zone) })}</span>
          <span aria-hidden="true">
            {timeIn(now, zone)}
            <span className="hall-zone">{zoneName(now, zone)}</span>
          </span>
        </p>
      </header>
      <div className={one ? "hall-rooms hall-single" : "hall-rooms"}>
        {rows.map((row) => (
          <section
            key={row.room.id}
            className={one ? "hall-one" : "hall-row"}
            aria-label={pickText(row.room.name, locale)?.text ?? ""}
          >
            {!one && (
              <h2>
                <ContentText text={row.room.name} />
              </h2>
            )}
            <Now item={row.now} zone={zone} people={one} />
            <Next item={row.next} zone={zone} now={now} />
          </section>
        ))}
      </div>
    </div>
  );
}

function Now({ item, zone, people }: { item: ProgrammeItem | null; zone: string; people: boolean }) {
  const t = useTranslations("programme");
  if (!item?.slot) return <p className="hall-people">{t("screenNothing")}</p>;
  return (
    <div>
      <p className="hall-label">
        {t("nowTitle")}, <span className="hall-time">{t("screenUntil", { time: timeIn(item.slot.endsAt, zone) })}</span>
      </p>
      <p className="hall-title">
        <ContentText text={item.session.title} />
      </p>
      {people && item.session.people.length > 0 && (
        <p className="hall-people">
          <PeopleLine people={item.session.people} />
        </p>
      )}
    </div>
  );
}

function Next({ item, zone, now }: { item: ProgrammeItem | null; zone: string; now: string }) {
  const t = useTranslations("programme");
  const locale = useLocale();
  if (!item?.slot) return <p className="hall-people">{t("screenOver")}</p>;
  const { slot, session } = item;
  const day = dayIn(slot.startsAt, zone);
  return (
    <div className="hall-next">
      <p className="hall-label">
        {t("screenNext", {
          time: [...(day === dayIn(now, zone) ? [] : [dayTab(day, locale)]), timesIn(slot, zone)].join(", "),
        })}
      </p>
      <p className="hall-title">
        <ContentText text={session.title} />
      </p>
    </div>
  );
}
