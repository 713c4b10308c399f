import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { ProgrammeDifference } from "#app/programme/releases/differences.ts";
import { isNewToCalendars, type ShownSlot, shownSlots } from "#app/programme/releases/published-slot.ts";
import type { ProgrammeSnapshot } from "#app/programme/releases/snapshot.ts";
import type { Prisma } from "#prisma/generated/client.ts";

export type ReleaseText = { name: string; noteEn: string | null; noteFr: string | null };

type NewRelease = ReleaseText & {
  conferenceId: string;
  number: number;
  revision: number;
  snapshot: ProgrammeSnapshot;
  differences: ProgrammeDifference[];
};

/** The conference's programme, locked against changes of the draft and other releases until the transaction ends. */
export async function lockProgramme(tx: Tx, conferenceId: string) {
  const [row] = await tx.$queryRaw<{ programmeMode: string; programmeRevision: number }[]>`
    SELECT "programmeMode"::text, "programmeRevision" FROM "Conference" WHERE "id" = ${conferenceId} FOR UPDATE`;
  if (!row) throw new AppError("not_found");
  return row;
}

/** Everybody who confirmed has an address in the programme that says nothing of them. */
export async function nameSpeakers(tx: Tx, conferenceId: string): Promise<void> {
  const people = await tx.person.findMany({
    where: {
      sessionRoles: { some: { state: "confirmed", session: { conferenceId, isInternal: false } } },
      speakers: { none: { conferenceId } },
    },
    select: { id: true },
  });
  await tx.speaker.createMany({
    data: people.map(({ id }) => ({ conferenceId, personId: id })),
    skipDuplicates: true,
  });
}

/** Writes a release with what calendars are told. The caller holds the lock and knows that it is due. */
export async function writeRelease(tx: Tx, act: Act, release: NewRelease): Promise<string> {
  const { conferenceId, snapshot, differences, ...rest } = release;
  const { id } = await tx.release.create({
    data: {
      ...rest,
      conferenceId,
      publishedAt: act.now,
      publishedById: act.actor.kind === "account" ? accountOf(act).id : null,
      snapshot: snapshot as unknown as Prisma.InputJsonObject,
      differences: differences as unknown as Prisma.InputJsonArray,
    },
    select: { id: true },
  });
  await writeSlots(tx, { conferenceId, releaseId: id, now: act.now, slots: shownSlots(snapshot) });
  await writeAudit(tx, act, {
    action: "programme.published",
    subjectType: "release",
    subjectId: id,
    conferenceId,
    changes: { release: [null, `${release.number} ${release.name}`], differences: [null, differences.length] },
  });
  return id;
}

type Published = { conferenceId: string; releaseId: string; now: Date; slots: ShownSlot[] };

/** What changed is written anew under its number; what is gone is kept as cancelled. */
async function writeSlots(tx: Tx, { conferenceId, releaseId, now, slots }: Published): Promise<void> {
  const rows = await tx.publishedSlot.findMany({ where: { conferenceId } });
  const known = new Map(rows.map((row) => [row.id, row]));
  const shown = new Set(slots.map(({ slot }) => slot.id));
  const gone = rows.filter(({ id, cancelledAt }) => !shown.has(id) && cancelledAt === null).map(({ id }) => id);
  await tx.publishedSlot.updateMany({
    where: { id: { in: gone } },
    data: { cancelledAt: now, changedAt: now, sequence: { increment: 1 } },
  });
  const written = slots.map((one) => {
    const row = known.get(one.slot.id);
    // A slot that was gone and is back counts as changed.
    const before = row && { ...(row.shown as ShownSlot), cancelled: row.cancelledAt !== null };
    const isNew = !before || isNewToCalendars(before, one);
    return {
      id: one.slot.id,
      conferenceId,
      sessionId: one.session.id,
      releaseId,
      shown: one as unknown as Prisma.InputJsonObject,
      cancelledAt: one.cancelled ? (row?.cancelledAt ?? now) : null,
      sequence: row ? row.sequence + Number(isNew) : 0,
      changedAt: row && !isNew ? row.changedAt : now,
      ...(row && { number: row.number }),
    };
  });
  await tx.publishedSlot.deleteMany({ where: { id: { in: [...shown] } } });
  await tx.publishedSlot.createMany({ data: written });
}
