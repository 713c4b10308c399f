import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { changeDraft, type Draft } from "#app/programme/commands/draft.server.ts";
import { restoreParts } from "#app/programme/releases/commands/restore-parts.server.ts";
import { readDraft } from "#app/programme/releases/draft.server.ts";
import type { ProgrammeSnapshot, SnapshotSession } from "#app/programme/releases/snapshot.ts";
import type { RoomView } from "#app/programme/views.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/**
 * Puts an old version back into the draft, where it can be looked at and published like any other change. Sessions that
 * came later stay; where their room is taken again they lose their time and are to be placed anew. Nobody is taken out of
 * a session. Returns the name of the version.
 */
export async function restoreRelease(
  db: PrismaClient,
  act: Act,
  { conferenceId, number }: { conferenceId: string; number: number },
): Promise<string> {
  return changeDraft(db, act, conferenceId, async (tx, draft) => {
    const release = await tx.release.findUnique({
      where: { conferenceId_number: { conferenceId, number } },
      select: { id: true, name: true, snapshot: true },
    });
    if (!release) throw new AppError("not_found");
    const snapshot = release.snapshot as ProgrammeSnapshot;
    const changed = differing(snapshot, await readDraft(tx, conferenceId));
    await restoreRooms(tx, conferenceId, snapshot.rooms);
    const trackIds = await restoreTracks(tx, conferenceId, snapshot);
    await restoreSessions(tx, act.now, conferenceId, changed, trackIds);
    await restoreOrder(tx, conferenceId, snapshot);
    await restoreSlots(tx, draft, changed, snapshot);
    await restoreParts(tx, changed, snapshot.people);
    await writeAudit(tx, act, {
      action: "programme.restored",
      subjectType: "release",
      subjectId: release.id,
      conferenceId,
      changes: { release: [null, number] },
    });
    return release.name;
  });
}

/** The sessions of a version that the draft has otherwise or not at all. */
function differing(version: ProgrammeSnapshot, draft: ProgrammeSnapshot): SnapshotSession[] {
  const now = new Map(draft.sessions.map((session) => [session.id, session]));
  return version.sessions.filter((session) => !isDeepStrictEqual(session, now.get(session.id)));
}

/** Rooms that were taken down since. */
async function restoreRooms(tx: Tx, conferenceId: string, rooms: RoomView[]): Promise<void> {
  const known = await tx.room.findMany({ where: { conferenceId }, select: { id: true, slug: true } });
  const gone = rooms.filter((room) => !known.some(({ id }) => id === room.id));
  await tx.room.createMany({
    data: gone.map(({ id, slug, name, place, capacity }, index) => ({
      id,
      conferenceId,
      slug: free(slug, known),
      nameEn: name.en ?? name.fr ?? slug,
      nameFr: name.fr,
      placeEn: place.en,
      placeFr: place.fr,
      capacity,
      position: known.length + index,
    })),
  });
}

async function restoreTracks(tx: Tx, conferenceId: string, { tracks }: ProgrammeSnapshot) {
  const known = await tx.track.findMany({ where: { conferenceId }, select: { id: true, slug: true } });
  const gone = tracks.filter((track) => !known.some(({ slug }) => slug === track.slug));
  const made = await tx.track.createManyAndReturn({
    data: gone.map(({ slug, name, colour }, index) => ({
      ...{ conferenceId, slug, colour, position: known.length + index },
      nameEn: name.en ?? name.fr ?? slug,
      nameFr: name.fr,
    })),
    select: { id: true, slug: true },
  });
  return new Map([...known, ...made].map(({ id, slug }) => [slug, id]));
}

/** An address that nothing else has. */
function free(slug: string, known: { slug: string }[]): string {
  const taken = known.some((one) => one.slug === slug);
  return taken ? `${slug}-${randomUUID().slice(0, 8)}` : slug;
}

/** Sessions that are still there become what they were, at once; those that were deleted come back. */
async function restoreSessions(
  tx: Tx,
  now: Date,
  conferenceId: string,
  sessions: SnapshotSession[],
  trackIds: Map<string, string>,
): Promise<void> {
  const known = await tx.session.findMany({
    where: { conferenceId },
    select: { id: true, slug: true, cancelledAt: true },
  });
  const rows = sessions.map((session) => {
    const before = known.find(({ id }) => id === session.id);
    const others = known.filter(({ id }) => id !== session.id);
    return {
      ...columnsOf(session),
      id: session.id,
      slug: free(session.slug, others),
      trackId: trackIds.get(session.track ?? "") ?? null,
      cancelledAt: session.cancelled ? (before?.cancelledAt ?? now) : null,
    };
  });
  const ids = new Set(known.map(({ id }) => id));
  await tx.$executeRaw`
    UPDATE "Session" s SET
      "slug" = v."slug", "kind" = v."kind"::"SessionKind", "number" = v."number", "access" = v."access"::"SessionAccess",
      "capacity" = v."capacity", "language" = v."language", "interpretedInto" = v."interpretedInto",
      "dateFrom" = v."dateFrom", "weekday" = v."weekday", "note" = v."note", "track" = v."track",
      "trackId" = v."trackId", "titleEn" = v."titleEn", "titleFr" = v."titleFr", "descriptionEn" = v."descriptionEn",
      "descriptionFr" = v."descriptionFr", "premise" = v."premise", "premiseFr" = v."premiseFr",
      "cancelledAt" = v."cancelledAt"::timestamp(3), "isInternal" = false, "version" = s."version" + 1,
      "updatedAt" = ${now.toISOString()}::timestamp(3)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v(
      "id" text, "slug" text, "kind" text, "number" int, "access" text, "capacity" int, "language" text,
      "interpretedInto" text[], "dateFrom" text, "weekday" text, "note" text, "track" text, "trackId" text,
      "titleEn" text, "titleFr" text, "descriptionEn" text, "descriptionFr" text, "premise" text, "premiseFr" text,
      "cancelledAt" text)
    WHERE s."id" = v."id" AND s."conferenceId" = ${conferenceId}`;
  await tx.session.createMany({
    data: rows.filter(({ id }) => !ids.has(id)).map((row) => ({ ...row, conferenceId, position: known.length })),
  });
}

/** The order of the version; what came later stands after it. */
async function restoreOrder(tx: Tx, conferenceId: string, { sessions }: ProgrammeSnapshot): Promise<void> {
  const rows = await tx.session.findMany({
    where: { conferenceId },
    select: { id: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const place = new Map(sessions.map(({ id }, index) => [id, index]));
  const ordered = [...rows].sort((a, b) => (place.get(a.id) ?? rows.length) - (place.get(b.id) ?? rows.length));
  const ids = ordered.map(({ id }) => id);
  await tx.$executeRaw`
    UPDATE "Session" s SET "position" = o.place::int - 1
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS o(id, place)
    WHERE s."id" = o.id AND s."position" <> o.place::int - 1`;
}

function columnsOf(session: SnapshotSession) {
  const { kind, number, access, capacity, language, interpretedInto, dateFrom, weekday, note } = session;
  return {
    ...{ kind, number, access, capacity, language, interpretedInto, dateFrom, weekday, note },
    track: session.printedTrack,
    titleEn: session.title.en ?? session.title.fr ?? session.slug,
    titleFr: session.title.fr,
    descriptionEn: session.description.en,
    descriptionFr: session.description.fr,
    premise: session.premise.en,
    premiseFr: session.premise.fr,
  };
}

/** Times of restored sessions are those of the version; a later session gives way where its room is taken. */
async function restoreSlots(
  tx: Tx,
  { conferenceId, revision }: Draft,
  sessions: SnapshotSession[],
  version: ProgrammeSnapshot,
): Promise<void> {
  const ids = sessions.map(({ id }) => id);
  const kept = version.sessions.map(({ id }) => id);
  const before = await tx.slot.findMany({ where: { sessionId: { in: ids } } });
  const versions = new Map(before.map(({ id, version, pinned }) => [id, { version: version + 1, pinned }]));
  // What was gone has a higher version than it ever had: each one took a revision.
  const back = { version: revision };
  await tx.slot.deleteMany({ where: { sessionId: { in: ids } } });
  await tx.slot.createMany({
    data: sessions.flatMap(({ id: sessionId, slots }) =>
      slots.map(({ id, startsAt, endsAt, room }) => ({
        ...{ id, sessionId, roomId: room.id, startsAt, endsAt },
        ...(versions.get(id) ?? back),
      })),
    ),
  });
  await tx.$executeRaw`
    DELETE FROM "Slot" later USING "Session" s, "Slot" back
    WHERE later."sessionId" = s.id AND s."conferenceId" = ${conferenceId} AND NOT later."sessionId" = ANY(${kept}::text[])
      AND back."sessionId" = ANY(${ids}::text[]) AND back."roomId" = later."roomId"
      AND back."startsAt" < later."endsAt" AND later."startsAt" < back."endsAt"`;
}
