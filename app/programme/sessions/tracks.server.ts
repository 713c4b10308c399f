import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { slugify } from "#app/platform/text.ts";
import { changeDraft } from "#app/programme/commands/draft.server.ts";
import { freeSlug } from "#app/programme/sessions/rules.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export const tracksLimit = 24;

export type TrackInput = { nameEn: string; nameFr: string | null; colour: number };
type Target = { conferenceId: string; trackId: string };

/** The tracks of a conference in their order, with how many sessions each has. */
export async function listTracks(db: Db, conferenceId: string) {
  const rows = await db.track.findMany({
    where: { conferenceId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, nameEn: true, nameFr: true, colour: true, _count: { select: { sessions: true } } },
  });
  return rows.map(({ _count, nameEn, nameFr, ...row }) => ({
    ...row,
    name: { en: nameEn, fr: nameFr },
    sessions: _count.sessions,
  }));
}

/** Adds a track at the end, or changes one. */
export function saveTrack(
  db: PrismaClient,
  act: Act,
  { conferenceId, trackId, ...input }: { conferenceId: string; trackId: string | null } & TrackInput,
): Promise<void> {
  return changeDraft(db, act, conferenceId, async (tx) => {
    const others = await tx.track.findMany({
      where: { conferenceId, id: { not: trackId ?? "" } },
      select: { slug: true, nameEn: true, position: true },
    });
    if (others.some(({ nameEn }) => nameEn === input.nameEn)) throw fieldRefusal("nameEn", "name_taken");
    if (trackId === null) {
      if (others.length >= tracksLimit) throw fieldRefusal("nameEn", `too_many|${tracksLimit}`);
      const slugs = others.map(({ slug }) => slug);
      const slug = freeSlug(slugify(input.nameEn) || "track", slugs);
      const position = Math.max(-1, ...others.map((one) => one.position)) + 1;
      const { id } = await tx.track.create({ data: { ...input, conferenceId, slug, position }, select: { id: true } });
      return audit(tx, act, { conferenceId, trackId: id }, "track.created", { nameEn: [null, input.nameEn] });
    }
    const before = await requireTrack(tx, { conferenceId, trackId });
    await tx.track.update({ where: { id: trackId }, data: input, select: { id: true } });
    await audit(tx, act, { conferenceId, trackId }, "track.changed", { nameEn: [before.nameEn, input.nameEn] });
  });
}

/** Moves a track one up or down. */
export function moveTrack(db: PrismaClient, act: Act, { by, ...target }: Target & { by: -1 | 1 }): Promise<void> {
  return changeDraft(db, act, target.conferenceId, async (tx) => {
    await requireTrack(tx, target);
    const ids = (await listTracks(tx, target.conferenceId)).map(({ id }) => id);
    const at = ids.indexOf(target.trackId);
    if (ids[at + by] === undefined) return;
    ids.splice(at + by, 0, ...ids.splice(at, 1));
    for (const [position, id] of ids.entries())
      await tx.track.update({ where: { id }, data: { position }, select: { id: true } });
    await audit(tx, act, target, "track.changed", { position: [at, at + by] });
  });
}

/** Removes a track; its sessions stay, in none. */
export function removeTrack(db: PrismaClient, act: Act, target: Target): Promise<void> {
  return changeDraft(db, act, target.conferenceId, async (tx) => {
    const { nameEn } = await requireTrack(tx, target);
    await tx.track.delete({ where: { id: target.trackId }, select: { id: true } });
    await audit(tx, act, target, "track.deleted", { nameEn: [nameEn, null] });
  });
}

async function requireTrack(tx: Tx, { conferenceId, trackId }: Target) {
  const track = await tx.track.findFirst({ where: { id: trackId, conferenceId }, select: { nameEn: true } });
  if (!track) throw new AppError("not_found");
  return track;
}

async function audit(
  tx: Tx,
  act: Act,
  { conferenceId, trackId }: Target,
  action: string,
  changes: Record<string, [unknown, unknown]>,
): Promise<void> {
  await writeAudit(tx, act, { action, subjectType: "track", subjectId: trackId, conferenceId, changes });
}
