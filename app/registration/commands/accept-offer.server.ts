import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { writeLetters } from "#app/registration/letters.server.ts";
import { type OwnInput, requireOwn } from "#app/registration/own.server.ts";
import { holdsPlace, mayStep, servedState } from "#app/registration/rules.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** A delegate takes the place that is offered. Doing it twice is doing it once; after it has lapsed it is `too_late`. */
export async function acceptOffer(db: PrismaClient, act: Act, input: OwnInput): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { conferenceId } = await requireOwn(tx, act, input);
    const conference = await conferenceById(tx, conferenceId);
    await withPlaces(tx, act, conference, async () => {
      const registration = await requireOwn(tx, act, input);
      if (!mayStep("delegate", registration.state, "accept")) {
        if (registration.state === "withdrawn") throw new AppError("too_late");
        // Accepted before, or an organiser was quicker: the place is theirs.
        if (holdsPlace[registration.state]) return;
        throw new AppError("wrong_state");
      }
      const state = servedState(registration);
      await tx.registration.update({
        where: { id: registration.id },
        data: { ...registration.takeUp, state, offerExpiresAt: null, version: { increment: 1 } },
        select: { id: true },
      });
      await writeAudit(tx, act, {
        action: "registration.offer_accepted",
        subjectType: "registration",
        subjectId: registration.id,
        conferenceId,
        changes: { state: ["offered", state] },
      });
      await writeLetters(tx, act, conference, [
        {
          to: { ...registration, version: registration.version + 1 },
          calendar: state,
          compose: (facts) => ({ template: "registration-promoted", props: { ...facts, state } }),
        },
      ]);
    });
  });
}
