import type { Act } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { changeDraft, type Draft } from "#app/programme/commands/draft.server.ts";
import { type EditKind, type SlotChange, type SlotState, sameState } from "#app/programme/schedule/edits.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";

/** Where a slot should be; `version`: the one that was seen, null for a new slot. `to` null: back to the tray. */
export type SlotWish = { id: string; version: number | null; to: SlotState | null };

/** What an edit did, with the versions that slots have now. */
export type Edited = { revision: number; changes: (SlotChange & { version: number })[] };

/**
 * Changes slots of the draft, all or none. Refuses (`changed_meanwhile`, with the slot's id) what somebody else has changed
 * since it was seen.
 */
export function editSchedule(
  db: PrismaClient,
  act: Act,
  input: { conferenceId: string; kind: EditKind; wishes: SlotWish[] },
): Promise<Edited> {
  return editScheduleWith(changeDraft, db, act, input);
}

/** The same with another lock: for tests that show what it is for. */
export function editScheduleWith(
  change: typeof changeDraft,
  db: PrismaClient,
  act: Act,
  { conferenceId, kind, wishes }: { conferenceId: string; kind: EditKind; wishes: SlotWish[] },
): Promise<Edited> {
  return change(db, act, conferenceId, (tx, draft) => editIn(tx, act, draft, kind, wishes));
}

/** The same where the draft is locked already. */
export async function editIn(tx: Tx, act: Act, draft: Draft, kind: EditKind, wishes: SlotWish[]): Promise<Edited> {
  const ids = wishes.map(({ id }) => id);
  const rows = await slotsById(tx, draft.conferenceId, ids);
  const elsewhere = await tx.slot.count({ where: { id: { in: ids } } });
  if (elsewhere > rows.size || new Set(ids).size < ids.length) throw new AppError("invalid_input");
  const changes = wishes.map(({ id, version, to }): SlotChange => {
    const row = rows.get(id);
    if ((row?.version ?? null) !== version) throw new AppError("changed_meanwhile", { slotId: id });
    // What calendars know of a slot is one session.
    if (row && to && row.sessionId !== to.sessionId) throw new AppError("invalid_input");
    return { id, before: row ? stateOf(row) : null, after: to };
  });
  const edited = await applyChanges(tx, act, draft, changes);
  if (edited.changes.length > 0) await logEdit(tx, act, draft, { kind, changes: edited.changes, originId: null });
  return edited;
}

const slotSelect = {
  ...{ id: true, sessionId: true, roomId: true, startsAt: true, endsAt: true, pinned: true, version: true },
} satisfies Prisma.SlotSelect;

type SlotRow = Prisma.SlotGetPayload<{ select: typeof slotSelect }>;

function stateOf({ sessionId, roomId, startsAt, endsAt, pinned }: SlotRow): SlotState {
  return { sessionId, roomId, startsAt: startsAt.getTime(), endsAt: endsAt.getTime(), pinned };
}

async function slotsById(tx: Tx, conferenceId: string, ids: string[]): Promise<Map<string, SlotRow>> {
  const rows = await tx.slot.findMany({ where: { id: { in: ids }, session: { conferenceId } }, select: slotSelect });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Slots as they are now, by id; what is in no room is missing. */
export async function statesOf(tx: Tx, conferenceId: string, ids: string[]): Promise<Map<string, SlotState>> {
  const rows = await slotsById(tx, conferenceId, ids);
  return new Map([...rows].map(([id, row]) => [id, stateOf(row)]));
}

/** Writes what is different, with an audit entry for each. Whoever calls has looked at what was before. */
export async function applyChanges(tx: Tx, act: Act, draft: Draft, all: SlotChange[]): Promise<Edited> {
  const changes = all.filter(({ before, after }) => !sameState(before, after));
  await requireOwn(tx, draft.conferenceId, changes);
  const gone = changes.filter(({ after }) => after === null);
  const fresh = changes.flatMap(({ id, before, after }) => (before === null && after ? [{ id, after }] : []));
  const moved = changes.flatMap(({ id, before, after }) => (before && after ? [{ id, after }] : []));
  await tx.slot.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  // What comes back after it was gone has a higher version than it ever had: each one took a revision.
  await tx.slot.createMany({
    data: fresh.map(({ id, after }) => ({ id, version: draft.revision, ...columnsOf(after) })),
  });
  const versions = new Map(fresh.map(({ id }) => [id, draft.revision]));
  for (const { id, version } of await moveSlots(tx, moved)) versions.set(id, version);
  await writeAudits(
    tx,
    act,
    changes.map((change) => auditOf(draft, change)),
  );
  return {
    revision: draft.revision,
    changes: changes.map((change) => ({ ...change, version: versions.get(change.id) ?? draft.revision })),
  };
}

/** All in one statement: a suggestion may move hundreds. */
async function moveSlots(tx: Tx, moved: { id: string; after: SlotState }[]) {
  if (moved.length === 0) return [];
  const rows = moved.map(({ id, after }) => ({ id, ...columnsOf(after) }));
  return tx.$queryRaw<{ id: string; version: number }[]>`
    UPDATE "Slot" s SET "roomId" = v."roomId", "startsAt" = v."startsAt"::timestamp(3),
      "endsAt" = v."endsAt"::timestamp(3), "pinned" = v."pinned", "version" = s."version" + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS v("id" text, "roomId" text, "startsAt" text, "endsAt" text, "pinned" boolean)
    WHERE s."id" = v."id" RETURNING s."id", s."version"`;
}

function columnsOf({ startsAt, endsAt, ...state }: SlotState) {
  return { ...state, startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
}

/** Rooms and sessions must be the conference's own, also those of an edit that is undone later. */
async function requireOwn(tx: Tx, conferenceId: string, changes: SlotChange[]): Promise<void> {
  const after = changes.flatMap((change) => change.after ?? []);
  const roomIds = [...new Set(after.map(({ roomId }) => roomId))];
  const sessionIds = [...new Set(after.map(({ sessionId }) => sessionId))];
  const rooms = await tx.room.count({ where: { conferenceId, id: { in: roomIds } } });
  const sessions = await tx.session.count({ where: { conferenceId, id: { in: sessionIds } } });
  if (rooms < roomIds.length || sessions < sessionIds.length)
    throw new AppError("changed_meanwhile", { slotId: changes[0]?.id ?? "" });
}

function auditOf({ conferenceId }: Draft, { id, before, after }: SlotChange) {
  const action = before === null ? "slot.placed" : after === null ? "slot.removed" : "slot.moved";
  const fields = ["roomId", "startsAt", "endsAt", "pinned"] as const;
  const worded = (state: SlotState | null, field: (typeof fields)[number]) => {
    const value = state?.[field] ?? null;
    return typeof value === "number" ? new Date(value).toISOString() : value;
  };
  const changes = Object.fromEntries(
    fields.flatMap((field): [string, [unknown, unknown]][] =>
      before?.[field] === after?.[field] ? [] : [[field, [worded(before, field), worded(after, field)]]],
    ),
  );
  const subjectId = (after ?? before)?.sessionId ?? id;
  return { action, subjectType: "session", subjectId, conferenceId, changes };
}

/** How long an edit can be undone, and who made it is known beside the log of the platform. */
const kept = 30 * 86_400_000;

/** Writes an edit down; whatever its organiser had undone before can then no longer be redone. */
export async function logEdit(
  tx: Tx,
  act: Act,
  { conferenceId, revision }: Draft,
  { kind, changes, originId }: { kind: EditKind; changes: SlotChange[]; originId: string | null },
): Promise<void> {
  const accountId = act.actor.kind === "account" ? act.actor.account.id : null;
  if (originId === null)
    await tx.scheduleEdit.updateMany({
      where: { conferenceId, accountId, state: "undone" },
      data: { state: "dropped" },
    });
  await tx.scheduleEdit.create({
    data: {
      ...{ conferenceId, revision, accountId, kind, originId, at: act.now },
      slotIds: changes.map(({ id }) => id),
      changes: changes.map(({ id, before, after }) => ({ id, before, after })),
    },
    select: { id: true },
  });
  await tx.scheduleEdit.deleteMany({ where: { conferenceId, at: { lt: new Date(act.now.getTime() - kept) } } });
}
