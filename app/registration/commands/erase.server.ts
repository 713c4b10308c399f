import type { Act } from "#app/platform/act.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { type OwnInput, requireOwn } from "#app/registration/own.server.ts";
import { eraseThese } from "#app/registration/personal-data.server.ts";
import { hasProvedAddress, mayErase } from "#app/registration/rules.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/**
 * Makes one's own registration anonymous, with its answers, papers, mails and history. Only for whoever has proved the
 * address, and once nobody counts on the registration any more: it is withdrawn first.
 */
export async function eraseOwnRegistration(db: PrismaClient, act: Act, input: OwnInput): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { conferenceId } = await requireOwn(tx, act, input);
    const conference = await conferenceById(tx, conferenceId);
    await withPlaces(tx, act, conference, async (places) => {
      const registration = await requireOwn(tx, act, input);
      const account = act.actor.kind === "account" ? act.actor.account : null;
      if (!hasProvedAddress({ ...input, account }, registration)) throw new AppError("forbidden");
      if (!mayErase(registration.state, conference, act.now)) throw new AppError("wrong_state");
      await eraseThese(tx, act, conference, places, [registration.id]);
    });
  });
}
