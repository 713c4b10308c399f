import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import { changeDraft } from "#app/programme/commands/draft.server.ts";
import { readDraft } from "#app/programme/releases/draft.server.ts";
import type { ProgrammeSnapshot, SnapshotSession } from "#app/programme/releases/snapshot.ts";
import type { Profile, RoomView } from "#app/programme/views.ts";
import type { PrismaClient, SessionStatementKind } from "#prisma/generated/client.ts";

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
  return changeDraft(db, act, conferenceId, async (tx) => {
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
    await restoreSlots(tx, conferenceId, changed, snapshot);
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
  for (const session of sessions) {
    const row = known.find(({ id }) => id === session.id);
    const others = known.filter(({ id }) => id !== session.id);
    const values = {
      ...columnsOf(session),
      slug: free(session.slug, others),
      trackId: trackIds.get(session.track ?? "") ?? null,
      isInternal: false,
      cancelledAt: session.cancelled ? (row?.cancelledAt ?? now) : null,
    };
    if (row) {
      await tx.session.update({
        where: { id: session.id },
        data: { ...values, version: { increment: 1 } },
        select: { id: true },
      });
    } else {
      await tx.session.create({
        data: { ...values, id: session.id, conferenceId, position: known.length },
        select: { id: true },
      });
    }
  }
}

/** The order of the version; what came later stands after it. */
async function restoreOrder(tx: Tx, conferenceId: string, { sessions }: ProgrammeSnapshot): Promise<void> {
  const rows = await tx.session.findMany({
    where: { conferenceId },
    select: { id: true, position: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const place = new Map(sessions.map(({ id }, index) => [id, index]));
  const ordered = [...rows].sort((a, b) => (place.get(a.id) ?? rows.length) - (place.get(b.id) ?? rows.length));
  for (const [position, row] of ordered.entries()) {
    if (row.position === position) continue;
    await tx.session.update({ where: { id: row.id }, data: { position }, select: { id: true } });
  }
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
  conferenceId: string,
  sessions: SnapshotSession[],
  version: ProgrammeSnapshot,
): Promise<void> {
  const ids = sessions.map(({ id }) => id);
  const kept = version.sessions.map(({ id }) => id);
  const before = await tx.slot.findMany({ where: { sessionId: { in: ids } } });
  const versions = new Map(before.map(({ id, version, pinned }) => [id, { version: version + 1, pinned }]));
  await tx.slot.deleteMany({ where: { sessionId: { in: ids } } });
  await tx.slot.createMany({
    data: sessions.flatMap(({ id: sessionId, slots }) =>
      slots.map(({ id, startsAt, endsAt, room }) => ({
        ...{ id, sessionId, roomId: room.id, startsAt, endsAt },
        ...versions.get(id),
      })),
    ),
  });
  await tx.$executeRaw`
    DELETE FROM "Slot" later USING "Session" s, "Slot" back
    WHERE later."sessionId" = s.id AND s."conferenceId" = ${conferenceId} AND NOT later."sessionId" = ANY(${kept}::text[])
      AND back."sessionId" = ANY(${ids}::text[]) AND back."roomId" = later."roomId"
      AND back."startsAt" < later."endsAt" AND later."startsAt" < back."endsAt"`;
}

/** Texts, figures, categories, organisations, projects and people of the sessions. */
async function restoreParts(tx: Tx, sessions: SnapshotSession[], people: Profile[]): Promise<void> {
  const sessionId = { in: sessions.map(({ id }) => id) };
  await tx.sessionStatement.deleteMany({ where: { sessionId } });
  await tx.sessionStatement.createMany({ data: sessions.flatMap(statementsOf) });
  await tx.sessionFact.deleteMany({ where: { sessionId } });
  await tx.sessionFact.createMany({
    data: sessions.flatMap(({ id, facts }) =>
      facts.map((fact, position) => ({ id: randomUUID(), sessionId: id, position, ...fact })),
    ),
  });
  await restoreRelated(tx, sessions);
  const speakers = await tx.speaker.findMany({
    where: { id: { in: people.map(({ id }) => id) } },
    select: { id: true, personId: true },
  });
  const personOf = new Map(speakers.map(({ id, personId }) => [id, personId]));
  await tx.sessionRole.createMany({
    data: sessions.flatMap((session) =>
      session.people.flatMap(({ role, personId: speakerId, title }, position) => {
        const personId = personOf.get(speakerId);
        const titles = { titleEn: title.en, titleFr: title.fr };
        return personId ? [{ sessionId: session.id, personId, role, position, ...titles }] : [];
      }),
    ),
    skipDuplicates: true,
  });
}

function statementsOf({ id: sessionId, focusQuestions, background, conclusions }: SnapshotSession) {
  const rows = (kind: SessionStatementKind, texts: Bilingual[]) =>
    texts.map(({ en, fr }, position) => ({
      ...{ id: randomUUID(), sessionId, kind, position },
      text: en ?? fr ?? "",
      textFr: fr,
    }));
  return [
    ...rows("focus_question", focusQuestions),
    ...rows("background", background),
    ...rows("conclusion", conclusions),
  ];
}

/** What the sessions point at, as far as it is still there. */
async function restoreRelated(tx: Tx, sessions: SnapshotSession[]): Promise<void> {
  const sessionId = { in: sessions.map(({ id }) => id) };
  const categories = await tx.category.findMany({
    where: { id: { in: sessions.flatMap((one) => one.categories.map(({ id }) => id)) } },
    select: { id: true },
  });
  const bodies = await tx.organisation.findMany({
    where: { slug: { in: sessions.flatMap((one) => one.organisations.map(({ organisation }) => organisation.slug)) } },
    select: { id: true, slug: true },
  });
  const projects = await tx.project.findMany({
    where: { slug: { in: sessions.flatMap((one) => one.projects.map(({ slug }) => slug)) } },
    select: { id: true, slug: true },
  });
  await tx.sessionCategory.deleteMany({ where: { sessionId } });
  await tx.sessionCategory.createMany({
    data: sessions.flatMap((one) =>
      categories
        .filter(({ id }) => one.categories.some((category) => category.id === id))
        .map(({ id }) => ({ sessionId: one.id, categoryId: id })),
    ),
  });
  await tx.sessionOrganisation.deleteMany({ where: { sessionId } });
  await tx.sessionOrganisation.createMany({
    data: sessions.flatMap((one) =>
      one.organisations.flatMap(({ role, organisation }, position) => {
        const body = bodies.find(({ slug }) => slug === organisation.slug);
        return body ? [{ sessionId: one.id, organisationId: body.id, role, position }] : [];
      }),
    ),
    skipDuplicates: true,
  });
  await tx.sessionProject.deleteMany({ where: { sessionId } });
  await tx.sessionProject.createMany({
    data: sessions.flatMap((one) =>
      one.projects.flatMap(({ slug }, position) => {
        const project = projects.find((found) => found.slug === slug);
        return project ? [{ sessionId: one.id, projectId: project.id, position }] : [];
      }),
    ),
  });
}
