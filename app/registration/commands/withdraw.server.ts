import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { revokeBadges } from "#app/registration/badges/issue.server.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { writeLetters } from "#app/registration/letters.server.ts";
import { closeOpenItems } from "#app/registration/open-items.server.ts";
import { type OwnInput, requireOwn } from "#app/registration/own.server.ts";
import { handOn } from "#app/registration/promotion.server.ts";
import { holdsPlace, mayWithdraw } from "#app/registration/rules.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** A delegate withdraws; a place that this frees goes to the next in line at once. Doing it twice is doing it once. */
export async function withdrawRegistration(db: PrismaClient, act: Act, input: OwnInput): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { conferenceId } = await requireOwn(tx, act, input);
    const conference = await conferenceById(tx, conferenceId);
    await withPlaces(tx, act, conference, async (places) => {
      const registration = await requireOwn(tx, act, input);
      if (registration.state === "withdrawn") return;
      if (!mayWithdraw(registration.state, conference, act.now)) throw new AppError("wrong_state");
      const held = await closeOpenItems(tx, act, places, [registration.id]);
      const had = holdsPlace[registration.state];
      if (had) places.release(registration);
      await tx.registration.update({
        where: { id: registration.id },
        data: { ...registration.takeUp, state: "withdrawn", offerExpiresAt: null, version: { increment: 1 } },
        select: { id: true },
      });
      await revokeBadges(tx, act, [registration.id], "withdrawn");
      await writeAudit(tx, act, {
        action: "registration.withdrawn",
        subjectType: "registration",
        subjectId: registration.id,
        conferenceId,
        changes: { state: [registration.state, "withdrawn"] },
      });
      await writeLetters(tx, act, conference, [
        {
          to: { ...registration, version: registration.version + 1 },
          calendar: had ? "withdrawn" : undefined,
          compose: ({ name, conference: words, reference }) => ({
            template: "registration-withdrawn",
            props: { name, conference: words, reference },
          }),
        },
      ]);
      await handOn(tx, act, conference, places, {
        freed: held + (had ? registration.seats : 0),
        except: [registration.id],
      });
    });
  });
}
