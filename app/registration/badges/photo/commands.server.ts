import { saveFile } from "#app/conferences/files.server.ts";
import { canSeeDesk } from "#app/conferences/rules.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { CleanPicture } from "#app/registration/badges/photo/picture.server.ts";
import { maySendPhoto } from "#app/registration/badges/rules.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { type OwnInput, requireOwn } from "#app/registration/own.server.ts";
import { isErased } from "#app/registration/rules.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** A delegate's own picture; null takes it away, which is possible also when nothing else may be changed any more. */
export async function setOwnPhoto(
  db: PrismaClient,
  act: Act,
  { picture, ...own }: OwnInput & { picture: CleanPicture | null },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { id, conferenceId, state } = await requireOwn(tx, act, own);
    const conference = await conferenceById(tx, conferenceId);
    if (picture && !maySendPhoto(state, conference, act.now)) throw new AppError("wrong_state");
    await setPhoto(tx, act, { id, conferenceId }, picture);
  });
}

/** The picture of a delegate, by somebody of the team. */
export async function setPhotoAtDesk(
  db: PrismaClient,
  act: Act,
  { conferenceId, reference, picture }: { conferenceId: string; reference: string; picture: CleanPicture | null },
): Promise<void> {
  if (!canSeeDesk(accountOf(act), conferenceId)) throw new AppError("forbidden");
  await inTransaction(db, async (tx) => {
    const registration = await tx.registration.findFirst({
      where: { conferenceId, reference },
      select: { id: true, conferenceId: true, email: true },
    });
    if (!registration) throw new AppError("not_found");
    if (picture && isErased(registration)) throw new AppError("wrong_state");
    await setPhoto(tx, act, registration, picture);
  });
}

type Whose = { id: string; conferenceId: string };

async function setPhoto(tx: Tx, act: Act, { id, conferenceId }: Whose, picture: CleanPicture | null): Promise<void> {
  const removed = await deletePhotos(tx, [id]);
  if (picture) await keepPhoto(tx, act, { id, conferenceId }, picture);
  if (!picture && removed === 0) return;
  await writeAudit(tx, act, {
    action: picture ? "registration.photo_set" : "registration.photo_removed",
    subjectType: "registration",
    subjectId: id,
    conferenceId,
  });
}

/** Keeps a picture of somebody who has none. */
export async function keepPhoto(tx: Tx, act: Act, { id, conferenceId }: Whose, picture: CleanPicture): Promise<void> {
  const { mediaType, bytes, width, height } = picture;
  // What the file was called is no business of ours: it is often a name.
  const name = mediaType === "image/png" ? "photo.png" : "photo.jpg";
  const fileId = await saveFile(tx, act.now, conferenceId, "badge_photo", { name, mediaType, bytes });
  await tx.registrationPhoto.create({
    data: { registrationId: id, fileId, width, height },
    select: { registrationId: true },
  });
}

/** Deletes pictures with their files, and says how many there were. */
export async function deletePhotos(tx: Tx, registrationIds: string[]): Promise<number> {
  const { count } = await tx.storedFile.deleteMany({
    where: { badgePhoto: { registrationId: { in: registrationIds } } },
  });
  return count;
}
