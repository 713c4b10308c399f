import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";

/** Passport data goes; of letters their numbers stay, not what they said, and none is valid. */
export async function eraseLetters(tx: Tx, act: Act, registrationId: string): Promise<void> {
  await tx.passport.deleteMany({ where: { registrationId } });
  await tx.letter.updateMany({ where: { registrationId, revokedAt: null }, data: { revokedAt: act.now } });
  await tx.letter.updateMany({ where: { registrationId }, data: { content: {} } });
}
