import { canSeeDesk, canSetUp } from "#app/conferences/rules.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction, isUniqueViolation } from "#app/platform/transaction.server.ts";
import { badgeOf, revokeBadges } from "#app/registration/badges/issue.server.ts";
import type { BadgeLayout } from "#app/registration/badges/layout.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type DesignInput = {
  conferenceId: string;
  /** The version that was seen; another one by now is refused with `changed_meanwhile`. */
  version: number;
  layout: BadgeLayout;
  /** Left out: they stay as they are. */
  colours?: { categoryId: string; colour: string }[];
};

/** An editor arranges the badges of a conference. */
export async function saveDesign(db: PrismaClient, act: Act, input: DesignInput): Promise<void> {
  const { conferenceId, version, layout, colours = [] } = input;
  if (!canSetUp(accountOf(act), conferenceId)) throw new AppError("forbidden");
  try {
    await inTransaction(db, async (tx) => {
      if (version === 0) await tx.badgeDesign.create({ data: { conferenceId, layout }, select: { version: true } });
      else {
        const where = { conferenceId, version };
        const { count } = await tx.badgeDesign.updateMany({ where, data: { layout, version: { increment: 1 } } });
        if (count === 0) throw new AppError("changed_meanwhile");
      }
      const own = await tx.category.findMany({ where: { conferenceId }, select: { id: true } });
      for (const { categoryId, colour } of colours) {
        if (!own.some(({ id }) => id === categoryId)) throw new AppError("changed_meanwhile");
        await tx.badgeColour.upsert({
          where: { categoryId },
          create: { categoryId, colour },
          update: { colour },
          select: { categoryId: true },
        });
      }
      await writeAudit(tx, act, {
        action: "conference.badges_designed",
        subjectType: "conference",
        subjectId: conferenceId,
        conferenceId,
      });
    });
  } catch (error) {
    // Two who arranged it for the first time.
    if (version === 0 && isUniqueViolation(error)) throw new AppError("changed_meanwhile");
    throw error;
  }
}

/** Makes the badge of a registration that is looked at, where there is none and the person is confirmed. */
export async function issueAt(db: PrismaClient, act: Act, conferenceId: string, reference: string) {
  await inTransaction(db, async (tx) => {
    const registration = await tx.registration.findFirst({ where: { conferenceId, reference }, select: { id: true } });
    return registration && badgeOf(tx, act, registration.id);
  });
}

/** A badge that was lost is no longer valid, and another takes its place. */
export async function replaceBadge(
  db: PrismaClient,
  act: Act,
  { conferenceId, reference }: { conferenceId: string; reference: string },
): Promise<void> {
  if (!canSeeDesk(accountOf(act), conferenceId)) throw new AppError("forbidden");
  await inTransaction(db, async (tx) => {
    const registration = await tx.registration.findFirst({
      where: { conferenceId, reference },
      select: { id: true, state: true },
    });
    if (!registration) throw new AppError("not_found");
    if (registration.state !== "confirmed") throw new AppError("wrong_state");
    await revokeBadges(tx, act, [registration.id], "replaced");
    await badgeOf(tx, act, registration.id);
    await writeAudit(tx, act, {
      action: "registration.badge_replaced",
      subjectType: "registration",
      subjectId: registration.id,
      conferenceId,
    });
  });
}
