import { z } from "zod";
import type { Db, Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import type { AskedQuestion } from "#app/registration/questions/form.server.ts";
import { textIn } from "#app/registration/questions/form.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const inOrder = [{ position: "asc" }, { id: "asc" }] satisfies { position?: "asc"; id?: "asc" }[];

export const callSelect = {
  ...{ id: true, conferenceId: true, opensAt: true, closesAt: true, graceHours: true, introEn: true, introFr: true },
  ...{ anonymous: true, blindFiles: true, reviewsWanted: true, limitPerAuthor: true, remindDays: true },
  types: {
    orderBy: inOrder,
    select: { id: true, kind: true, nameEn: true, nameFr: true, minutes: true, archivedAt: true },
  },
  questions: {
    orderBy: inOrder,
    select: {
      ...{ id: true, kind: true, labelEn: true, labelFr: true, helpEn: true, helpFr: true, required: true },
      ...{ forReviewers: true, identifying: true, options: true, archivedAt: true },
    },
  },
  criteria: {
    orderBy: inOrder,
    select: { id: true, nameEn: true, nameFr: true, helpEn: true, helpFr: true, weight: true, archivedAt: true },
  },
} satisfies Prisma.CallSelect;

/** The call of a conference with all its parts, also those that are no longer used; null when there is none. */
export async function readCall(db: Db, conferenceId: string) {
  const row = await db.call.findUnique({ where: { conferenceId }, select: callSelect });
  return row && { ...row, questions: row.questions.map(withOptions) };
}

export type Call = NonNullable<Awaited<ReturnType<typeof readCall>>>;
export type CallQuestion = Call["questions"][number];

const optionsSchema = z.array(z.object({ id: z.string(), labelEn: z.string(), labelFr: z.string().nullable() }));
export type CallOption = z.output<typeof optionsSchema>[number];

function withOptions<Row extends { options: unknown }>(row: Row): Omit<Row, "options"> & { options: CallOption[] } {
  return { ...row, options: optionsSchema.parse(row.options) };
}

/** The same; refuses where there is none. */
export async function requireCall(db: Db, conferenceId: string): Promise<Call> {
  const call = await readCall(db, conferenceId);
  if (!call) throw new AppError("not_found");
  return call;
}

/** Locks a call: its times, limits and decisions stay as they are until the transaction ends. */
export type LockCall = (tx: Tx, callId: string) => Promise<void>;

export const lockCall: LockCall = async (tx, callId) => {
  await tx.$queryRaw`SELECT 1 FROM "Call" WHERE "id" = ${callId} FOR UPDATE`;
};

/** What is still used of something that can be archived. */
export function inUse<Part extends { archivedAt: unknown }>(parts: readonly Part[]): Part[] {
  return parts.filter(({ archivedAt }) => archivedAt === null);
}

/** A question as the forms of registration show it, in the words of a reader. */
export function askedQuestion(question: CallQuestion, locale: Locale): AskedQuestion {
  const { id, kind, required } = question;
  return {
    ...{ id, kind, required, organisersOnly: false, categoryIds: [], conditionMode: "all", conditions: [] },
    retentionDays: null,
    label: textIn(question.labelEn, question.labelFr, locale),
    help: pickText({ en: question.helpEn, fr: question.helpFr }, locale),
    options: question.options.map(({ id: option, labelEn, labelFr }) => ({
      ...{ id: option, archived: false, full: false },
      label: textIn(labelEn, labelFr, locale),
    })),
  };
}

/** An answer in words, one for each thing that was chosen. */
export function answerWords({ kind, options }: CallQuestion, values: readonly string[], locale: Locale): string[] {
  if (kind !== "choice" && kind !== "choices") return [...values];
  return options.filter(({ id }) => values.includes(id)).map((one) => textIn(one.labelEn, one.labelFr, locale).text);
}
