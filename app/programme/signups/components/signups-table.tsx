import type { SerializeFrom } from "@remix-run/node";
import { useLocale, useTranslations } from "use-intl";
import { momentWords } from "#app/platform/instant-words.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import type { DeskSignup } from "#app/programme/signups/queries/desk.server.ts";
import { dayTab, timesIn } from "#app/programme/times.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag, type TagTone } from "#app/ui/tag.tsx";

const phaseTones = {
  ...{ open: "success", wishing: "success", drawing: "info", not_yet: "neutral" },
  ...{ none: "neutral", closed: "neutral", begun: "neutral", cancelled: "danger" },
} as const satisfies Record<DeskSignup["phase"], TagTone>;

export type DeskSignupShown = SerializeFrom<DeskSignup>;

/** Sessions to which people sign up, with how full they are. */
export function SignupsTable({ base, rows, timeZone }: { base: string; rows: DeskSignupShown[]; timeZone: string }) {
  const t = useTranslations("signups");
  return (
    <Table caption={t("caption")} hideCaption dense stack>
      <thead>
        <tr>
          <Th>{t("session")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("how")}</Th>
          <Th>{t("places")}</Th>
          <Th>{t("line")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Th scope="row">
              <Link to={`${base}/${row.id}`} data-row-link>
                <ContentText text={row.title} />
              </Link>
              <SessionTimes slots={row.slots} timeZone={timeZone} />
            </Th>
            <Td label={t("state")}>
              <Standing row={row} timeZone={timeZone} />
            </Td>
            <Td label={t("how")}>{row.setting && t(`modes.${row.setting.mode}`)}</Td>
            <Td label={t("places")}>
              <PlacesTaken row={row} />
            </Td>
            <Td label={t("line")}>
              <span className="tabular-nums">{row.waiting}</span>
              {row.wished > 0 && <span className="desk-second">{t("wished", { count: row.wished })}</span>}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Whether people sign up now, or wish before a draw; what comes next and when, as far as it is known. */
export function Standing({ row: { phase, setting }, timeZone }: { row: DeskSignupShown; timeZone: string }) {
  const t = useTranslations("signups");
  const locale = useLocale();
  const next = { not_yet: setting?.opensAt, wishing: setting?.drawAt, open: setting?.closesAt }[phase as string];
  return (
    <>
      <Tag tone={phaseTones[phase]}>{t(`phases.${phase}`)}</Tag>
      {next && <span className="desk-second">{t("next", { phase, moment: momentWords(next, locale, timeZone) })}</span>}
    </>
  );
}

/** "Tue 16 March, 14:15–16:15 · Room 4". */
export function SessionTimes({ slots, timeZone }: { slots: DeskSignupShown["slots"]; timeZone: string }) {
  const t = useTranslations("signups");
  const locale = useLocale();
  if (slots.length === 0) return <span className="desk-second">{t("unscheduled")}</span>;
  return slots.map((slot) => (
    <span key={slot.id} className="desk-second">
      {dayTab(dayIn(slot.startsAt, timeZone), locale)}, {timesIn(slot, timeZone)} · <ContentText text={slot.room} />
    </span>
  ));
}

/** How many places are taken, and whether they are too many for the room. */
export function PlacesTaken({ row: { places } }: { row: DeskSignupShown }) {
  const t = useTranslations("signups");
  if (!places) return null;
  const { capacity, taken, overbooked } = places;
  return (
    <span className="tabular-nums">
      {capacity === null ? t("takenAny", { taken }) : t("taken", { taken, capacity })}
      {overbooked > 0 && <Tag tone="warning">{t("overfull", { count: overbooked })}</Tag>}
    </span>
  );
}
