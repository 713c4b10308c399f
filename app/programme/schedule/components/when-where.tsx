import { useLocale, useTranslations } from "use-intl";
import type { RoomLine } from "#app/programme/schedule/queries/plan.server.ts";
import { dayTab } from "#app/programme/times.ts";
import { CheckboxGroup, type FieldSource, Select, TextField } from "#app/ui/field.tsx";

export type WhenShape = { day: string; time: string; minutes: string; rooms: string[] };

type WhenProps = {
  fields: { day: FieldSource; time: FieldSource; minutes: FieldSource; rooms: FieldSource };
  days: string[];
  rooms: RoomLine[];
  /** Several rooms at once, as a break has. */
  many: boolean;
};

/** Day, time, length and room of a slot. */
export function WhenWhere({ fields, days, rooms, many }: WhenProps) {
  const t = useTranslations("schedule.form");
  const locale = useLocale();
  const name = (room: RoomLine) => (locale === "fr" ? (room.name.fr ?? room.name.en) : room.name.en) ?? room.slug;
  const options = rooms.map((room) => ({ value: room.id, label: name(room) }));
  return (
    <>
      <div className="schedule-when">
        <Select
          field={fields.day}
          label={t("day")}
          options={days.map((day) => ({ value: day, label: dayTab(day, locale) }))}
        />
        <TextField field={fields.time} label={t("time")} type="time" required />
        <TextField field={fields.minutes} label={t("minutes")} inputMode="numeric" required />
        {!many && <Select field={fields.rooms} label={t("room")} options={options} />}
      </div>
      {many && <CheckboxGroup field={fields.rooms} label={t("rooms")} options={options} columns />}
    </>
  );
}
