import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import { dayIn, instantIn } from "#app/platform/time-zone.ts";
import {
  type RoomRow,
  readBooths,
  readListeners,
  readRooms,
  readSignedUp,
  readSpoken,
  readTeams,
  type TeamView,
} from "#app/programme/interpretation/queries.server.ts";
import {
  type Duty,
  type DutyWarning,
  dutyWarnings,
  interpretedInto,
  type Listeners,
  type Needs,
  needsOf,
  type Sitting,
  type Span,
} from "#app/programme/interpretation/rules.ts";

/** A sitting with what is offered and needed there. */
export type SittingView = Sitting & { title: Bilingual; interpretedInto: string[]; needs: Needs };

export type InterpretationView = {
  days: string[];
  /** The day that is shown; null: nothing is scheduled yet. */
  day: string | null;
  rooms: RoomRow[];
  teams: TeamView[];
  sittings: SittingView[];
  duties: Duty[];
  /** Of the whole conference: a team that is overworked on another day must be seen, too. */
  warnings: (DutyWarning & { day: string })[];
  /** How many cannot follow somewhere on each day. */
  unmet: { day: string; sittings: number }[];
};

/** Interpretation of a conference as its desk sees it, one day of it in full. */
export async function readInterpretation(
  db: Db,
  conference: { id: string; timeZone: string | null },
  wanted: string | null,
): Promise<InterpretationView> {
  const zone = conference.timeZone ?? "UTC";
  const dayOf = ({ startsAt }: Span) => dayIn(new Date(startsAt), zone);
  const { booths, duties } = await readBooths(db, conference.id);
  const { sessions, sittings } = await readSpoken(db, conference.id);
  const rooms = await readRooms(db, conference.id);
  const teams = await readTeams(db, conference.id);
  const everybody = await readListeners(db, conference.id);
  const signedUp = await readSignedUp(db, conference.id);
  const sessionOf = new Map(sessions.map((session) => [session.id, session]));
  const views = sittings.flatMap((sitting): SittingView[] => {
    const session = sessionOf.get(sitting.sessionId);
    if (!session) return [];
    const offered = interpretedInto(sitting, booths, duties);
    const listeners = signedUp.get(session.id) ?? of(everybody, session.categoryIds);
    return [
      {
        ...sitting,
        title: session.title,
        interpretedInto: offered,
        needs: needsOf(sitting.language, offered, listeners),
      },
    ];
  });
  const days = [...new Set([...sittings, ...duties].map(dayOf))].sort();
  const day = wanted !== null && days.includes(wanted) ? wanted : (days[0] ?? null);
  return {
    ...{ days, day, teams, rooms },
    sittings: views.filter((one) => dayOf(one) === day).sort((a, b) => a.startsAt - b.startsAt),
    duties: duties.filter((one) => dayOf(one) === day),
    warnings: dutyWarnings(teams, booths, duties, zone).map((one) => ({
      ...one,
      day: dayIn(new Date(one.startsAt), zone),
    })),
    unmet: days.map((one) => ({
      day: one,
      sittings: views.filter((sitting) => dayOf(sitting) === one && sitting.needs.unmet > 0).length,
    })),
  };
}

function of(listeners: Listeners[], categoryIds: string[] | null): Listeners[] {
  return categoryIds === null ? listeners : listeners.filter(({ categoryId }) => categoryIds.includes(categoryId));
}

/** From the beginning of a day in a zone to its end. */
export function dayBounds(day: string, timeZone: string | null): { from: Date; to: Date } | null {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  const from = instantIn(`${day}T00:00`, timeZone ?? "UTC");
  const to = instantIn(`${next.toISOString().slice(0, 10)}T00:00`, timeZone ?? "UTC");
  return from && to && { from, to };
}
