import type { Db } from "#app/platform/db.ts";
import type { EditKind, SlotChange, VersionedSlot } from "#app/programme/schedule/edits.ts";
import { readSlots } from "#app/programme/schedule/queries/plan.server.ts";

/** An edit as the other editors are told of it. */
export type EditNews = {
  id: string;
  revision: number;
  /** Null: the account is gone. */
  by: string | null;
  mine: boolean;
  kind: EditKind;
  at: string;
  changes: SlotChange[];
};

/**
 * What happened since a revision: the edits, and the slots that they changed as they are now. `other`: something besides
 * slots is different (a session, a room), or it is too long ago; then the page has to be read again.
 */
export type ScheduleNews = { revision: number; edits: EditNews[]; slots: VersionedSlot[]; other: boolean };

/** More than that, and reading everything again is quicker. */
const mostEdits = 100;

const editSelect = {
  ...{ id: true, revision: true, accountId: true, kind: true, at: true, changes: true },
  account: { select: { name: true } },
} as const;

type EditRow = {
  id: string;
  revision: number;
  accountId: string | null;
  kind: string;
  at: Date;
  changes: unknown;
  account: { name: string } | null;
};

function newsOf({ id, revision, accountId, kind, at, changes, account }: EditRow, readerId: string): EditNews {
  return {
    ...{ id, revision, by: account?.name ?? null, mine: accountId === readerId, kind: kind as EditKind },
    ...{ at: at.toISOString(), changes: changes as SlotChange[] },
  };
}

/** What an editor has missed since `since`. */
export async function readNews(
  db: Db,
  { conferenceId, since, readerId }: { conferenceId: string; since: number; readerId: string },
): Promise<ScheduleNews> {
  const revision = await revisionOf(db, conferenceId);
  if (revision === since) return { revision, edits: [], slots: [], other: false };
  const rows = await db.scheduleEdit.findMany({
    where: { conferenceId, revision: { gt: since, lte: revision } },
    select: editSelect,
    orderBy: { revision: "asc" },
    take: mostEdits,
  });
  const edits = rows.map((row) => newsOf(row, readerId));
  const ids = [...new Set(edits.flatMap(({ changes }) => changes.map(({ id }) => id)))];
  return { revision, edits, slots: await readSlots(db, conferenceId, ids), other: edits.length < revision - since };
}

/** At which revision the draft is. */
export async function revisionOf(db: Db, conferenceId: string): Promise<number> {
  const row = await db.conference.findUniqueOrThrow({
    where: { id: conferenceId },
    select: { programmeRevision: true },
  });
  return row.programmeRevision;
}

/** Who changed a slot last, and how; null: nobody did in this editor. */
export async function lastEditOf(
  db: Db,
  { conferenceId, slotId, readerId }: { conferenceId: string; slotId: string; readerId: string },
): Promise<EditNews | null> {
  const row = await db.scheduleEdit.findFirst({
    where: { conferenceId, slotIds: { has: slotId } },
    orderBy: { revision: "desc" },
    select: editSelect,
  });
  return row && newsOf(row, readerId);
}

/** The last edits of a draft, the newest first. */
export async function readRecent(db: Db, conferenceId: string, readerId: string): Promise<EditNews[]> {
  const rows = await db.scheduleEdit.findMany({
    where: { conferenceId },
    orderBy: { revision: "desc" },
    select: editSelect,
    take: 8,
  });
  return rows.map((row) => newsOf(row, readerId));
}
