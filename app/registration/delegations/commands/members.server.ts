import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { revokeBadges } from "#app/registration/badges/issue.server.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import { type HeadInput, requireHeaded } from "#app/registration/delegations/headed.server.ts";
import { type Member, requireMember } from "#app/registration/delegations/member.server.ts";
import { headMay } from "#app/registration/delegations/rules.ts";
import { type LetterFacts, writeLetters } from "#app/registration/letters.server.ts";
import { closeOpenItems } from "#app/registration/open-items.server.ts";
import type { Places } from "#app/registration/places.ts";
import { handOn } from "#app/registration/promotion.server.ts";
import { holdsPlace, stateInCategory } from "#app/registration/rules.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { LetterInput } from "#emails/templates.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type MemberInput = HeadInput & { reference: string };

type Work = (tx: Tx, member: Member, conference: ConferenceForRegistration, places: Places) => Promise<void>;

/** Runs what the head of a delegation does with one member, under the lock on the places of the conference. */
async function withMember(db: PrismaClient, act: Act, input: MemberInput, work: Work): Promise<void> {
  await inTransaction(db, async (tx) => {
    const delegation = await requireHeaded(tx, act, input);
    const conference = await conferenceById(tx, delegation.conferenceId);
    await withPlaces(tx, act, conference, async (places) =>
      work(tx, await requireMember(tx, delegation.id, input.reference), conference, places),
    );
  });
}

/** The head confirms a member who registered without being nominated. Doing it twice is doing it once. */
export async function endorseMember(db: PrismaClient, act: Act, input: MemberInput): Promise<void> {
  await withMember(db, act, input, async (tx, member, conference, places) => {
    if (member.endorsedAt && holdsPlace[member.state]) return;
    if (!headMay(member.state, conference, act.now).endorse) throw new AppError("wrong_state");
    await closeOpenItems(tx, act, places, [member.id]);
    const state = stateInCategory(member.category, { ...member, endorsedAt: act.now }, member);
    await tx.registration.update({
      where: { id: member.id },
      data: { state, endorsedAt: act.now, version: { increment: 1 } },
      select: { id: true },
    });
    await writeAudit(tx, act, {
      action: "registration.endorsed",
      subjectType: "registration",
      subjectId: member.id,
      conferenceId: conference.id,
      changes: { state: [member.state, state] },
    });
    if (state !== "confirmed") return;
    await writeLetters(tx, act, conference, [
      {
        to: { ...member, version: member.version + 1 },
        calendar: state,
        compose: (facts) => ({ template: "registration-decided", props: { ...facts, state, byHead: true } }),
      },
    ]);
  });
}

/** The head refuses a member who waits to be confirmed, for a reason that is told; the place goes on at once. */
export async function refuseMember(
  db: PrismaClient,
  act: Act,
  { reason, ...input }: MemberInput & { reason: string },
): Promise<void> {
  await withMember(db, act, input, async (tx, member, conference, places) => {
    if (member.state === "declined") return;
    if (!headMay(member.state, conference, act.now).endorse) throw new AppError("wrong_state");
    await leave(tx, act, conference, places, member, {
      ...{ state: "declined", action: "registration.refused", reason },
      compose: (facts) => ({
        template: "registration-decided",
        props: { ...facts, state: "declined", reason, byHead: true },
      }),
    });
  });
}

/** The head withdraws a member; a place that this frees goes to the next in line. Doing it twice is doing it once. */
export async function withdrawMember(db: PrismaClient, act: Act, input: MemberInput): Promise<void> {
  await withMember(db, act, input, async (tx, member, conference, places) => {
    if (member.state === "withdrawn") return;
    if (!headMay(member.state, conference, act.now).withdraw) throw new AppError("wrong_state");
    await leave(tx, act, conference, places, member, {
      ...{ state: "withdrawn", action: "registration.withdrawn_by_head" },
      compose: ({ url: _, ...props }) => ({ template: "registration-withdrawn", props: { ...props, byHead: true } }),
    });
  });
}

type Leaving = {
  state: "declined" | "withdrawn";
  action: string;
  reason?: string;
  compose: (facts: LetterFacts) => LetterInput;
};

async function leave(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  places: Places,
  member: Member,
  { state, action, reason, compose }: Leaving,
): Promise<void> {
  const held = await closeOpenItems(tx, act, places, [member.id]);
  const had = holdsPlace[member.state];
  if (had) places.release(member);
  await tx.registration.update({
    where: { id: member.id },
    data: { state, declineReason: reason ?? null, offerExpiresAt: null, version: { increment: 1 } },
    select: { id: true },
  });
  await revokeBadges(tx, act, [member.id], state);
  await writeAudit(tx, act, {
    action,
    subjectType: "registration",
    subjectId: member.id,
    conferenceId: conference.id,
    ...(reason ? { reason } : {}),
    changes: { state: [member.state, state] },
  });
  await writeLetters(tx, act, conference, [
    { to: { ...member, version: member.version + 1 }, calendar: had ? state : undefined, compose },
  ]);
  await handOn(tx, act, conference, places, { freed: held + (had ? member.seats : 0), except: [member.id] });
}
