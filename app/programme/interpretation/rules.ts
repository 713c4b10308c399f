import { dayIn } from "#app/platform/time-zone.ts";

// Who hears what: pure, instants in milliseconds. Hours of work after the practice of conference interpreters (AIIC,
// Professional Standards: a day has at most two sessions of two and a half to three hours each); every team may have its
// own.

export type Span = { startsAt: number; endsAt: number };

export type Booth = { id: string; roomId: string; language: string };

export type Duty = Span & { id: string; boothId: string; teamId: string; relayFrom: string | null };

export type Team = {
  id: string;
  name: string;
  languages: string[];
  dayMinutes: number;
  stretchMinutes: number;
  breakMinutes: number;
};

/** A session in a room at a time. */
export type Sitting = Span & { id: string; sessionId: string; roomId: string; language: string | null };

const minute = 60_000;

/** Whether a time is wholly within others, taken together; a gap between two of them is not. */
export function covers(spans: Span[], { startsAt, endsAt }: Span): boolean {
  let reached = startsAt;
  for (const span of [...spans].sort((a, b) => a.startsAt - b.startsAt)) {
    if (span.startsAt > reached) break;
    reached = Math.max(reached, span.endsAt);
  }
  return reached >= endsAt;
}

/** Languages into which a sitting is interpreted from its beginning to its end. */
export function interpretedInto(sitting: Sitting, booths: Booth[], duties: Duty[]): string[] {
  return booths
    .filter(({ roomId, language }) => roomId === sitting.roomId && language !== sitting.language)
    .filter(({ id }) =>
      covers(
        duties.filter(({ boothId }) => boothId === id),
        sitting,
      ),
    )
    .map(({ language }) => language);
}

/** Languages in which all sittings of a session can be followed beside its own; none for a session without any. */
export function interpretedThroughout(sittings: Sitting[], booths: Booth[], duties: Duty[]): string[] {
  const [first = [], ...others] = sittings.map((sitting) => interpretedInto(sitting, booths, duties));
  return first.filter((language) => others.every((one) => one.includes(language)));
}

/** So many delegates of a category who speak these languages and asked for interpretation into those. */
export type Listeners = { categoryId: string; languages: string[]; interpretation: string[]; count: number };

/** Languages of which somebody needs one to follow a session; empty: they follow it as it is spoken. */
export function neededBy(
  { languages, interpretation }: Omit<Listeners, "count" | "categoryId">,
  spoken: string | null,
) {
  if (spoken === null) return [];
  if (interpretation.length > 0) return interpretation.includes(spoken) ? [] : interpretation;
  return languages.length === 0 || languages.includes(spoken) ? [] : languages;
}

export type Needs = {
  /** How many are counted. */
  audience: number;
  /** How many need each language, most first; who would be served by one of several counts for the first that is offered. */
  wanted: { language: string; count: number; offered: boolean }[];
  /** How many of them cannot follow. */
  unmet: number;
};

/** What those who may come to a session need, against what is offered. */
export function needsOf(spoken: string | null, offered: string[], listeners: Listeners[]): Needs {
  const counts = new Map<string, number>();
  let audience = 0;
  let unmet = 0;
  for (const one of listeners) {
    audience += one.count;
    const needed = neededBy(one, spoken);
    const [first] = needed;
    if (first === undefined) continue;
    const served = needed.find((language) => offered.includes(language));
    if (served === undefined) unmet += one.count;
    const language = served ?? first;
    counts.set(language, (counts.get(language) ?? 0) + one.count);
  }
  const wanted = [...counts].map(([language, count]) => ({ language, count, offered: offered.includes(language) }));
  return { audience, unmet, wanted: wanted.sort((a, b) => b.count - a.count || (a.language < b.language ? -1 : 1)) };
}

export type DutyWarning = {
  kind: "two_places" | "long_day" | "no_break" | "language" | "no_relay" | "two_teams";
  teamId: string;
  /** Where it shows first. */
  dutyId: string;
  startsAt: number;
  /** How much too long, in minutes; else 0. */
  minutes: number;
};

/** What is wrong with the work of the teams, in the order of time; days are those of the conference's zone. */
export function dutyWarnings(teams: Team[], booths: Booth[], duties: Duty[], timeZone: string): DutyWarning[] {
  const boothOf = new Map(booths.map((booth) => [booth.id, booth]));
  const found = teams.flatMap((team) => {
    const own = duties.filter(({ teamId }) => teamId === team.id).sort(byTime);
    return [
      ...overlaps(own).map((duty) => warning("two_places", duty)),
      ...tooLongDays(team, own, timeZone),
      ...tooLongStretches(team, own),
      ...own
        .filter(({ boothId }) => !team.languages.includes(boothOf.get(boothId)?.language ?? ""))
        .map((duty) => warning("language", duty)),
    ];
  });
  const relays = duties.filter((duty) => duty.relayFrom !== null && !hasRelay(duty, boothOf, duties));
  const shared = booths.flatMap(({ id }) => overlaps(duties.filter(({ boothId }) => boothId === id).sort(byTime)));
  return [
    ...found,
    ...relays.map((duty) => warning("no_relay", duty)),
    ...shared.map((duty) => warning("two_teams", duty)),
  ].sort((a, b) => a.startsAt - b.startsAt || (a.dutyId < b.dutyId ? -1 : 1));
}

function warning(kind: DutyWarning["kind"], { id, teamId, startsAt }: Duty, minutes = 0): DutyWarning {
  return { kind, teamId, dutyId: id, startsAt, minutes };
}

function byTime(a: Duty, b: Duty): number {
  return a.startsAt - b.startsAt || a.endsAt - b.endsAt || (a.id < b.id ? -1 : 1);
}

/** Those that begin before an earlier one ends; touching is no overlap. */
function overlaps(sorted: Duty[]): Duty[] {
  let reached = Number.NEGATIVE_INFINITY;
  return sorted.filter(({ startsAt, endsAt }) => {
    const within = startsAt < reached;
    reached = Math.max(reached, endsAt);
    return within;
  });
}

function tooLongDays(team: Team, sorted: Duty[], timeZone: string): DutyWarning[] {
  const days = new Map<string, { first: Duty; minutes: number }>();
  for (const duty of sorted) {
    const day = dayIn(new Date(duty.startsAt).toISOString(), timeZone);
    const known = days.get(day) ?? { first: duty, minutes: 0 };
    days.set(day, { ...known, minutes: known.minutes + (duty.endsAt - duty.startsAt) / minute });
  }
  return [...days.values()]
    .filter(({ minutes }) => minutes > team.dayMinutes)
    .map(({ first, minutes }) => warning("long_day", first, Math.round(minutes - team.dayMinutes)));
}

/** Work without a pause that is long enough to be one, beyond what may be asked in one go. */
function tooLongStretches(team: Team, sorted: Duty[]): DutyWarning[] {
  const stretches: (Span & { first: Duty })[] = [];
  for (const duty of sorted) {
    const last = stretches.at(-1);
    if (last && duty.startsAt - last.endsAt < team.breakMinutes * minute)
      last.endsAt = Math.max(last.endsAt, duty.endsAt);
    else stretches.push({ first: duty, startsAt: duty.startsAt, endsAt: duty.endsAt });
  }
  return stretches
    .map((stretch) => ({ ...stretch, minutes: (stretch.endsAt - stretch.startsAt) / minute - team.stretchMinutes }))
    .filter(({ minutes }) => minutes > 0)
    .map(({ first, minutes }) => warning("no_break", first, Math.round(minutes)));
}

function hasRelay(duty: Duty, boothOf: Map<string, Booth>, duties: Duty[]): boolean {
  const roomId = boothOf.get(duty.boothId)?.roomId;
  const relays = duties.filter(({ boothId }) => {
    const booth = boothOf.get(boothId);
    return booth?.roomId === roomId && booth?.language === duty.relayFrom;
  });
  return covers(relays, duty);
}

/**
 * When a booth has to be staffed for these sittings: one span for each go between two pauses of at least `pauseMinutes`,
 * none for what is spoken in its own language only.
 */
export function goesOf(sittings: Sitting[], language: string, pauseMinutes: number): Span[] {
  const spoken = sittings
    .filter((sitting) => sitting.language !== null && sitting.language !== language)
    .sort((a, b) => a.startsAt - b.startsAt);
  const goes: Span[] = [];
  for (const { startsAt, endsAt } of spoken) {
    const last = goes.at(-1);
    if (last && startsAt - last.endsAt < pauseMinutes * minute) last.endsAt = Math.max(last.endsAt, endsAt);
    else goes.push({ startsAt, endsAt });
  }
  return goes;
}

/** The same goes, each given to one of the teams by turns. */
export function byTurns<Go extends Span>(goes: Go[], teamIds: string[]): (Go & { teamId: string })[] {
  return goes.flatMap((go, index) => {
    const teamId = teamIds[index % teamIds.length];
    return teamId === undefined ? [] : [{ ...go, teamId }];
  });
}
