import { useState } from "react";
import { useTranslations } from "use-intl";
import { foldText } from "#app/platform/text.ts";
import { TrackMark } from "#app/programme/components/track-name.tsx";
import { TrayFacts } from "#app/programme/schedule/components/tray-list.tsx";
import type { Hand } from "#app/programme/schedule/editor/use-held.ts";
import type { SessionLine, TrackLine } from "#app/programme/schedule/queries/plan.server.ts";
import type { ScheduleWords } from "#app/programme/schedule/words.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Link } from "#app/ui/link.tsx";

type TrayProps = {
  waiting: SessionLine[];
  words: ScheduleWords;
  tracks: TrackLine[];
  base: string;
  day: string;
  hand: Hand;
  /** Without a grid there is nothing to drag to: a form places them. */
  list: boolean;
};

/** Sessions without a slot: to be dragged into the grid, picked up by keyboard, or placed by a form. */
export function Tray({ waiting, words, tracks, base, day, hand, list }: TrayProps) {
  const t = useTranslations("schedule.tray");
  const [q, setQ] = useState("");
  const wanted = foldText(q).split(" ");
  const found = waiting.filter(({ title }) => {
    const text = foldText(`${title.en ?? ""} ${title.fr ?? ""}`);
    return wanted.every((word) => text.includes(word));
  });
  const over = hand.held?.overTray ?? false;
  return (
    <section aria-labelledby="schedule-tray" data-tray="" data-over={over || undefined} className="schedule-tray-box">
      <h2 id="schedule-tray" className="schedule-side-title">
        {t("title")}
      </h2>
      <p className="schedule-small">{hand.held?.block ? t("drop") : t("lead", { count: waiting.length })}</p>
      {waiting.length > 5 && (
        <input
          type="search"
          className="control control-sm my-2"
          aria-label={t("search")}
          placeholder={t("search")}
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
      )}
      {waiting.length > 0 && found.length === 0 && <p className="schedule-small">{t("none")}</p>}
      <ul className="schedule-tray">
        {found.map((session) => (
          <li
            key={session.id}
            className="schedule-tray-line"
            data-held={hand.held?.sessionId === session.id || undefined}
          >
            {list ? (
              <Link to={`${base}/sessions/${session.id}?day=${day}`}>{words.text(session.title)}</Link>
            ) : (
              <>
                <button
                  type="button"
                  className="schedule-tray-name"
                  data-focus={session.id}
                  aria-describedby="schedule-keys"
                  onPointerDown={(event) => event.pointerType !== "touch" && hand.grab(event, session, "move")}
                  onKeyDown={(event) => {
                    if (event.key !== "Enter" && event.key !== " ") return;
                    event.preventDefault();
                    event.stopPropagation();
                    hand.pickUp(session);
                  }}
                >
                  <Mark session={session} tracks={tracks} />
                  {words.text(session.title)}
                </button>
                <span
                  className="schedule-grip"
                  aria-hidden="true"
                  onPointerDown={(event) => hand.grab(event, session, "move")}
                />
                <Link
                  className="schedule-tray-form"
                  to={`${base}/sessions/${session.id}?day=${day}`}
                  aria-label={t("place", { title: words.text(session.title) })}
                >
                  <Icon name="edit" size={16} />
                </Link>
              </>
            )}
            <TrayFacts session={session} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mark({ session, tracks }: { session: SessionLine; tracks: TrackLine[] }) {
  const track = tracks.find(({ id }) => id === session.trackId);
  return track ? <TrackMark colour={track.colour} /> : null;
}
