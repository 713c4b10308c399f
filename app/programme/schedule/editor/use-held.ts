import {
  type KeyboardEvent,
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useTranslations } from "use-intl";
import type { Clash } from "#app/programme/schedule/clashes.ts";
import { instantOf, onDay } from "#app/programme/schedule/days.ts";
import type { Block } from "#app/programme/schedule/editor/blocks.ts";
import {
  type Held,
  type HeldKey,
  heldClashes,
  heldSlots,
  snapped,
  stepped,
} from "#app/programme/schedule/editor/held.ts";
import { newId } from "#app/programme/schedule/editor/new-id.ts";
import type { VersionedSlot } from "#app/programme/schedule/edits.ts";
import { lengthOf, minute, type PlanIndex, type PlanSlot } from "#app/programme/schedule/plan.ts";
import type { RoomLine, SessionLine } from "#app/programme/schedule/queries/plan.server.ts";
import type { ScheduleWords } from "#app/programme/schedule/words.ts";

type HeldOptions = {
  root: RefObject<HTMLElement>;
  index: PlanIndex;
  rooms: RoomLine[];
  days: string[];
  day: string;
  setDay: (day: string) => void;
  timeZone: string;
  step: number;
  slots: VersionedSlot[];
  words: ScheduleWords;
  onDrop: (held: Held, roomIds: string[]) => void;
};

/** What the grid tells of itself, so that places on the screen become rooms and times. */
export type Measure = { element: HTMLElement; scroller: HTMLElement; startsAt: number; scale: number };

/** What is in the hand, what it would clash with, and everything that takes up, moves and puts down. */
export type Hand = {
  held: Held | null;
  clashes: Clash[];
  ghosts: PlanSlot[];
  /** The last thing said to who does not see the screen. */
  said: string;
  measure: (measure: Measure | null) => void;
  grab: (event: ReactPointerEvent, what: Block | SessionLine, doing: Held["doing"]) => void;
  pickUp: (what: Block | SessionLine) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  focusOn: (slotId: string) => void;
};

const heldKeys: Record<string, HeldKey> = {
  ...{ ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" },
  ...{ PageUp: "previous_day", PageDown: "next_day" },
};

/** How far a pointer has to go before it drags, in pixels: a click may tremble. */
const tremble = 4;

/** Picking up and putting down, by pointer, touch and keyboard. */
export function useHeld(options: HeldOptions): Hand {
  const { index, rooms, slots, words } = options;
  const t = useTranslations("schedule.grid");
  const [held, setHeld] = useState<Held | null>(null);
  const [said, say] = useState("");
  const measured = useRef<Measure | null>(null);
  const focus = useRef<string | null>(null);
  const now = useRef({ ...options, held });
  now.current = { ...options, held };
  const roomIds = useMemo(() => rooms.map(({ id }) => id), [rooms]);
  const clashes = useMemo(
    () => (held && !held.overTray ? heldClashes(held, roomIds, index, slots) : []),
    [held, roomIds, index, slots],
  );
  const ghosts = useMemo(() => (held && !held.overTray ? heldSlots(held, roomIds) : []), [held, roomIds]);

  const tell = (next: Held) => {
    if (next.overTray) return say(t("to_tray"));
    const found = heldClashes(next, roomIds, now.current.index, now.current.slots).filter(
      ({ severity }) => severity !== "hint",
    );
    const all = new Map(
      [...now.current.slots, ...heldSlots(next, roomIds)].map((slot): [string, PlanSlot] => [slot.id, slot]),
    );
    const many = (next.block?.slots.length ?? 1) > 1;
    say(
      t("held", {
        day: words.day(next.startsAt),
        times: words.times(next),
        room: many ? t("rooms", { count: next.block?.slots.length ?? 0 }) : words.room(roomIds[next.column]),
        clashes: found.length === 0 ? t("fits") : found.map((clash) => words.clash(clash, all)).join(" "),
      }),
    );
  };

  const start = (what: Block | SessionLine, by: Held["by"], doing: Held["doing"]): Held => {
    const { day, timeZone } = now.current;
    if ("slots" in what) {
      const column = Math.max(0, roomIds.indexOf(what.slots[0]?.roomId ?? ""));
      return { ...frameOf(what, by, doing), block: what, sessionId: what.sessionId, newId: "", day, column };
    }
    const at = firstFree(what, day, roomIds, now.current) ?? instantOf(day, "09:00", timeZone) ?? 0;
    const span = { startsAt: at, endsAt: at + lengthOf(what) };
    return { ...frameOf(span, by, doing), block: null, sessionId: what.id, newId: newId(), day, column: 0 };
  };

  const change = (next: Held) => {
    setHeld(next);
    if (next.day !== now.current.day) now.current.setDay(next.day);
  };

  const drop = () => {
    const last = now.current.held;
    setHeld(null);
    if (!last) return;
    if (last.day !== now.current.day) now.current.setDay(last.day);
    if (last.by === "keyboard") {
      say(t("dropped", { what: words.title(last.sessionId) }));
      focus.current = last.block?.id ?? last.newId;
    }
    now.current.onDrop(last, roomIds);
  };

  const cancel = () => {
    const last = now.current.held;
    if (!last) return;
    setHeld(null);
    say(t("cancelled"));
    if (last.by === "keyboard") focus.current = last.block?.id ?? last.sessionId;
    // Back to the day that it came from.
    if (last.block) now.current.setDay(dayOfBlock(last.block, now.current));
  };

  const grab: Hand["grab"] = (event, what, doing) => {
    if (event.button !== 0 || now.current.held) return;
    const from = { x: event.clientX, y: event.clientY };
    const { pointerId, pointerType } = event;
    const card = event.currentTarget.closest<HTMLElement>("[data-card]")?.getBoundingClientRect();
    const grip = "slots" in what && card ? from.y - card.top : 12;
    const root = now.current.root.current;
    const measure = measured.current;
    if (!root || !measure) return;
    let begun = false;
    /** As it was when it was taken up. */
    let taken: Held | null = null;
    let last = from;
    const controller = new AbortController();
    const { signal } = controller;
    let turning: ReturnType<typeof setTimeout> | undefined;
    let over: string | null = null;
    let scroll = 0;

    const place = () => {
      const current = now.current.held;
      const area = measured.current;
      if (!current || !area) return;
      const box = area.element.getBoundingClientRect();
      const { step, day } = now.current;
      const under = document.elementFromPoint(last.x, last.y);
      const overTray = doing === "move" && under?.closest("[data-tray]") != null;
      const at = area.startsAt + ((last.y - box.top) / area.scale) * minute;
      const column = Math.floor(((last.x - box.left) / box.width) * roomIds.length);
      const length = current.endsAt - current.startsAt;
      const tab = doing === "move" ? (under?.closest<HTMLElement>("[data-day]")?.dataset.day ?? null) : null;
      const next: Held = { ...current, overTray, day };
      if (doing === "resize") next.endsAt = Math.max(snapped(at, step), current.startsAt + step * minute);
      else if (tab) {
        // Let go on the tab of a day, it goes there at the time and in the room that it had.
        next.day = tab;
        next.startsAt = onDay((taken ?? current).startsAt, tab, now.current.timeZone);
        next.endsAt = next.startsAt + length;
        next.column = (taken ?? current).column;
      } else if (area.scroller.contains(under)) {
        next.startsAt = snapped(at - (grip / area.scale) * minute, step);
        next.endsAt = next.startsAt + length;
        if ((current.block?.slots.length ?? 1) === 1) next.column = Math.min(Math.max(column, 0), roomIds.length - 1);
      }
      const same =
        next.startsAt === current.startsAt &&
        next.endsAt === current.endsAt &&
        next.column === current.column &&
        next.overTray === current.overTray &&
        next.day === current.day;
      if (!same) setHeld(next);
      turn(tab);
    };

    /** Whoever rests on the tab of another day gets there. */
    const turn = (day: string | null) => {
      if (day === over) return;
      over = day;
      clearTimeout(turning);
      if (day && day !== now.current.day) turning = setTimeout(() => now.current.setDay(day), 450);
    };

    /** At the edges the grid scrolls along. */
    const creep = () => {
      const area = measured.current;
      if (begun && area) {
        const box = area.scroller.getBoundingClientRect();
        const edge = 40;
        const inside = last.x > box.left && last.x < box.right && last.y > box.top && last.y < box.bottom;
        const dy = last.y < box.top + edge * 1.5 ? -8 : last.y > box.bottom - edge ? 8 : 0;
        const dx = last.x < box.left + edge ? -8 : last.x > box.right - edge ? 8 : 0;
        if (inside && (dx || dy)) {
          area.scroller.scrollBy(dx, dy);
          place();
        }
      }
      scroll = requestAnimationFrame(creep);
    };

    const end = () => {
      controller.abort();
      cancelAnimationFrame(scroll);
      clearTimeout(turning);
      if (root.hasPointerCapture(pointerId)) root.releasePointerCapture(pointerId);
    };
    const begin = () => {
      begun = true;
      root.setPointerCapture(pointerId);
      taken = start(what, "pointer", doing);
      now.current.held = taken;
      setHeld(taken);
      scroll = requestAnimationFrame(creep);
    };
    window.addEventListener(
      "pointermove",
      (moved) => {
        if (moved.pointerId !== pointerId) return;
        last = { x: moved.clientX, y: moved.clientY };
        if (!begun && Math.hypot(last.x - from.x, last.y - from.y) >= tremble) begin();
        if (begun) place();
      },
      { signal },
    );
    window.addEventListener(
      "pointerup",
      (up) => {
        if (up.pointerId !== pointerId) return;
        end();
        if (begun) drop();
      },
      { signal },
    );
    const stop = () => {
      end();
      if (begun) cancel();
    };
    window.addEventListener("pointercancel", stop, { signal });
    window.addEventListener("keydown", (key) => key.key === "Escape" && stop(), { signal });
    // Text is not marked while something is dragged; a touch on the handle does not scroll.
    if (pointerType === "mouse") event.preventDefault();
  };

  const pickUp: Hand["pickUp"] = (what) => {
    const first = start(what, "keyboard", "move");
    setHeld(first);
    focus.current = "held";
    tell(first);
  };

  const onKeyDown: Hand["onKeyDown"] = (event) => {
    const current = now.current.held;
    if (current?.by !== "keyboard") return;
    const { days, timeZone, step } = now.current;
    const key = heldKeys[event.key];
    if (key) {
      const wanted = event.shiftKey && key === "up" ? "shorter" : event.shiftKey && key === "down" ? "longer" : key;
      const next = stepped(current, wanted, { roomIds, days, timeZone, step });
      change(next);
      tell(next);
    } else if (event.key === "Enter" || event.key === " ") drop();
    else if (event.key === "Escape") cancel();
    else if (event.key === "Delete" || event.key === "Backspace") {
      const next = { ...current, overTray: true };
      now.current.held = next;
      say(t("to_tray"));
      setHeld(null);
      now.current.onDrop(next, roomIds);
      focus.current = next.sessionId;
    } else if (event.key !== "Tab") return;
    event.preventDefault();
    event.stopPropagation();
  };

  // The focus follows what is held, and goes to where it was put.
  useEffect(() => {
    const id = focus.current;
    if (id === null) return;
    const found = now.current.root.current?.querySelector<HTMLElement>(`[data-focus="${CSS.escape(id)}"]`);
    if (!found) return;
    focus.current = null;
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  useEffect(() => {
    if (held?.by !== "keyboard") return;
    const ghost = now.current.root.current?.querySelector<HTMLElement>('[data-focus="held"]');
    ghost?.focus({ preventScroll: true });
    ghost?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [held]);

  return {
    ...{ held, clashes, ghosts, said, grab, pickUp, onKeyDown },
    measure: (measure) => {
      measured.current = measure;
    },
    focusOn: (slotId) => {
      focus.current = slotId;
    },
  };
}

function frameOf({ startsAt, endsAt }: { startsAt: number; endsAt: number }, by: Held["by"], doing: Held["doing"]) {
  return { startsAt, endsAt, by, doing, overTray: false };
}

function dayOfBlock({ startsAt }: Block, { days, timeZone }: { days: string[]; timeZone: string }): string {
  const last = days.filter((day) => (instantOf(day, "00:00", timeZone) ?? 0) <= startsAt).at(-1);
  return last ?? days[0] ?? "";
}

/** The first time of a day at which the first room is free for a session. */
function firstFree(
  session: SessionLine,
  day: string,
  roomIds: string[],
  { slots, timeZone }: { slots: VersionedSlot[]; timeZone: string },
): number | null {
  const first = instantOf(day, "09:00", timeZone);
  if (first === null) return null;
  const taken = slots.filter(({ roomId }) => roomId === roomIds[0]).sort((one, other) => one.startsAt - other.startsAt);
  let at = first;
  for (const slot of taken) if (slot.startsAt < at + lengthOf(session) && slot.endsAt > at) at = slot.endsAt;
  return at;
}
