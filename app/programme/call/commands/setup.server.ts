import { randomUUID } from "node:crypto";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { type CallOption, lockCall } from "#app/programme/call/call.server.ts";
import { partLimit } from "#app/programme/call/rules.ts";
import { refreshAllScores } from "#app/programme/call/scores.server.ts";
import { requireBuilder } from "#app/programme/commands/draft.server.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import { hasOptions } from "#app/registration/questions/rules.ts";
import type { PrismaClient, QuestionKind, SessionKind } from "#prisma/generated/client.ts";

export type CallSettings = {
  opensAt: Date | null;
  closesAt: Date | null;
  graceHours: number;
  introEn: string;
  introFr: string;
  anonymous: boolean;
  blindFiles: boolean;
  reviewsWanted: number;
  limitPerAuthor: number;
  remindDays: number;
};

const settingsSelect = {
  ...{ opensAt: true, closesAt: true, graceHours: true, introEn: true, introFr: true, anonymous: true },
  ...{ blindFiles: true, reviewsWanted: true, limitPerAuthor: true, remindDays: true },
} as const;

/** Sets up the call of a conference, or changes it. Another deadline is reminded of anew. */
export async function setCall(db: PrismaClient, act: Act, conferenceId: string, settings: CallSettings): Promise<void> {
  requireBuilder(act, conferenceId);
  const { opensAt, closesAt } = settings;
  if (closesAt && !opensAt) throw fieldRefusal("opensAt", "required");
  if (opensAt && closesAt && closesAt <= opensAt) throw fieldRefusal("closesAt", "ends_before_start");
  await inTransaction(db, async (tx) => {
    const { id } = await callOf(tx, conferenceId);
    const before = await tx.call.findUniqueOrThrow({ where: { id }, select: settingsSelect });
    if (opensAt && (await tx.callType.count({ where: { callId: id, archivedAt: null } })) === 0)
      throw fieldRefusal("opensAt", "type_first");
    const moved = before.closesAt?.getTime() !== closesAt?.getTime();
    await tx.call.update({
      where: { id },
      data: { ...settings, ...(moved && { remindedAt: null }) },
      select: { id: true },
    });
    const fields = Object.keys(settings) as (keyof CallSettings)[];
    const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(settings[field]));
    if (changed.length === 0) return;
    await writeAudit(tx, act, {
      ...{ action: "call.changed", subjectType: "call", subjectId: id, conferenceId },
      changes: Object.fromEntries(changed.map((field) => [field, [before[field], settings[field]]])),
    });
  });
}

/** The call of a conference, made when there is none, and locked. */
async function callOf(tx: Tx, conferenceId: string): Promise<{ id: string }> {
  const where = { conferenceId };
  await tx.call.createMany({ data: [{ conferenceId }], skipDuplicates: true });
  const call = await tx.call.findUniqueOrThrow({ where, select: { id: true } });
  await lockCall(tx, call.id);
  return call;
}

type Named = { nameEn: string; nameFr: string | null };

export type TypeInput = Named & { kind: SessionKind; minutes: number };
export type CriterionInput = Named & { helpEn: string | null; helpFr: string | null; weight: number };
export type QuestionInput = {
  kind: QuestionKind;
  labelEn: string;
  labelFr: string | null;
  helpEn: string | null;
  helpFr: string | null;
  required: boolean;
  forReviewers: boolean;
  identifying: boolean;
  options: { id: string | null; labelEn: string; labelFr: string | null }[];
};

/** A part of a call: what can be proposed, what is asked, what is scored. `id` null: a new one. */
export type PartInput =
  | { part: "types"; id: string | null; values: TypeInput }
  | { part: "questions"; id: string | null; values: QuestionInput }
  | { part: "criteria"; id: string | null; values: CriterionInput };
export type PartName = PartInput["part"];

/** Adds a part to a call or changes one. */
export async function savePart(db: PrismaClient, act: Act, conferenceId: string, input: PartInput): Promise<void> {
  requireBuilder(act, conferenceId);
  await inTransaction(db, async (tx) => {
    const { id: callId } = await callOf(tx, conferenceId);
    const rows = await rowsOf(tx, callId, input.part);
    if (input.id !== null && !rows.some(({ id }) => id === input.id)) throw new AppError("not_found");
    if (input.id === null && rows.length >= partLimit) throw fieldRefusal("", `too_many|${partLimit}`);
    const place = { callId, position: 1 + Math.max(0, ...rows.map(({ position }) => position)) };
    await writePart(tx, input, place);
    if (input.part === "criteria") await refreshAllScores(tx, callId);
    await writeAudit(tx, act, {
      ...{ action: "call.part_saved", subjectType: "call", subjectId: callId, conferenceId },
      changes: { [input.part]: [null, "labelEn" in input.values ? input.values.labelEn : input.values.nameEn] },
    });
  });
}

async function writePart(tx: Tx, input: PartInput, place: { callId: string; position: number }): Promise<void> {
  const { id } = input;
  const select = { id: true } as const;
  if (input.part === "types") {
    if (id) await tx.callType.update({ where: { id }, data: input.values, select });
    else await tx.callType.create({ data: { ...place, ...input.values }, select });
  } else if (input.part === "criteria") {
    if (id) await tx.callCriterion.update({ where: { id }, data: input.values, select });
    else await tx.callCriterion.create({ data: { ...place, ...input.values }, select });
  } else {
    const values = { ...input.values, options: withIds(input.values) };
    if (hasOptions(values.kind) && values.options.length === 0) throw fieldRefusal("options", "option_first");
    if (id) await tx.callQuestion.update({ where: { id }, data: values, select });
    else await tx.callQuestion.create({ data: { ...place, ...values }, select });
  }
}

function withIds({ kind, options }: QuestionInput): CallOption[] {
  return hasOptions(kind) ? options.map(({ id, ...labels }) => ({ id: id ?? randomUUID(), ...labels })) : [];
}

type Row = { id: string; position: number };

/** Those that are in use, in their order. */
function rowsOf(tx: Tx, callId: string, part: PartName): Promise<Row[]> {
  const asked = {
    where: { callId, archivedAt: null },
    orderBy: [{ position: "asc" as const }, { id: "asc" as const }],
    select: { id: true, position: true },
  };
  if (part === "types") return tx.callType.findMany(asked);
  return part === "criteria" ? tx.callCriterion.findMany(asked) : tx.callQuestion.findMany(asked);
}

export type PartStep = { part: PartName; id: string; step: "up" | "down" | "remove" };

/** Moves a part one place, or takes it away; what has been used stays with what was said in it. */
export async function stepPart(db: PrismaClient, act: Act, conferenceId: string, input: PartStep): Promise<void> {
  requireBuilder(act, conferenceId);
  const { part, id, step } = input;
  await inTransaction(db, async (tx) => {
    const { id: callId } = await callOf(tx, conferenceId);
    const rows = await rowsOf(tx, callId, part);
    const at = rows.findIndex((row) => row.id === id);
    if (at < 0) throw new AppError("not_found");
    if (step === "remove") {
      await archive(tx, act, part, id);
      if (part === "criteria") await refreshAllScores(tx, callId);
    } else {
      const [moved] = rows.splice(at, 1);
      if (moved) rows.splice(Math.max(0, at + (step === "up" ? -1 : 1)), 0, moved);
      for (const [index, row] of rows.entries()) await place(tx, part, row.id, index + 1);
    }
    await writeAudit(tx, act, {
      ...{ action: step === "remove" ? "call.part_removed" : "call.part_moved", subjectType: "call" },
      ...{ subjectId: callId, conferenceId, changes: { [part]: [id, null] } },
    });
  });
}

async function archive(tx: Tx, { now: archivedAt }: Act, part: PartName, id: string): Promise<void> {
  const [used, gone, select] = [{ where: { id }, data: { archivedAt } }, { where: { id } }, { id: true }] as const;
  if (part === "types") {
    const isUsed = (await tx.proposal.count({ where: { typeId: id } })) > 0;
    await (isUsed ? tx.callType.update({ ...used, select }) : tx.callType.delete({ ...gone, select }));
  } else if (part === "criteria") {
    const isUsed = (await tx.reviewScore.count({ where: { criterionId: id } })) > 0;
    await (isUsed ? tx.callCriterion.update({ ...used, select }) : tx.callCriterion.delete({ ...gone, select }));
  } else {
    const isUsed = (await tx.proposalAnswer.count({ where: { questionId: id } })) > 0;
    await (isUsed ? tx.callQuestion.update({ ...used, select }) : tx.callQuestion.delete({ ...gone, select }));
  }
}

async function place(tx: Tx, part: PartName, id: string, position: number): Promise<void> {
  const change = { where: { id }, data: { position }, select: { id: true } } as const;
  if (part === "types") await tx.callType.update(change);
  else if (part === "criteria") await tx.callCriterion.update(change);
  else await tx.callQuestion.update(change);
}
