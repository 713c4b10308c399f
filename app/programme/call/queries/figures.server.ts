import type { Db } from "#app/platform/db.ts";
import { languageName } from "#app/platform/language-names.ts";
import type { Locale } from "#app/platform/locale.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import type { ProposalState } from "#app/programme/call/rules.ts";
import { textIn } from "#app/registration/questions/form.server.ts";

/** How many proposals of a sort were submitted, and how many of them are accepted. */
export type CallLine = { name: string; count: number; accepted: number };

export type CallFigures = {
  states: { state: ProposalState; count: number }[];
  total: number;
  types: CallLine[];
  tracks: CallLine[];
  languages: CallLine[];
  countries: CallLine[];
  /** By day, in the zone of the conference. */
  days: { day: string; count: number }[];
};

/** The figures of a call: of what was submitted, whatever became of it, but for what was withdrawn. */
export async function readCallFigures(
  db: Db,
  { callId, timeZone, locale }: { callId: string; timeZone: string; locale: Locale },
): Promise<CallFigures> {
  const groups = await db.proposal.groupBy({ by: ["state"], where: { callId }, _count: { _all: true } });
  const named = { select: { nameEn: true, nameFr: true } } as const;
  const rows = await db.proposal.findMany({
    where: { callId, state: { notIn: ["draft", "withdrawn"] } },
    select: {
      ...{ state: true, language: true, submittedAt: true },
      type: named,
      track: named,
      authors: { where: { position: 0 }, select: { country: named } },
    },
  });
  const words = (row: { nameEn: string; nameFr: string | null } | null | undefined) =>
    row ? textIn(row.nameEn, row.nameFr, locale).text : null;
  const lines = (nameOf: (row: (typeof rows)[number]) => string | null) => linesOf(rows, nameOf, locale);
  const days = new Map<string, number>();
  for (const { submittedAt } of rows) {
    if (!submittedAt) continue;
    const day = dayIn(submittedAt, timeZone);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return {
    states: groups.map(({ state, _count }) => ({ state, count: _count._all })),
    total: rows.length,
    types: lines(({ type }) => words(type)),
    tracks: lines(({ track }) => words(track)),
    languages: lines(({ language }) => language && languageName(language, locale)),
    countries: lines(({ authors }) => words(authors[0]?.country)),
    days: [...days].map(([day, count]) => ({ day, count })),
  };
}

/** The most first; what is not said is left out. */
function linesOf<Row extends { state: ProposalState }>(
  rows: Row[],
  nameOf: (row: Row) => string | null,
  locale: Locale,
): CallLine[] {
  const lines = new Map<string, CallLine>();
  for (const row of rows) {
    const name = nameOf(row);
    if (!name) continue;
    const line = lines.get(name) ?? { name, count: 0, accepted: 0 };
    lines.set(name, line);
    line.count += 1;
    if (row.state === "accepted") line.accepted += 1;
  }
  const order = new Intl.Collator(locale);
  return [...lines.values()].sort((one, other) => other.count - one.count || order.compare(one.name, other.name));
}
