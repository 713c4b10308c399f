import { useLocale, useTranslations } from "use-intl";
import { languageName } from "#app/platform/language-names.ts";
import { pickText } from "#app/platform/locale.ts";
import { timeIn } from "#app/platform/time-zone.ts";
import type { RoomRow } from "#app/programme/interpretation/queries.server.ts";
import type { Span } from "#app/programme/interpretation/rules.ts";
import type { InterpretationView } from "#app/programme/interpretation/view.server.ts";
import { trackLook } from "#app/programme/track-colours.ts";
import { shapes } from "#app/ui/kind-palette.ts";

const hour = 3_600_000;
const lane = 26;
const gap = 14;
const head = 22;
/** Of the width: below this a bar has only its mark. */
const shortest = 6;
/** Of the width, for names. */
const names = 18;

type Day = Pick<InterpretationView, "rooms" | "sittings" | "duties" | "teams">;

/** Rooms with their booths against the hours of one day; the tables below say the same. */
export function DayPicture({ view, label, timeZone }: { view: Day; label: string; timeZone: string }) {
  const locale = useLocale();
  const t = useTranslations("interpretation");
  const spans = [...view.sittings, ...view.duties];
  const from = Math.floor(Math.min(...spans.map(({ startsAt }) => startsAt)) / hour) * hour;
  const to = Math.ceil(Math.max(...spans.map(({ endsAt }) => endsAt)) / hour) * hour;
  const x = (at: number) => names + ((at - from) / (to - from)) * (100 - names);
  const rows = rowsOf(view);
  const height = rows.at(-1)?.bottom ?? head;
  const hours = Array.from({ length: (to - from) / hour + 1 }, (_, index) => from + index * hour);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <div role="group" className="table-box" aria-label={label} tabIndex={0}>
      <svg width="100%" height={height} role="img" aria-label={label} className="booth-plot">
        {hours.map((at, index) => (
          <g key={at}>
            <line x1={`${x(at)}%`} x2={`${x(at)}%`} y1={head - 4} y2={height} className="booth-hour" />
            {index < hours.length - 1 && (
              <text x={`${x(at)}%`} y={head - 8} dx="3" className="booth-time">
                {timeIn(new Date(at), timeZone)}
              </text>
            )}
          </g>
        ))}
        {rows.map(({ room, top }) => (
          <g key={room.id}>
            <text x="0" y={top + 17} className="booth-room">
              {pickText(room.name, locale)?.text}
            </text>
            {view.sittings
              .filter(({ roomId }) => roomId === room.id)
              .map((sitting) => (
                <g key={sitting.id}>
                  <Bar span={sitting} top={top} x={x} className="booth-sitting" />
                  <text x={`${x(sitting.startsAt)}%`} y={top + 17} dx="6" className="booth-words">
                    {sitting.language?.toUpperCase() ?? "?"}
                    {sitting.needs.unmet > 0 && <tspan className="booth-unmet"> ! {sitting.needs.unmet}</tspan>}
                  </text>
                </g>
              ))}
            {room.booths.map((booth, index) => {
              const y = top + (index + 1) * lane;
              return (
                <g key={booth.id}>
                  <text x="0" y={y + 17} dx="12" className="booth-name">
                    {languageName(booth.language, locale)}
                  </text>
                  {view.duties
                    .filter(({ boothId }) => boothId === booth.id)
                    .map((duty) => (
                      <DutyBar key={duty.id} duty={duty} teams={view.teams} top={y} x={x} relay={t("relay")} />
                    ))}
                </g>
              );
            })}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Rooms that have something to show, each where it stands. */
function rowsOf({ rooms, sittings }: Day): { room: RoomRow; top: number; bottom: number }[] {
  let bottom = head;
  return rooms
    .filter(({ id, booths }) => booths.length > 0 || sittings.some(({ roomId }) => roomId === id))
    .map((room) => {
      const top = bottom;
      bottom = top + lane * (1 + room.booths.length) + gap;
      return { room, top, bottom };
    });
}

type Scale = (at: number) => number;

function Bar({ span, top, x, className }: { span: Span; top: number; x: Scale; className: string }) {
  const width = x(span.endsAt) - x(span.startsAt);
  return (
    <rect x={`${x(span.startsAt)}%`} y={top + 2} width={`${width}%`} height={lane - 4} rx="3" className={className} />
  );
}

type DutyBarProps = {
  duty: Day["duties"][number];
  teams: Day["teams"];
  top: number;
  x: Scale;
  relay: string;
};

function DutyBar({ duty, teams, top, x, relay }: DutyBarProps) {
  const place = teams.findIndex(({ id }) => id === duty.teamId);
  const colour = (place % 8) + 1;
  const roomForWords = x(duty.endsAt) - x(duty.startsAt) > shortest;
  return (
    <g className={`track-${colour}`}>
      <Bar span={duty} top={top} x={x} className="booth-duty" />
      <svg x={`${x(duty.startsAt)}%`} y={top + 7} width="24" height="12" viewBox="-6 0 24 12" aria-hidden="true">
        <path d={shapes[trackLook(colour).shape]} fill="currentColor" fillRule="evenodd" />
      </svg>
      <text x={`${x(duty.startsAt)}%`} y={top + 17} dx="24" className="booth-words">
        {roomForWords && teams[place]?.name}
        {roomForWords && duty.relayFrom && ` (${relay} ${duty.relayFrom.toUpperCase()})`}
      </text>
    </g>
  );
}
