import { useTranslations } from "use-intl";
import type { Clash } from "#app/programme/schedule/clashes.ts";
import { ClashSign } from "#app/programme/schedule/components/clash-list.tsx";
import { slotsOfDay } from "#app/programme/schedule/days.ts";
import { type Block, blocksOf } from "#app/programme/schedule/editor/blocks.ts";
import type { VersionedSlot } from "#app/programme/schedule/edits.ts";
import type { PlanSlot } from "#app/programme/schedule/plan.ts";
import type { RoomLine } from "#app/programme/schedule/queries/plan.server.ts";
import type { ScheduleWords } from "#app/programme/schedule/words.ts";
import { Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type DayProps = {
  day: string;
  slots: VersionedSlot[];
  rooms: RoomLine[];
  timeZone: string;
  clashes: Clash[];
  words: ScheduleWords;
  base: string;
  builds: boolean;
};

/** A day as a table in the order of time, every slot with the link to its form. */
export function DayTable({ day, slots, rooms, timeZone, clashes, words, base, builds }: DayProps) {
  const t = useTranslations("schedule.list");
  const place = new Map(rooms.map(({ id }, position) => [id, position]));
  const roomOf = ({ slots: [first] }: Block) => place.get(first?.roomId ?? "") ?? 0;
  const blocks = blocksOf(slotsOfDay(slots, day, timeZone)).sort(
    (one, other) => one.startsAt - other.startsAt || roomOf(one) - roomOf(other),
  );
  const all = new Map<string, PlanSlot>(slots.map((slot) => [slot.id, slot]));
  if (blocks.length === 0) return <p className="text-muted">{t("empty")}</p>;
  return (
    <Table caption={words.day(blocks[0]?.startsAt ?? 0)} hideCaption dense stack className="schedule-table">
      <thead>
        <tr>
          <Th>{t("time")}</Th>
          <Th>{t("session")}</Th>
          <Th>{t("room")}</Th>
          <Th>{t("note")}</Th>
        </tr>
      </thead>
      <tbody>
        {blocks.map((block) => (
          <BlockRow
            key={block.id}
            {...{ block, words, base, builds, all, place }}
            clashes={clashesOf(block, clashes)}
          />
        ))}
      </tbody>
    </Table>
  );
}

function clashesOf({ slots }: Block, clashes: Clash[]): Clash[] {
  const ids = new Set(slots.map(({ id }) => id));
  return clashes.filter(({ severity, slotIds }) => severity !== "hint" && slotIds.some((id) => ids.has(id)));
}

type RowProps = Pick<DayProps, "words" | "base" | "builds" | "clashes"> & {
  block: Block;
  all: Map<string, PlanSlot>;
  place: Map<string, number>;
};

function BlockRow({ block, words, base, builds, clashes, all, place }: RowProps) {
  const t = useTranslations("schedule.list");
  const rooms = block.slots.map(({ roomId }) => roomId).sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  const title = words.title(block.sessionId);
  return (
    <tr>
      <Td label={t("time")} className="whitespace-nowrap">
        {words.times(block)}
      </Td>
      <th scope="row">
        {builds ? (
          <Link to={`${base}/sessions/${block.sessionId}`} aria-label={t("change_name", { title })}>
            {title}
          </Link>
        ) : (
          title
        )}
      </th>
      <Td label={t("room")}>{rooms.map(words.room).join(", ")}</Td>
      <Td label={t("note")} className="empty:hidden">
        {block.pinned ? <span className="text-muted">{t("pinned")} </span> : null}
        {clashes.map((clash) => (
          <span key={`${clash.kind} ${clash.subject} ${clash.slotIds.join()}`} className="schedule-note">
            <ClashSign severity={clash.severity} /> {words.clash(clash, all)}
          </span>
        ))}
      </Td>
    </tr>
  );
}
