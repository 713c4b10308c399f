import { useRevalidator } from "@remix-run/react";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useLocale, useTranslations } from "use-intl";
import { dayIn } from "#app/platform/time-zone.ts";
import { allClashes, type Clash } from "#app/programme/schedule/clashes.ts";
import { ClashList } from "#app/programme/schedule/components/clash-list.tsx";
import { DayTable } from "#app/programme/schedule/components/day-table.tsx";
import { NewsList } from "#app/programme/schedule/components/news-list.tsx";
import { withoutSlot } from "#app/programme/schedule/components/tray-list.tsx";
import { Detail } from "#app/programme/schedule/editor/detail.tsx";
import { Grid } from "#app/programme/schedule/editor/grid.tsx";
import { heldWishes } from "#app/programme/schedule/editor/held.ts";
import { KeysHelp } from "#app/programme/schedule/editor/keys-help.tsx";
import { serverOf } from "#app/programme/schedule/editor/server.client.ts";
import { ScheduleStore } from "#app/programme/schedule/editor/store.ts";
import { Tray } from "#app/programme/schedule/editor/tray.tsx";
import { useHeld } from "#app/programme/schedule/editor/use-held.ts";
import { useWide } from "#app/programme/schedule/editor/use-wide.ts";
import { indexPlan, type PlanSlot } from "#app/programme/schedule/plan.ts";
import type { ScheduleView } from "#app/programme/schedule/view.server.ts";
import { useScheduleWords } from "#app/programme/schedule/words.ts";
import { dayTab } from "#app/programme/times.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

export type EditorProps = { view: ScheduleView; base: string; firstDay: string };

/** How often one looks whether somebody else has done something. */
const listening = 4000;

/** Pixels per minute. */
const zooms = [0.7, 1, 1.4, 2, 3] as const;

/** The schedule to be worked in: rooms against time, with pointer, touch or keyboard, by several people at once. */
export function Editor({ view, base, firstDay }: EditorProps) {
  const t = useTranslations("schedule");
  const { plan, timeZone, days } = view;
  const store = useStore(view, base);
  const state = useSyncExternalStore(store.subscribe, store.current, store.current);
  const words = useScheduleWords(plan, timeZone);
  const index = useMemo(() => indexPlan(plan), [plan]);
  const clashes = useMemo(() => allClashes(index, state.slots), [index, state.slots]);
  const clashesOf = useMemo(() => bySlot(clashes), [clashes]);
  const byId = useMemo(() => new Map<string, PlanSlot>(state.slots.map((slot) => [slot.id, slot])), [state.slots]);
  const [day, setDay] = useDay(firstDay);
  const [zoom, setZoom] = useState(1);
  const [chosen, setChosen] = useState<string | null>(null);
  const wide = useWide();
  const [asList, setAsList] = useState<boolean | null>(null);
  const [room, setRoom] = useState(plan.rooms[0]?.id ?? "");
  const list = asList ?? !wide;
  const rooms = useMemo(
    () => (wide ? plan.rooms : plan.rooms.filter(({ id }) => id === room)),
    [wide, plan.rooms, room],
  );
  const waiting = useMemo(() => withoutSlot({ sessions: plan.sessions, slots: state.slots }), [plan, state.slots]);
  const root = useRef<HTMLDivElement>(null);
  const hand = useHeld({
    ...{ root, index, rooms, days, day, setDay, timeZone, words, slots: state.slots },
    step: zoom >= 2 ? 5 : 15,
    onDrop: (held, roomIds) => {
      const wishes = heldWishes(held, roomIds);
      setChosen(held.overTray ? null : (held.block?.id ?? held.newId));
      store.do({ kind: held.overTray ? "remove" : held.block ? "move" : "place", wishes });
    },
  });
  const show = (slotId: string) => {
    const slot = byId.get(slotId);
    if (!slot) return;
    setAsList(false);
    setRoom(slot.roomId);
    setDay(dayIn(new Date(slot.startsAt), timeZone));
    setChosen(slotId);
    hand.focusOn(slotId);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      store.do({ direction: event.shiftKey ? "redo" : "undo" });
    } else hand.onKeyDown(event);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of what is inside, caught where undo works everywhere
    <div ref={root} className="schedule-editor" onKeyDown={onKeyDown} data-holding={hand.held !== null || undefined}>
      <div className="schedule-bar">
        <DayTabs days={days} day={day} onDay={setDay} />
        <div className="schedule-tools">
          <Button
            type="button"
            size="sm"
            disabled={!state.canUndo}
            onClick={() => store.do({ direction: "undo" })}
            aria-keyshortcuts="Control+Z"
          >
            <Icon name="undo" size={16} /> {t("undo")}
          </Button>
          <Button
            type="button"
            size="sm"
            disabled={!state.canRedo}
            onClick={() => store.do({ direction: "redo" })}
            aria-keyshortcuts="Control+Shift+Z"
          >
            {t("redo")}
          </Button>
          {!list && <Zoom zoom={zoom} onZoom={setZoom} />}
          <Button type="button" size="sm" variant="quiet" onClick={() => setAsList(!list)}>
            <Icon name={list ? "calendar" : "menu"} size={16} /> {t(list ? "view_grid" : "view_list")}
          </Button>
        </div>
      </div>
      {state.refused !== null && (
        <div className="schedule-refused" role="alert">
          <Icon name="warning" size={20} />
          <p>{state.refused || t("refused.offline")}</p>
          <Button type="button" size="sm" variant="quiet" onClick={store.understood}>
            {t("refused.close")}
          </Button>
        </div>
      )}
      <p className="sr-only" role="status" aria-live="assertive">
        {hand.said}
      </p>
      {!wide && !list && <RoomChoice rooms={plan.rooms} room={room} onRoom={setRoom} name={words.text} />}
      <div className="schedule-work">
        <div className="schedule-main">
          {list ? (
            <DayTable {...{ day, timeZone, clashes, words, base }} slots={state.slots} rooms={plan.rooms} builds />
          ) : (
            <Grid
              {...{ day, rooms, timeZone, words, clashesOf, chosen, hand, index }}
              slots={state.slots}
              scale={zooms[zoom] ?? 1}
              tracks={plan.tracks}
              fresh={freshIds(state.news)}
              onChoose={setChosen}
              onPin={(slots) =>
                store.do({
                  kind: "pin",
                  wishes: slots.map(({ id, version, ...to }) => ({ id, version, to: { ...to, pinned: !to.pinned } })),
                })
              }
              onRemove={(slots) =>
                store.do({ kind: "remove", wishes: slots.map(({ id, version }) => ({ id, version, to: null })) })
              }
              base={base}
            />
          )}
          <KeysHelp />
        </div>
        <aside className="schedule-side">
          <Tray {...{ waiting, words, base, hand }} tracks={plan.tracks} day={day} list={list} />
          <Detail
            {...{ plan, words, base, clashes, byId }}
            slot={state.slots.find(({ id }) => id === chosen) ?? null}
            slots={state.slots}
            onEdit={(message) => store.do(message)}
          />
          <section aria-labelledby="schedule-clashes">
            <h2 id="schedule-clashes" className="schedule-side-title">
              {t("clash.title")}
            </h2>
            <ClashList {...{ clashes, words, base }} slots={byId} onShow={show} />
          </section>
          <section aria-labelledby="schedule-news" aria-live="polite">
            <h2 id="schedule-news" className="schedule-side-title">
              {t("news.title")}
            </h2>
            <NewsList news={state.news} words={words} />
          </section>
        </aside>
      </div>
    </div>
  );
}

/** The store of this page; what is read anew goes into it, and it listens while the page is looked at. */
function useStore(view: ScheduleView, base: string): ScheduleStore {
  const prefix = usePrefix();
  const { revalidate } = useRevalidator();
  const again = useRef(revalidate);
  again.current = revalidate;
  const start = { ...view, slots: view.plan.slots };
  const [store] = useState(
    () => new ScheduleStore(start, serverOf(`${prefix}${base}/changes.json`), () => again.current()),
  );
  const first = useRef(view);
  useEffect(() => {
    if (first.current === view) return;
    first.current = view;
    store.restart({ ...view, slots: view.plan.slots });
  }, [store, view]);
  useEffect(() => {
    const hear = () => {
      if (document.visibilityState === "visible") void store.hear();
    };
    const timer = setInterval(hear, listening);
    document.addEventListener("visibilitychange", hear);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", hear);
    };
  }, [store]);
  return store;
}

/** The day that is shown, also in the address, so that it can be sent to somebody; nothing is read anew for it. */
function useDay(firstDay: string): [string, (day: string) => void] {
  const [day, setDay] = useState(firstDay);
  useEffect(() => {
    const url = new URL(window.location.href);
    if (url.searchParams.get("day") === day) return;
    url.searchParams.set("day", day);
    window.history.replaceState(window.history.state, "", url);
  }, [day]);
  return [day, setDay];
}

function bySlot(clashes: Clash[]): Map<string, Clash[]> {
  const found = new Map<string, Clash[]>();
  for (const clash of clashes)
    for (const id of clash.severity === "hint" ? [] : clash.slotIds) found.set(id, [...(found.get(id) ?? []), clash]);
  return found;
}

/** Slots that somebody else touched lately: they are marked softly. */
function freshIds(news: { mine: boolean; changes: { id: string }[] }[]): Set<string> {
  return new Set(news.slice(0, 3).flatMap(({ mine, changes }) => (mine ? [] : changes.map(({ id }) => id))));
}

function DayTabs({ days, day, onDay }: { days: string[]; day: string; onDay: (day: string) => void }) {
  const t = useTranslations("schedule");
  const locale = useLocale();
  return (
    <nav className="desk-tabs schedule-days" aria-label={t("days")}>
      {days.map((one) => (
        <button
          key={one}
          type="button"
          data-day={one}
          aria-current={one === day ? "date" : undefined}
          onClick={() => onDay(one)}
        >
          {dayTab(one, locale)}
        </button>
      ))}
    </nav>
  );
}

function Zoom({ zoom, onZoom }: { zoom: number; onZoom: (zoom: number) => void }) {
  const t = useTranslations("schedule");
  return (
    <fieldset className="schedule-zoom">
      <legend className="sr-only">{t("zoom")}</legend>
      <Button type="button" size="sm" aria-label={t("zoom_out")} disabled={zoom === 0} onClick={() => onZoom(zoom - 1)}>
        <Icon name="minus" size={16} />
      </Button>
      <Button
        type="button"
        size="sm"
        aria-label={t("zoom_in")}
        disabled={zoom === zooms.length - 1}
        onClick={() => onZoom(zoom + 1)}
      >
        <Icon name="plus" size={16} />
      </Button>
    </fieldset>
  );
}

type RoomChoiceProps = {
  rooms: ScheduleView["plan"]["rooms"];
  room: string;
  onRoom: (id: string) => void;
  name: (name: ScheduleView["plan"]["rooms"][number]["name"]) => string;
};

/** On a narrow screen there is one room at a time. */
function RoomChoice({ rooms, room, onRoom, name }: RoomChoiceProps) {
  const t = useTranslations("schedule");
  return (
    <label className="query-field mb-3">
      {t("room")}
      <select
        className="control control-select control-sm"
        value={room}
        onChange={(event) => onRoom(event.target.value)}
      >
        {rooms.map((one) => (
          <option key={one.id} value={one.id}>
            {name(one.name)}
          </option>
        ))}
      </select>
    </label>
  );
}
