import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { requireEditor } from "#app/registration/commands/tags.server.ts";
import type { ImportChoices } from "#app/registration/imports/choices.ts";
import { matchColumns } from "#app/registration/imports/columns.ts";
import { readTable } from "#app/registration/imports/file.server.ts";
import type { ImportState, Prisma, PrismaClient } from "#prisma/generated/client.ts";

export type NewImport = {
  conferenceId: string;
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
  locale: "en" | "fr";
};

/** Keeps a file, with what could be recognised in it. Nothing of it is registered before that is confirmed. */
export async function startImport(db: PrismaClient, act: Act, input: NewImport): Promise<{ id: string }> {
  const createdById = requireEditor(act, input.conferenceId);
  const { encoding, delimiter, headings, rows } = await readTable(input.bytes);
  const choices: ImportChoices = {
    ...{ encoding, delimiter, mapping: matchColumns(headings) },
    ...{ categoryId: "", countryCode: "", locale: input.locale },
    ...{ states: "as_category", full: "waiting", known: "enter", mail: false },
  };
  return db.import.create({
    data: {
      conferenceId: input.conferenceId,
      ...{ createdById, createdAt: act.now, choices, rowCount: rows.length },
      fileName: input.fileName,
      file: input.bytes,
    },
    select: { id: true },
  });
}

type Known = { conferenceId: string; id: string };

/** Has the file looked at with what the organiser chose; as often as they like before it is confirmed. */
export async function checkWith(db: PrismaClient, act: Act, known: Known & { choices: ImportChoices }): Promise<void> {
  const createdById = requireEditor(act, known.conferenceId);
  await advance(db, known, ["mapping", "checked"], {
    state: "checking",
    choices: known.choices,
    createdById,
    doneRows: 0,
  });
}

/** Reads the file in another encoding or with another delimiter, and finds its columns anew. */
export async function rereadWith(db: PrismaClient, act: Act, known: Known & { choices: ImportChoices }): Promise<void> {
  requireEditor(act, known.conferenceId);
  const { conferenceId, id, choices } = known;
  const row = await db.import.findFirst({ where: { id, conferenceId, state: "mapping" }, select: { file: true } });
  if (!row?.file) throw new AppError("wrong_state");
  const { encoding, delimiter, headings, rows } = await readTable(row.file, choices);
  const read: ImportChoices = { ...choices, encoding, delimiter, mapping: matchColumns(headings) };
  await advance(db, known, ["mapping"], { choices: read, rowCount: rows.length });
}

/** Goes back to the columns. */
export async function reopenMapping(db: PrismaClient, act: Act, known: Known): Promise<void> {
  requireEditor(act, known.conferenceId);
  await advance(db, known, ["checked"], { state: "mapping" });
}

/** The organiser has seen what will become of each row: now it is done, unless it is cancelled first. */
export async function confirmImport(db: PrismaClient, act: Act, known: Known): Promise<void> {
  const createdById = requireEditor(act, known.conferenceId);
  await advance(db, known, ["checked"], { state: "writing", createdById, doneRows: 0 });
}

/** Cancels an import that is not done, and forgets the file; refuses with `wrong_state` when it is too late. */
export async function cancelImport(db: PrismaClient, act: Act, known: Known): Promise<void> {
  requireEditor(act, known.conferenceId);
  await inTransaction(db, async (tx) => {
    const open: ImportState[] = ["mapping", "checking", "checked", "writing", "failed"];
    const { count } = await tx.import.updateMany({
      where: { id: known.id, conferenceId: known.conferenceId, state: { in: open } },
      data: { state: "cancelled", cancelledAt: act.now, finishedAt: act.now, file: null, heldUntil: null },
    });
    if (count === 0) throw new AppError("wrong_state");
    await tx.importRow.deleteMany({ where: { importId: known.id } });
    await writeAudit(tx, act, {
      action: "registrations.import_cancelled",
      subjectType: "conference",
      subjectId: known.conferenceId,
      conferenceId: known.conferenceId,
    });
  });
}

async function advance(
  db: PrismaClient,
  { conferenceId, id }: Known,
  from: ImportState[],
  data: Prisma.ImportUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await db.import.updateMany({
    where: { id, conferenceId, state: { in: from } },
    data: { ...data, heldUntil: null },
  });
  if (count === 0) throw new AppError("wrong_state");
}

const keptMs = 24 * 3_600_000;

/** Files that nobody confirmed go after a day, with everything read from them. */
export async function deleteOldImports(db: PrismaClient, now: Date): Promise<number> {
  const old = { createdAt: { lt: new Date(now.getTime() - keptMs) } };
  const { count } = await db.import.deleteMany({
    where: { ...old, state: { in: ["mapping", "checking", "checked", "failed"] } },
  });
  await db.importRow.deleteMany({ where: { import: { state: { in: ["done", "cancelled"] } } } });
  return count;
}
