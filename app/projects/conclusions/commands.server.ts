import { canBuildProgramme } from "#app/conferences/rules.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { LinkKind } from "#app/projects/conclusions/views.ts";
import type { ConclusionState, PrismaClient } from "#prisma/generated/client.ts";

/** More would no longer be read. */
const conclusionLimit = 100;
const linkLimit = 50;

type About = {
  conferenceId: string;
  /** The printed statement's id, or the conclusion's own; null: a new one. */
  key: string | null;
};

export type ConclusionInput = About & {
  /** Of a printed one only the French: its English is the document's. */
  textEn: string | null;
  textFr: string | null;
  state: ConclusionState;
  asOf: string | null;
  noteEn: string | null;
  noteFr: string | null;
  /** What the editor saw; null: nobody had said anything. Another one by now is refused with `changed_meanwhile`. */
  version: number | null;
};

/** Says how a conclusion stands, or writes a new one. Returns its key. */
export async function saveConclusion(db: PrismaClient, act: Act, input: ConclusionInput): Promise<string> {
  const { conferenceId, key, version, textEn, ...values } = input;
  return changing(db, act, conferenceId, async (tx) => {
    const found = key === null ? null : await findOrAdd(tx, { conferenceId, key }, version);
    const row = found ?? (await addOwn(tx, conferenceId, { textEn, textFr: values.textFr }));
    const data = { ...values, ...(row.statementId === null && { textEn }) };
    // The documents say how it stood, not what somebody says of it now: their marks stay only with their words.
    if (found && speaksAnew(found, values)) await tx.citation.deleteMany({ where: { conclusionId: found.id } });
    await tx.conclusion.update({ where: { id: row.id }, data: { ...data, version: { increment: found ? 1 : 0 } } });
    await writeAudit(tx, act, {
      action: found ? "conclusion.changed" : "conclusion.added",
      subjectType: "conclusion",
      subjectId: row.id,
      conferenceId,
      changes: { state: [found?.state ?? null, values.state], asOf: [found?.asOf ?? null, values.asOf] },
    });
    return row.statementId ?? row.id;
  });
}

type Said = { state: ConclusionState; asOf: string | null; noteEn: string | null };

function speaksAnew(before: Said, after: Said): boolean {
  return before.state !== after.state || before.asOf !== after.asOf || before.noteEn !== after.noteEn;
}

/** Takes a conclusion that organisers wrote away; of a printed one only what was said of it. */
export async function removeConclusion(db: PrismaClient, act: Act, about: About & { key: string }): Promise<void> {
  await changing(db, act, about.conferenceId, async (tx) => {
    const row = await find(tx, about);
    if (!row) throw new AppError("not_found");
    await tx.conclusion.delete({ where: { id: row.id } });
    await writeAudit(tx, act, {
      action: "conclusion.removed",
      subjectType: "conclusion",
      subjectId: row.id,
      conferenceId: about.conferenceId,
      changes: { text: [row.textEn ?? row.textFr, null], state: [row.state, null] },
    });
  });
}

export type LinkInput = About & { key: string; kind: LinkKind; id: string };

/** Says that an organisation sees to a conclusion, or that something followed from it. A second time changes nothing. */
export async function linkConclusion(db: PrismaClient, act: Act, input: LinkInput): Promise<void> {
  await changing(db, act, input.conferenceId, async (tx) => {
    const name = await nameOf(tx, input);
    const row = await findOrAdd(tx, input);
    if (row._count.owners + row._count.followUps >= linkLimit) throw new AppError("too_large");
    const { count } = await addLink(tx, row, input);
    if (count === 0) return;
    await noteLink(tx, act, input, row.id, [null, name]);
  });
}

/** Takes such a link back. */
export async function unlinkConclusion(db: PrismaClient, act: Act, input: LinkInput): Promise<void> {
  const { kind, id } = input;
  await changing(db, act, input.conferenceId, async (tx) => {
    const row = await find(tx, input);
    if (!row) throw new AppError("not_found");
    const { count } =
      kind === "organisation"
        ? await tx.conclusionOwner.deleteMany({ where: { conclusionId: row.id, organisationId: id } })
        : await tx.followUp.deleteMany({ where: { conclusionId: row.id, id } });
    if (count === 0) throw new AppError("not_found");
    await noteLink(tx, act, input, row.id, [id, null]);
  });
}

function changing<Result>(
  db: PrismaClient,
  act: Act,
  conferenceId: string,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const { actor } = act;
  if (actor.kind !== "account" || !canBuildProgramme(actor.account, conferenceId)) throw new AppError("forbidden");
  return inTransaction(db, async (tx) => {
    // One change of a conference's conclusions after the other: positions and limits hold.
    await tx.$queryRaw`SELECT "id" FROM "Conference" WHERE "id" = ${conferenceId} FOR UPDATE`;
    return work(tx);
  });
}

function find(tx: Tx, { conferenceId, key }: { conferenceId: string; key: string }) {
  return tx.conclusion.findFirst({
    where: { conferenceId, OR: [{ statementId: key }, { id: key, statementId: null }] },
    include: { _count: { select: { owners: true, followUps: true } } },
  });
}

/** The row of a conclusion. That of a printed one of which nobody has said anything is made. */
async function findOrAdd(tx: Tx, about: { conferenceId: string; key: string }, version?: number | null) {
  const { conferenceId, key } = about;
  const row = await find(tx, about);
  if (version !== undefined && (row?.version ?? null) !== version) throw new AppError("changed_meanwhile");
  if (row) return row;
  const statement = await tx.conferenceStatement.findFirst({
    where: { id: key, conferenceId, kind: "conclusion" },
    select: { id: true, position: true },
  });
  if (!statement) throw new AppError("not_found");
  return tx.conclusion.create({
    data: { conferenceId, statementId: statement.id, position: statement.position },
    include: { _count: { select: { owners: true, followUps: true } } },
  });
}

async function addOwn(tx: Tx, conferenceId: string, text: { textEn: string | null; textFr: string | null }) {
  const { _count, _max } = await tx.conclusion.aggregate({
    where: { conferenceId },
    _count: true,
    _max: { position: true },
  });
  if (_count >= conclusionLimit) throw new AppError("too_large");
  // After the last, not as many as there are: one that was removed may have left a gap.
  return tx.conclusion.create({ data: { conferenceId, position: (_max.position ?? -1) + 1, ...text } });
}

/** What is to be linked, by name; refuses what is not there. */
async function nameOf(tx: Tx, { kind, id }: LinkInput): Promise<string> {
  const where = { where: { id } };
  const found =
    kind === "organisation"
      ? (await tx.organisation.findUnique({ ...where, select: { nameEn: true } }))?.nameEn
      : kind === "project"
        ? (await tx.project.findUnique({ ...where, select: { nameEn: true } }))?.nameEn
        : kind === "activity"
          ? (await tx.activity.findUnique({ ...where, select: { titleEn: true } }))?.titleEn
          : (await tx.partnership.findUnique({ ...where, select: { titleEn: true } }))?.titleEn;
  if (found === undefined) throw new AppError("not_found");
  return found;
}

function addLink(tx: Tx, { id: conclusionId, _count }: { id: string; _count: { owners: number } }, input: LinkInput) {
  if (input.kind === "organisation") {
    const data = [{ conclusionId, organisationId: input.id, position: _count.owners }];
    return tx.conclusionOwner.createMany({ data, skipDuplicates: true });
  }
  return tx.followUp.createMany({ data: [{ conclusionId, [`${input.kind}Id`]: input.id }], skipDuplicates: true });
}

function noteLink(tx: Tx, act: Act, input: LinkInput, subjectId: string, change: [string | null, string | null]) {
  return writeAudit(tx, act, {
    action: change[1] === null ? "conclusion.unlinked" : "conclusion.linked",
    subjectType: "conclusion",
    subjectId,
    conferenceId: input.conferenceId,
    changes: { [input.kind]: change },
  });
}
