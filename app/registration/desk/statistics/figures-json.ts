import type { CategoryFigures, Statistics } from "#app/registration/desk/statistics/read.server.ts";
import type { Attendance } from "#app/registration/door/queries/attendance.server.ts";

/** The figures for other programs. Names of keys are a promise: add, never rename. */
export function statisticsJson(
  statistics: Statistics,
  { slug, timeZone, madeAt, attendance }: { slug: string; timeZone: string; madeAt: Date; attendance: Attendance },
) {
  const whole = statistics.categories.find(({ id }) => id === null);
  return {
    conference: slug,
    madeAt: madeAt.toISOString(),
    timeZone,
    show: statistics.filter,
    states: statistics.states,
    places: { capacity: whole?.capacity ?? null, held: whole?.taken ?? 0 },
    categories: statistics.categories.filter(({ id }) => id !== null).map(categoryJson),
    attendance: { confirmed: attendance.confirmed, came: attendance.came },
    registrations: statistics.total,
    accessNeeds: statistics.accessNeeds,
    interpretationWanted: statistics.interpretation,
    days: statistics.days.map(({ day, state, count }) => ({ day, state, registrations: count })),
    countries: statistics.countries.map(({ code, name, count }) => ({ code, name, registrations: count })),
    organisationKinds: statistics.kinds.map(({ listed, kind, organisations, count }) => ({
      ...{ inDirectory: listed, kind, organisations },
      registrations: count,
    })),
    languages: statistics.languages.map(({ language, speak, want, both }) => ({
      ...{ language, speak, both },
      wantInterpretation: want,
    })),
  };
}

function categoryJson({ slug, name, capacity, taken, counts }: CategoryFigures) {
  return { slug, name, capacity, held: taken, ...counts };
}
