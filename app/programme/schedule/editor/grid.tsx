import { useNavigate } from "@remix-run/react";
import { type CSSProperties, type KeyboardEvent, memo, useEffect, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import { runsOf } from "#app/platform/grouping.ts";
import { timeIn } from "#app/platform/time-zone.ts";
import { TrackMark } from "#app/programme/components/track-name.tsx";
import { useEquipmentWords } from "#app/programme/rooms/components/equipment-words.ts";
import type { Clash } from "#app/programme/schedule/clashes.ts";
import { hoursOf, slotsOfDay } from "#app/programme/schedule/days.ts";
import { type Block, blocksOf, neighbour, type Segment, segmentsOf } from "#app/programme/schedule/editor/blocks.ts";
import type { Hand } from "#app/programme/schedule/editor/use-held.ts";
import type { VersionedSlot } from "#app/programme/schedule/edits.ts";
import { isForAll, minute, type PlanIndex, type PlanSlot } from "#app/programme/schedule/plan.ts";
import type { RoomLine, TrackLine } from "#app/programme/schedule/queries/plan.server.ts";
import type { ScheduleWords } from "#app/programme/schedule/words.ts";
import { Icon } from "#app/ui/icon.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

type GridProps = {
  day: string;
  slots: VersionedSlot[];
  rooms: RoomLine[];
  tracks: TrackLine[];
  index: PlanIndex;
  timeZone: string;
  scale: number;
  words: ScheduleWords;
  clashesOf: Map<string, Clash[]>;
  chosen: string | null;
  fresh: Set<string>;
  hand: Hand;
  base: string;
  onChoose: (slotId: string) => void;
  onPin: (slots: VersionedSlot[]) => void;
  onRemove: (slots: VersionedSlot[]) => void;
};

const hour = 60 * minute;

/** A day: rooms beside each other, time downwards. */
export function Grid(props: GridProps) {
  const { day, slots, rooms, timeZone, scale, words, hand, chosen, clashesOf, fresh, index, tracks } = props;
  const t = useTranslations("schedule.grid");
  const known = useRef(new Map<string, Block>());
  const ofDay = useMemo(() => slotsOfDay(slots, day, timeZone), [slots, day, timeZone]);
  const segments = useMemo(() => {
    const blocks = blocksOf(ofDay, known.current);
    known.current = new Map(blocks.map((block) => [block.id, block]));
    return segmentsOf(
      blocks,
      rooms.map(({ id }) => id),
    );
  }, [ofDay, rooms]);
  const hours = useMemo(() => hoursOf(day, ofDay, timeZone), [day, ofDay, timeZone]);
  const area = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { measure } = hand;
  useEffect(() => {
    if (!area.current || !scroller.current) return;
    measure({ element: area.current, scroller: scroller.current, startsAt: hours.startsAt, scale });
  });
  const onKeyDown = useGridKeys(props, segments);
  const colours = useMemo(() => new Map(tracks.map(({ id, colour }) => [id, colour])), [tracks]);
  const first = segments.find(({ block }) => block.id === chosen) ?? segments[0];
  const held = new Set(hand.held?.block?.slots.map(({ id }) => id));
  const touched = new Set(hand.clashes.filter(({ severity }) => severity === "hard").flatMap(({ slotIds }) => slotIds));
  const size = {
    "--columns": rooms.length,
    "--hour": `${60 * scale}px`,
    "--height": `${((hours.endsAt - hours.startsAt) / minute) * scale}px`,
  } as CSSProperties;
  return (
    <div ref={scroller} className="schedule-grid" style={size}>
      <div className="schedule-heads">
        <span className="schedule-corner" />
        {rooms.map((room) => (
          <RoomHead key={room.id} room={room} words={words} />
        ))}
      </div>
      <div
        className="schedule-body"
        role="application"
        aria-label={t("label", { day: words.day(hours.startsAt + 12 * hour) })}
        aria-describedby="schedule-keys"
        onKeyDown={onKeyDown}
      >
        <div className="schedule-times" aria-hidden="true">
          {hoursBetween(hours).map((at) => (
            <span key={at} style={{ top: `${((at - hours.startsAt) / minute) * scale}px` }}>
              {timeIn(new Date(at), timeZone)}
            </span>
          ))}
        </div>
        <div ref={area} className="schedule-area">
          {segments.map((segment) => (
            <Card
              key={`${segment.block.id} ${segment.column}`}
              block={segment.block}
              style={styleOf(segment, rooms.length, hours.startsAt, scale)}
              label={labelOf(segment.block, words, clashesOf, t)}
              title={words.title(segment.block.sessionId)}
              times={words.times(segment.block)}
              colour={colours.get(index.session.get(segment.block.sessionId)?.trackId ?? "") ?? 0}
              look={lookOf(segment.block, index)}
              trouble={troubleOf(segment.block, clashesOf)}
              isChosen={segment.block.id === chosen}
              isStop={segment === first}
              isHeld={held.has(segment.block.id)}
              isTouched={segment.block.slots.some(({ id }) => touched.has(id) && !held.has(id))}
              isFresh={segment.block.slots.some(({ id }) => fresh.has(id))}
              grab={hand.grab}
              onChoose={props.onChoose}
            />
          ))}
          <Ghosts {...{ hand, words, rooms, hours, scale, slots, day }} scroller={scroller.current} />
        </div>
      </div>
    </div>
  );
}

function RoomHead({ room, words }: { room: RoomLine; words: ScheduleWords }) {
  const t = useTranslations("schedule.grid");
  const thing = useEquipmentWords();
  const things = room.equipment.map(thing).join(", ");
  return (
    <div className="schedule-head" title={[words.text(room.name), things].filter(Boolean).join(" – ")}>
      <b>{words.text(room.name)}</b>
      <span className="schedule-small">
        {[room.capacity === null ? "" : t("places", { count: room.capacity }), things].filter(Boolean).join(" · ")}
      </span>
    </div>
  );
}

function hoursBetween({ startsAt, endsAt }: { startsAt: number; endsAt: number }): number[] {
  return Array.from({ length: Math.floor((endsAt - startsAt) / hour) + 1 }, (_, at) => startsAt + at * hour);
}

function styleOf({ block, column, span, lane, lanes }: Segment, columns: number, from: number, scale: number) {
  const width = (span / columns) * (1 / lanes) * 100;
  const left = (column / columns) * 100 + lane * width;
  return placed(block, left, width, from, scale);
}

function placed(
  { startsAt, endsAt }: { startsAt: number; endsAt: number },
  left: number,
  width: number,
  from: number,
  scale: number,
) {
  const top = ((startsAt - from) / minute) * scale;
  const height = ((endsAt - startsAt) / minute) * scale;
  return `left:${left}%;width:${width}%;top:${top}px;height:${height}px`;
}

/** The style as React wants it; a text until here, so that cards that stay where they are are not drawn again. */
function css(style: string): CSSProperties {
  return Object.fromEntries(style.split(";").map((one) => one.split(":") as [string, string]));
}

function labelOf(
  block: Block,
  words: ScheduleWords,
  clashesOf: Map<string, Clash[]>,
  t: ReturnType<typeof useTranslations<"schedule.grid">>,
): string {
  return t("card", {
    title: words.title(block.sessionId),
    times: words.times(block),
    rooms: block.slots.map(({ roomId }) => words.room(roomId)).join(", "),
    pinned: block.pinned ? "yes" : "no",
    clashes: block.slots.reduce((sum, { id }) => sum + (clashesOf.get(id)?.length ?? 0), 0),
  });
}

function troubleOf({ slots }: Block, clashesOf: Map<string, Clash[]>): "hard" | "soft" | null {
  const all = slots.flatMap(({ id }) => clashesOf.get(id) ?? []);
  if (all.some(({ severity }) => severity === "hard")) return "hard";
  return all.length > 0 ? "soft" : null;
}

function lookOf({ sessionId }: Block, index: PlanIndex): "break" | "all" | "usual" {
  const session = index.session.get(sessionId);
  if (session?.kind === "break") return "break";
  return session && isForAll(session) ? "all" : "usual";
}

type CardProps = {
  block: Block;
  style: string;
  label: string;
  title: string;
  times: string;
  colour: number;
  look: "break" | "all" | "usual";
  trouble: "hard" | "soft" | null;
  isChosen: boolean;
  isStop: boolean;
  isHeld: boolean;
  isTouched: boolean;
  isFresh: boolean;
  grab: Hand["grab"];
  onChoose: (slotId: string) => void;
};

const Card = memo(
  function Card({ block, label, title, times, colour, look, trouble, grab, onChoose, ...card }: CardProps) {
    return (
      <div
        className="schedule-card"
        data-card=""
        data-look={look}
        data-trouble={trouble}
        data-chosen={card.isChosen || undefined}
        data-held={card.isHeld || undefined}
        data-touched={card.isTouched || undefined}
        data-fresh={card.isFresh || undefined}
        style={css(card.style)}
      >
        <button
          type="button"
          className="schedule-face"
          data-focus={block.id}
          data-slot={block.id}
          tabIndex={card.isStop ? 0 : -1}
          aria-label={label}
          title={title}
          onClick={() => onChoose(block.id)}
          onFocus={() => onChoose(block.id)}
          onPointerDown={(event) => event.pointerType !== "touch" && grab(event, block, "move")}
        >
          <span className="schedule-name">
            {colour > 0 && <TrackMark colour={colour} />}
            {trouble && (
              <span className="schedule-sign" data-severity={trouble}>
                <Icon name={trouble === "hard" ? "danger" : "warning"} size={16} />
              </span>
            )}
            {title}
          </span>
          <span className="schedule-when-line">
            {times}
            {block.pinned && <Icon name="place" size={16} />}
          </span>
        </button>
        {/* For fingers: dragging the card itself scrolls. */}
        <span className="schedule-grip" aria-hidden="true" onPointerDown={(event) => grab(event, block, "move")} />
        <span className="schedule-edge" aria-hidden="true" onPointerDown={(event) => grab(event, block, "resize")} />
      </div>
    );
  },
  (one, other) =>
    (Object.keys(one) as (keyof CardProps)[]).every(
      (key) => key === "grab" || key === "onChoose" || one[key] === other[key],
    ),
);

type GhostProps = Pick<GridProps, "hand" | "words" | "rooms" | "slots" | "scale" | "day"> & {
  hours: { startsAt: number };
  scroller: HTMLElement | null;
};

/** Where what is held would be, and what then clashes. */
function Ghosts({ hand, words, rooms, hours, scale, slots, day, scroller }: GhostProps) {
  const t = useTranslations("schedule.grid");
  const { held, ghosts, clashes } = hand;
  // Over the tab of another day that is not shown yet, there is no place for it here.
  if (!held || ghosts.length === 0 || held.day !== day) return null;
  const all = new Map<string, PlanSlot>([...slots, ...ghosts].map((slot) => [slot.id, slot]));
  const said = clashes.filter(({ severity }) => severity !== "hint");
  const worst = said[0]?.severity ?? "none";
  const runs = runsOf(ghosts.map(({ roomId }) => rooms.findIndex(({ id }) => id === roomId)));
  return runs.map(({ column, span }, index) => {
    const width = 100 / rooms.length;
    const style = placed(held, column * width, span * width, hours.startsAt, scale);
    return (
      <div key={column} className="schedule-ghost" data-trouble={worst} style={css(style)}>
        {index === 0 && (
          <button type="button" className="schedule-ghost-face" data-focus="held" tabIndex={-1}>
            <b>{words.times(held)}</b>
            <span>{words.title(held.sessionId)}</span>
          </button>
        )}
        {index === 0 && (
          <span
            className="schedule-verdict"
            data-side={sideOf({ column, span }, rooms.length, scroller)}
            data-trouble={worst}
          >
            {said.length === 0
              ? t("fits")
              : said
                  .slice(0, 3)
                  .map((clash) => words.clash(clash, all))
                  .join(" ")}
          </span>
        )}
      </div>
    );
  });
}

/** What is said stands in about so many pixels, beside the column of hours and the gap. */
const [verdictWidth, hoursWidth] = [272, 56];

/** Where there is space in the part of the grid that is seen to say what clashes. */
function sideOf(
  { column, span }: { column: number; span: number },
  columns: number,
  scroller: HTMLElement | null,
): "right" | "left" | "below" {
  if (!scroller) return "below";
  const { clientWidth, scrollLeft, scrollWidth } = scroller;
  const width = (scrollWidth - hoursWidth) / columns;
  if (hoursWidth + (column + span) * width - scrollLeft + verdictWidth <= clientWidth) return "right";
  return column * width - scrollLeft >= verdictWidth ? "left" : "below";
}

/** Arrow keys go from slot to slot; others do something with the one that has the focus. */
function useGridKeys({ hand, onChoose, onPin, onRemove, base }: GridProps, segments: Segment[]) {
  const navigate = useNavigate();
  const prefix = usePrefix();
  // Whoever comes across a band goes on in the room that they came from.
  const column = useRef(0);
  return (event: KeyboardEvent) => {
    if (hand.held) return;
    const id = event.target instanceof HTMLElement ? event.target.dataset.slot : undefined;
    const here = segments.find(({ block }) => block.id === id);
    if (!here || event.ctrlKey || event.metaKey || event.altKey) return;
    const from =
      here.span > 1 ? Math.min(Math.max(column.current, here.column), here.column + here.span - 1) : here.column;
    const target = neighbour(segments, here, from, event.key);
    if (target) {
      column.current = target.column;
      onChoose(target.segment.block.id);
      hand.focusOn(target.segment.block.id);
    } else if (event.key === "Enter" || event.key === " ") hand.pickUp(here.block);
    else if (event.key === "Delete") onRemove(here.block.slots);
    else if (event.key === "p") onPin(here.block.slots);
    else if (event.key === "o") navigate(`${prefix}${base}/sessions/${here.block.sessionId}`);
    else if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
  };
}
