import { saveFile } from "#app/conferences/files.server.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Locale } from "#app/platform/locale.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { lockDraft, requireBuilder } from "#app/programme/commands/draft.server.ts";
import { requireFreeAddress, setAddress } from "#app/programme/speakers/commands/roles.server.ts";
import { type OwnSpeakerInput, requireOwnSpeaker } from "#app/programme/speakers/own.server.ts";
import { deletePortraits, dropReplacedPortraits } from "#app/programme/speakers/portraits.server.ts";
import { type Absence, mergedAbsences } from "#app/programme/speakers/rules.ts";
import type { CleanPicture } from "#app/registration/badges/photo/picture.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** The speaker themselves, or an organiser who does it for them. */
export type SpeakerInput = OwnSpeakerInput | { conferenceId: string; speakerId: string };

export type ProfileInput = {
  /** `updatedAt` of the profile that was read, in milliseconds. */
  read: number;
  position: string | null;
  organisation: string | null;
  biographyEn: string | null;
  biographyFr: string | null;
  portraitAlt: string | null;
  locale: Locale;
  absences: Absence[];
  /** Only organisers change these. */
  contact?: { email: string | null; name: string | null };
};

type Found = { id: string; conferenceId: string; personId: string };

/** Changes how somebody presents themselves and when they cannot be there. */
export async function saveProfile(
  db: PrismaClient,
  act: Act,
  { read, absences, contact, ...columns }: ProfileInput,
  whose: SpeakerInput,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const speaker = await requireSpeaker(tx, act, whose);
    await lockDraft(tx, speaker.conferenceId);
    const byDesk = "conferenceId" in whose ? contact : undefined;
    const before = await tx.speaker.findUniqueOrThrow({ where: { id: speaker.id } });
    // The speaker and an organiser may be at it at the same time.
    if (before.updatedAt.getTime() !== read) throw new AppError("changed_meanwhile");
    const email = byDesk ? byDesk.email : before.email;
    if (byDesk?.email) await requireFreeAddress(tx, speaker.conferenceId, byDesk.email, speaker.personId);
    await setAddress(tx, speaker.id, email, columns);
    if (byDesk?.name) await rename(tx, speaker.personId, byDesk.name);
    await tx.speakerAbsence.deleteMany({ where: { speakerId: speaker.id } });
    await tx.speakerAbsence.createMany({
      data: mergedAbsences(absences).map((absence) => ({ ...absence, speakerId: speaker.id })),
    });
    const after = { ...columns, email };
    const changed = (Object.keys(after) as (keyof typeof after)[]).filter((name) => after[name] !== before[name]);
    // What a person wrote of themselves is not kept twice.
    await audit(tx, act, speaker, "speaker.changed", { fields: [null, changed.join(" ")] });
  });
}

async function requireSpeaker(tx: Tx, act: Act, whose: SpeakerInput): Promise<Found> {
  if (!("conferenceId" in whose)) return requireOwnSpeaker(tx, act, whose);
  const { conferenceId, speakerId } = whose;
  requireBuilder(act, conferenceId);
  const speaker = await tx.speaker.findFirst({
    where: { id: speakerId, conferenceId },
    select: { id: true, conferenceId: true, personId: true },
  });
  if (!speaker) throw new AppError("not_found");
  return speaker;
}

/** Whom documents name stays as they are written there. */
async function rename(tx: Tx, personId: string, name: string): Promise<void> {
  await tx.person.updateMany({ where: { id: personId, citations: { none: {} } }, data: { name } });
}

/** The portrait of a speaker; null takes it away, from what is published too. */
export async function setPortrait(
  db: PrismaClient,
  act: Act,
  whose: SpeakerInput,
  picture: CleanPicture | null,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const speaker = await requireSpeaker(tx, act, whose);
    await lockDraft(tx, speaker.conferenceId);
    if (picture) await keepPortrait(tx, act.now, speaker, picture);
    else await deletePortraits(tx, [speaker.id]);
    await audit(tx, act, speaker, picture ? "speaker.portrait_set" : "speaker.portrait_removed");
  });
}

/** A portrait that is published stays until the next release has the new one. */
async function keepPortrait(tx: Tx, now: Date, { id, conferenceId }: Found, picture: CleanPicture): Promise<void> {
  const { mediaType, bytes } = picture;
  const name = mediaType === "image/png" ? "portrait.png" : "portrait.jpg";
  const portraitId = await saveFile(tx, now, conferenceId, "portrait", { name, mediaType, bytes });
  await tx.speaker.update({ where: { id }, data: { portraitId }, select: { id: true } });
  await dropReplacedPortraits(tx, conferenceId);
}

async function audit(
  tx: Tx,
  act: Act,
  { id, conferenceId }: Found,
  action: string,
  changes: Record<string, [unknown, unknown]> = {},
): Promise<void> {
  await writeAudit(tx, act, { action, subjectType: "speaker", subjectId: id, conferenceId, changes });
}
