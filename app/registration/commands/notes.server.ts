import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { requireDeskActor } from "#app/registration/commands/tags.server.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import { isErased } from "#app/registration/rules.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

const noteLimit = 100;

export type NoteInput = { conferenceId: string; registrationId: string; text: string; atDoor: boolean };

/** Notes something on a registration, for organisers; `atDoor`: also for whoever is at the door. */
export async function addNote(db: PrismaClient, act: Act, input: NoteInput): Promise<void> {
  const { conferenceId, registrationId, text, atDoor } = input;
  const authorId = requireDeskActor(act, conferenceId);
  await inTransaction(db, async (tx) => {
    const row = await tx.registration.findFirst({
      where: { id: registrationId, conferenceId },
      select: { id: true, email: true, _count: { select: { notes: true } } },
    });
    if (!row) throw new AppError("not_found");
    if (isErased(row)) throw new AppError("wrong_state");
    if (row._count.notes >= noteLimit) throw fieldRefusal("text", `too_many|${noteLimit}`);
    await tx.registrationNote.create({ data: { registrationId, authorId, text, atDoor, createdAt: act.now } });
    await audit(tx, act, input, "registration.note_added");
  });
}

type KnownNote = { conferenceId: string; noteId: string };

/** Shows a note at the door, or no longer. */
export async function setNoteAtDoor(db: PrismaClient, act: Act, note: KnownNote & { atDoor: boolean }): Promise<void> {
  requireDeskActor(act, note.conferenceId);
  await inTransaction(db, async (tx) => {
    const registrationId = await registrationOf(tx, note);
    await tx.registrationNote.update({ where: { id: note.noteId }, data: { atDoor: note.atDoor } });
    await audit(tx, act, { ...note, registrationId }, "registration.note_changed");
  });
}

/** Removes a note. That there was one stays in the log, what it said does not. */
export async function removeNote(db: PrismaClient, act: Act, note: KnownNote): Promise<void> {
  requireDeskActor(act, note.conferenceId);
  await inTransaction(db, async (tx) => {
    const registrationId = await registrationOf(tx, note);
    await tx.registrationNote.delete({ where: { id: note.noteId } });
    await audit(tx, act, { ...note, registrationId }, "registration.note_removed");
  });
}

async function registrationOf(tx: Tx, { conferenceId, noteId }: KnownNote): Promise<string> {
  const note = await tx.registrationNote.findFirst({
    where: { id: noteId, registration: { conferenceId } },
    select: { registrationId: true },
  });
  if (!note) throw new AppError("not_found");
  return note.registrationId;
}

type About = { conferenceId: string; registrationId: string };

async function audit(tx: Tx, act: Act, { conferenceId, registrationId }: About, action: string): Promise<void> {
  await writeAudit(tx, act, { action, subjectType: "registration", subjectId: registrationId, conferenceId });
}
