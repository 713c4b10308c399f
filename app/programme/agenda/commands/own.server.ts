import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { hashToken, newToken } from "#app/platform/token.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { readShown } from "#app/programme/releases/shown.server.ts";
import { type OwnInput, type OwnRow, requireOwn } from "#app/registration/own.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** More than that nobody finds again. */
const starLimit = 500;

/** Stars a session of the programme, or takes the star off. Twice is once. */
export async function star(
  db: PrismaClient,
  act: Act,
  { sessionId, on, ...input }: OwnInput & { sessionId: string; on: boolean },
): Promise<void> {
  await ofOwn(db, act, input, async (tx, { id: registrationId, conferenceId }) => {
    const where = { registrationId_sessionId: { registrationId, sessionId } };
    const before = await tx.star.findUnique({ where, select: { on: true } });
    if ((before?.on ?? false) === on) return;
    if (!before) {
      const shown = await readShown(tx, { id: conferenceId });
      if (!shown?.snapshot.sessions.some(({ id }) => id === sessionId)) throw new AppError("not_found");
      if ((await tx.star.count({ where: { registrationId } })) >= starLimit) throw new AppError("too_large");
    }
    await tx.star.upsert({
      where,
      create: { registrationId, sessionId },
      update: { on, version: { increment: 1 } },
      select: { on: true },
    });
  });
}

/** Says when somebody wants to be reminded. */
export async function setReminders(
  db: PrismaClient,
  act: Act,
  { evening, minutesBefore, ...input }: OwnInput & { evening: boolean; minutesBefore: number | null },
): Promise<void> {
  await ofOwn(db, act, input, async (tx, { id: registrationId, takeUp }) => {
    await tx.registration.update({ where: { id: registrationId }, data: takeUp, select: { id: true } });
    const data = { evening, minutesBefore };
    await tx.agenda.upsert({
      where: { registrationId },
      create: { ...data, registrationId },
      update: data,
      select: { registrationId: true },
    });
  });
}

/**
 * A new secret address for the calendar of an agenda; the old one ends. Only its hash is kept: it is told once. Only for
 * who has proved the registration's address: whoever made it for somebody else would follow them for good.
 */
export async function makeFeed(db: PrismaClient, act: Act, input: OwnInput): Promise<string> {
  const token = newToken();
  await setFeed(db, act, input, hashToken(token));
  return token;
}

/** Ends the secret address. */
export async function endFeed(db: PrismaClient, act: Act, input: OwnInput): Promise<void> {
  await setFeed(db, act, input, null);
}

async function setFeed(db: PrismaClient, act: Act, input: OwnInput, feedHash: string | null): Promise<void> {
  await ofOwn(db, act, input, async (tx, { id: registrationId, takeUp }) => {
    if (feedHash !== null && !takeUp.submissionKey) throw new AppError("forbidden");
    await tx.registration.update({ where: { id: registrationId }, data: takeUp, select: { id: true } });
    await tx.agenda.upsert({
      where: { registrationId },
      create: { registrationId, feedHash },
      update: { feedHash },
      select: { registrationId: true },
    });
  });
}

/** A step on one's own agenda, one at a time. */
async function ofOwn(
  db: PrismaClient,
  act: Act,
  input: OwnInput,
  work: (tx: Tx, own: OwnRow) => Promise<void>,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const own = await requireOwn(tx, act, input);
    await tx.$queryRaw`SELECT 1 FROM "Registration" WHERE "id" = ${own.id} FOR NO KEY UPDATE`;
    await work(tx, own);
  });
}
