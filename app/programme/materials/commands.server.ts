import { saveFile } from "#app/conferences/files.server.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { Upload } from "#app/platform/uploads.server.ts";
import { requireBuilder } from "#app/programme/commands/draft.server.ts";
import { materialsLimit, mayTouchMaterial } from "#app/programme/materials/rules.ts";
import { type OwnSpeakerInput, requireOwnSpeaker } from "#app/programme/speakers/own.server.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import type { MaterialAccess, MaterialKind } from "#prisma/generated/enums.ts";

/** Organisers of a conference, or somebody with a confirmed part in the session. */
export type Bringer = { conferenceId: string } | OwnSpeakerInput;

export type MaterialInput = {
  sessionId: string;
  kind: MaterialKind;
  titleEn: string;
  titleFr: string | null;
  language: string | null;
  access: MaterialAccess;
  upload: Upload | null;
  url: string | null;
  textEn: string | null;
  textFr: string | null;
};

type Brought = { conferenceId: string; speakerId: string | null };

/** Adds a material to a session, as its last: one file, one address, or one text. It is shown at once. */
export async function addMaterial(
  db: PrismaClient,
  act: Act,
  bringer: Bringer,
  { sessionId, upload, ...columns }: MaterialInput,
): Promise<void> {
  const { url, textEn, textFr } = columns;
  const given = [upload, url, textEn || textFr].filter(Boolean).length;
  if (given !== 1) throw fieldRefusal("file", given === 0 ? "required" : "material_one");
  await inTransaction(db, async (tx) => {
    const { conferenceId, speakerId } = await requireBringer(tx, act, bringer, sessionId);
    const others = await ordered(tx, sessionId);
    if (others.length >= materialsLimit) throw fieldRefusal("titleEn", `too_many|${materialsLimit}`);
    const fileId = upload ? await saveFile(tx, act.now, conferenceId, "material", upload) : null;
    const position = Math.max(-1, ...others.map((one) => one.position)) + 1;
    await tx.sessionMaterial.create({
      data: { ...columns, sessionId, fileId, speakerId, position, createdAt: act.now },
      select: { id: true },
    });
    await audit(tx, act, conferenceId, sessionId, "material.added", { titleEn: [null, columns.titleEn] });
  });
}

/**
 * Says something else of a material, or puts a newer file in the place of its file. A file stays a file, an address an
 * address, a text a text.
 */
export async function editMaterial(
  db: PrismaClient,
  act: Act,
  bringer: Bringer,
  { materialId, upload, ...columns }: Omit<MaterialInput, "sessionId"> & { materialId: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { own, conferenceId } = await requireOwnMaterial(tx, act, bringer, materialId);
    const { url, textEn, textFr, ...said } = columns;
    const isText = Boolean(own.textEn || own.textFr);
    if (upload && !own.fileId) throw fieldRefusal("file", "material_one");
    if (own.url && !url) throw fieldRefusal("url", "required");
    if (isText && !textEn && !textFr) throw fieldRefusal("textEn", "required");
    const fileId = upload ? await saveFile(tx, act.now, conferenceId, "material", upload) : own.fileId;
    const content = { fileId, url: own.url && url, ...(isText && { textEn, textFr }) };
    await tx.sessionMaterial.update({ where: { id: own.id }, data: { ...said, ...content }, select: { id: true } });
    if (own.fileId && fileId !== own.fileId) await tx.storedFile.deleteMany({ where: { id: own.fileId } });
    await audit(tx, act, conferenceId, own.sessionId, "material.changed", { titleEn: [own.titleEn, said.titleEn] });
  });
}

/** A material that somebody may touch, with its session locked and the others of it; else it is as if it were not there. */
async function requireOwnMaterial(tx: Tx, act: Act, bringer: Bringer, materialId: string) {
  const row = await tx.sessionMaterial.findUnique({ where: { id: materialId }, select: { sessionId: true } });
  if (!row) throw new AppError("not_found");
  const { conferenceId, speakerId } = await requireBringer(tx, act, bringer, row.sessionId);
  const all = await ordered(tx, row.sessionId);
  const own = all.find(({ id }) => id === materialId);
  if (!own || !mayTouchMaterial(speakerId, own)) throw new AppError("not_found");
  return { own: { ...own, sessionId: row.sessionId }, all, conferenceId };
}

/** The session locked, and as whom somebody brings materials to it; refuses everybody else. */
async function requireBringer(tx: Tx, act: Act, bringer: Bringer, sessionId: string): Promise<Brought> {
  const [session] = await tx.$queryRaw<{ conferenceId: string }[]>`
    SELECT "conferenceId" FROM "Session" WHERE "id" = ${sessionId} FOR NO KEY UPDATE`;
  if ("conferenceId" in bringer) {
    requireBuilder(act, bringer.conferenceId);
    if (session?.conferenceId !== bringer.conferenceId) throw new AppError("not_found");
    return { conferenceId: bringer.conferenceId, speakerId: null };
  }
  const { id, conferenceId, personId } = await requireOwnSpeaker(tx, act, bringer);
  const part = { sessionId, personId, state: "confirmed", session: { conferenceId } } as const;
  if ((await tx.sessionRole.count({ where: part })) === 0) throw new AppError("not_found");
  return { conferenceId, speakerId: id };
}

function ordered(tx: Tx, sessionId: string) {
  return tx.sessionMaterial.findMany({
    where: { sessionId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, position: true, fileId: true, titleEn: true, access: true, speakerId: true },
      ...{ url: true, textEn: true, textFr: true },
    },
  });
}

export type MaterialStep = "up" | "down" | "remove" | "open" | "close";

/** Moves a material, takes it away, or opens it to everybody or to registered people only. */
export async function changeMaterial(
  db: PrismaClient,
  act: Act,
  bringer: Bringer,
  { materialId, step }: { materialId: string; step: MaterialStep },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { own, all, conferenceId } = await requireOwnMaterial(tx, act, bringer, materialId);
    if (step === "up" || step === "down") return move(tx, all, materialId, step === "up" ? -1 : 1);
    if (step === "remove") {
      await tx.sessionMaterial.delete({ where: { id: materialId }, select: { id: true } });
      if (own.fileId) await tx.storedFile.deleteMany({ where: { id: own.fileId } });
      return audit(tx, act, conferenceId, own.sessionId, "material.removed", { titleEn: [own.titleEn, null] });
    }
    const access = step === "open" ? "public" : "registered";
    await tx.sessionMaterial.update({ where: { id: materialId }, data: { access }, select: { id: true } });
    await audit(tx, act, conferenceId, own.sessionId, "material.changed", { access: [own.access, access] });
  });
}

async function move(tx: Tx, all: { id: string }[], id: string, by: -1 | 1): Promise<void> {
  const ids = all.map((one) => one.id);
  const at = ids.indexOf(id);
  if (ids[at + by] === undefined) return;
  ids.splice(at + by, 0, ...ids.splice(at, 1));
  for (const [position, one] of ids.entries())
    await tx.sessionMaterial.update({ where: { id: one }, data: { position }, select: { id: true } });
}

async function audit(
  tx: Tx,
  act: Act,
  conferenceId: string,
  subjectId: string,
  action: string,
  changes: Record<string, [unknown, unknown]>,
): Promise<void> {
  await writeAudit(tx, act, { action, subjectType: "session", subjectId, conferenceId, changes });
}
