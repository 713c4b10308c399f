import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { newCode } from "#app/platform/token.server.ts";
import { secretLength } from "#app/registration/badges/rules.ts";
import type { BadgeRevocation } from "#prisma/generated/enums.ts";

export type BadgeOf = { id: string; registrationId: string; secret: string };

/** The badge of a registration; makes one where there is none. Null while the person is not confirmed. */
export async function badgeOf(tx: Tx, act: Act, registrationId: string): Promise<BadgeOf | null> {
  const [badge] = await badgesOf(tx, act, [registrationId]);
  return badge ?? null;
}

/** The badges of those who are confirmed, in any order; makes those that are missing, also when two ask at once. */
export async function badgesOf(tx: Tx, act: Act, registrationIds: string[]): Promise<BadgeOf[]> {
  const lacking = await tx.registration.findMany({
    where: { id: { in: registrationIds }, state: "confirmed", badges: { none: { revokedAt: null } } },
    select: { id: true },
  });
  await tx.badge.createMany({
    data: lacking.map(({ id }) => ({ registrationId: id, secret: newCode(secretLength), issuedAt: act.now })),
    skipDuplicates: true,
  });
  return tx.badge.findMany({
    where: { registrationId: { in: registrationIds }, revokedAt: null, registration: { state: "confirmed" } },
    select: { id: true, registrationId: true, secret: true },
  });
}

/** Badges that no longer count. To be called where registrations stop being confirmed, in the same transaction. */
export async function revokeBadges(
  tx: Tx,
  act: Act,
  registrationIds: string[],
  why: BadgeRevocation | undefined,
): Promise<void> {
  if (why === undefined) return;
  await tx.badge.updateMany({
    where: { registrationId: { in: registrationIds }, revokedAt: null },
    data: { revokedAt: act.now, revokedWhy: why },
  });
}

/** Takes back what a decision made at that moment revoked. */
export async function restoreBadges(tx: Tx, registrationIds: string[], madeAt: Date): Promise<void> {
  await tx.badge.updateMany({
    where: { registrationId: { in: registrationIds }, revokedAt: madeAt },
    data: { revokedAt: null, revokedWhy: null },
  });
}
