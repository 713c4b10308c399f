import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Locale } from "#app/platform/locale.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { revokeBadges } from "#app/registration/badges/issue.server.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import type { MemberInput } from "#app/registration/delegations/commands/members.server.ts";
import { requireHeaded } from "#app/registration/delegations/headed.server.ts";
import { writeNominationLetters } from "#app/registration/delegations/letters.server.ts";
import { type Member, requireMember } from "#app/registration/delegations/member.server.ts";
import { applicationsOf, nomineesOf, stateOnNomination } from "#app/registration/delegations/nominating.server.ts";
import { barOfExisting, maySubstitute, substitutesNow } from "#app/registration/delegations/rules.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import { claimOf, standingOf, writeEntry } from "#app/registration/enter.server.ts";
import { writeLetters } from "#app/registration/letters.server.ts";
import { closeOpenItems } from "#app/registration/open-items.server.ts";
import { handOn } from "#app/registration/promotion.server.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type SubstituteInput = MemberInput & {
  /** Who comes instead; category, organisation and country stay. */
  substitute: { name: string; email: string; position: string; locale: Locale };
};

/**
 * The head sends somebody else in a member's place: exactly that place, also when there is no other. The first is told and
 * loses the badge, the second is told as if nominated. Returns the reference of the second.
 */
export async function substituteMember(db: PrismaClient, act: Act, input: SubstituteInput): Promise<string> {
  return inTransaction(db, async (tx) => {
    const delegation = await requireHeaded(tx, act, input);
    const conference = await conferenceById(tx, delegation.conferenceId);
    if (!substitutesNow(conference, act.now)) throw new AppError("too_late");
    return withPlaces(tx, act, conference, async (places) => {
      const leaving = await requireMember(tx, delegation.id, input.reference);
      if (!maySubstitute(leaving.state, conference, act.now)) throw new AppError("wrong_state");
      const { email } = input.substitute;
      if (emailKeyOf(email) === emailKeyOf(leaving.email)) throw fieldRefusal("email", "registered_already");
      const { categoryId, countryCode, organisationName } = leaving;
      const applications = await applicationsOf(tx, conference, delegation, [
        { ...input.substitute, categoryId, countryCode, organisationName },
      ]);
      const [nominee] = await nomineesOf(tx, conference.id, applications);
      if (!nominee) throw new AppError("unexpected");
      const { application, existing } = nominee;
      const bar = barOfExisting(existing && standingOf(existing));
      if (bar) throw fieldRefusal("email", bar);
      application.columns.organisationId = leaving.organisationId;
      const kept = await closeOpenItems(tx, act, places, [leaving.id, ...(existing ? [existing.id] : [])]);
      const claim = claimOf(application);
      // Somebody who comes back may have chosen what has no place left.
      if (!places.fitsMoving(leaving, claim)) throw fieldRefusal("email", "door_full");
      places.move(leaving, claim);
      const state = stateOnNomination(application.category, delegation, existing, act.now);
      const to = await writeEntry(tx, act, conference, places, application, existing, {
        state,
        beyond: false,
        accountId: existing?.accountId ?? null,
        endorsed: true,
        action: "registration.substitute_entered",
        reason: leaving.reference,
      });
      await giveUp(tx, act, conference, leaving, to.reference);
      await writeNominationLetters(tx, act, conference, delegation, [{ to, state, category: application.category }]);
      await handOn(tx, act, conference, places, {
        freed: kept + leaving.seats,
        except: [leaving.id, to.id],
      });
      return to.reference;
    });
  });
}

/** Who leaves has withdrawn, and hears that somebody else has the place. */
async function giveUp(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  leaving: Member,
  reference: string,
): Promise<void> {
  await tx.registration.update({
    where: { id: leaving.id },
    data: { state: "withdrawn", version: { increment: 1 } },
    select: { id: true },
  });
  await revokeBadges(tx, act, [leaving.id], "withdrawn");
  await writeAudit(tx, act, {
    action: "registration.substituted",
    subjectType: "registration",
    subjectId: leaving.id,
    conferenceId: conference.id,
    reason: reference,
    changes: { state: [leaving.state, "withdrawn"] },
  });
  await writeLetters(tx, act, conference, [
    {
      to: { ...leaving, version: leaving.version + 1 },
      calendar: "withdrawn",
      compose: ({ url: _, ...props }) => ({
        template: "registration-withdrawn",
        props: { ...props, byHead: true, substituted: true },
      }),
    },
  ]);
}
