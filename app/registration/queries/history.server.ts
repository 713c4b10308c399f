import type { Db } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";
import { describeChanges, type WordedChange } from "#app/registration/change-words.server.ts";
import { type FieldChanges, recordedFields } from "#app/registration/changes.ts";

export type HistoryEntry = {
  id: string;
  at: Date;
  /** Noun and verb, worded under `history` in the messages. */
  action: string;
  actorKind: "account" | "visitor" | "system";
  actorName: string | null;
  reason: string | null;
  changes: WordedChange[];
};

const historyLimit = 500;

/** What happened to a registration, and to those merged into it, newest first, worded in a language. */
export async function registrationHistory(db: Db, registrationId: string, locale: Locale): Promise<HistoryEntry[]> {
  const merged = await db.registration.findMany({ where: { mergedIntoId: registrationId }, select: { id: true } });
  const entries = await db.auditEntry.findMany({
    where: { subjectType: "registration", subjectId: { in: [registrationId, ...merged.map(({ id }) => id)] } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: historyLimit,
    select: {
      id: true,
      at: true,
      action: true,
      actorKind: true,
      actorAccount: { select: { name: true } },
      reason: true,
      changes: true,
    },
  });
  const worded: HistoryEntry[] = [];
  for (const { actorAccount, actorKind, changes, ...entry } of entries) {
    worded.push({
      ...entry,
      actorKind: actorKind as HistoryEntry["actorKind"],
      actorName: actorAccount?.name ?? null,
      changes: await describeChanges(db, recordedChanges(changes), locale),
    });
  }
  return worded;
}

/** Only the fields that are worded, and only those with an old value: what was there at first is the registration itself. */
function recordedChanges(changes: unknown): FieldChanges {
  if (typeof changes !== "object" || changes === null) return {};
  const known: readonly string[] = recordedFields;
  return Object.fromEntries(
    Object.entries(changes).filter(([field, pair]) => known.includes(field) && Array.isArray(pair) && pair[0] !== null),
  ) as FieldChanges;
}
