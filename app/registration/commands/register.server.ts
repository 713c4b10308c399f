import { currentNoticeVersion } from "#app/notice/queries.server.ts";
import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { hashToken } from "#app/platform/token.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { inTurn } from "#app/platform/turns.server.ts";
import { mailLink } from "#app/registration/commands/link.server.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import { delegationFor } from "#app/registration/delegation-of.server.ts";
import { categoryOf, columnsOf, fieldRefusal, requireCompanions } from "#app/registration/details.server.ts";
import {
  type Application,
  claimOf,
  confirmByMail,
  type Existing,
  existingSelect,
  freeReference,
  placeOnEntry,
  writeEntry,
} from "#app/registration/enter.server.ts";
import { acceptInvitation, usableInvitation } from "#app/registration/invitation.server.ts";
import type { Places } from "#app/registration/places.ts";
import { type LockPools, lockPools } from "#app/registration/pools.server.ts";
import type { Answers } from "#app/registration/questions/rules.ts";
import { prepareAnswers } from "#app/registration/questions/save.server.ts";
import {
  type BrowserKeys,
  categoryPhase,
  isOwn,
  mayStep,
  registrationPhase,
  stateInCategory,
} from "#app/registration/rules.ts";
import type { RegistrationDetails } from "#app/registration/schemas.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type RegisterInput = Partial<BrowserKeys> & {
  conferenceId: string;
  details: RegistrationDetails;
  email: string;
  /** Drawn when the form was shown: the same form sent again is the same registration. */
  submissionKey: string;
  /** Of a delegation, as typed. */
  delegationCode?: string | undefined;
  /** A personal invitation that is hereby accepted; to its own address and category it stands for approval and delegation. */
  invitationId?: string;
  /** What the conference's own questions were answered with; left out by doors that do not ask them. */
  answers?: Answers;
};

export type RegisterResult =
  /** `madeKey` lets the browser that sent the form see the registration. */
  | { kind: "registered"; id: string; reference: string; madeKey: string }
  /** The person is known here and has a registration already. */
  | { kind: "already"; id: string; reference: string }
  /**
   * The address has a registration that is not known here, and whoever reads its mail can go on. This answer tells that
   * there is one, which is the price of registering without an account, and nothing of what is in it.
   */
  | { kind: "link_sent" };

/** Registers a delegate: takes a place, or one on the waiting list, and says so by mail. */
export async function registerDelegate(db: PrismaClient, act: Act, input: RegisterInput): Promise<RegisterResult> {
  return registerWith(lockPools, db, act, input);
}

/** The same with the lock as an argument: a test shows that without it places are given twice. */
export async function registerWith(
  lock: LockPools,
  db: PrismaClient,
  act: Act,
  input: RegisterInput,
): Promise<RegisterResult> {
  return inTurn(db, input.conferenceId, () => inTransaction(db, (tx) => registerIn(lock, tx, act, input)));
}

async function registerIn(lock: LockPools, tx: Tx, act: Act, input: RegisterInput): Promise<RegisterResult> {
  const conference = await conferenceById(tx, input.conferenceId);
  const phase = registrationPhase(conference, act.now);
  if (phase === "none") throw new AppError("not_found");
  if (phase !== "open") throw new AppError("closed");
  // Everything that can be found out without the lock is: the others wait as long as it is held.
  const application = await prepare(tx, act, conference, input);
  return withPlaces(tx, act, conference, (places) => enter(tx, act, conference, places, application, input), lock);
}

async function prepare(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  input: RegisterInput,
): Promise<Application> {
  const { details } = input;
  const emailKey = emailKeyOf(input.email);
  const category = await categoryOf(tx, conference.id, details.categoryId);
  if (categoryPhase(conference, category, act.now) !== "open") throw fieldRefusal("categoryId", "category_closed");
  requireCompanions(category, details.companions ?? []);
  // Asked anew with every registration: what was said in one that was withdrawn no longer counts.
  const columns = { ...(await columnsOf(tx, conference, details)), listConsent: details.listConsent ?? "nobody" };
  const delegationId = await delegationFor(tx, conference.id, { ...columns, emailKey, code: input.delegationCode });
  const answers = await prepareAnswers(tx, {
    ...{ conferenceId: conference.id, audience: "delegate", registrationId: null },
    ...{ categoryId: category.id, given: input.answers, locale: details.locale },
  });
  return {
    category,
    columns,
    delegationId,
    optionIds: answers?.optionIds ?? [],
    email: input.email,
    emailKey,
    submissionKey: keyOf(input.submissionKey, conference.id, emailKey),
    answers,
    reference: await freeReference(tx),
    consentVersion: await currentNoticeVersion(tx),
  };
}

async function enter(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  places: Places,
  application: Application,
  input: RegisterInput,
): Promise<RegisterResult> {
  const { emailKey, submissionKey, category, delegationId } = application;
  const same = await tx.registration.findUnique({ where: { submissionKey }, select: { id: true, reference: true } });
  if (same) return { kind: "registered", ...same, madeKey: submissionKey };
  const existing = await tx.registration.findUnique({
    where: { conferenceId_emailKey: { conferenceId: conference.id, emailKey } },
    select: { ...existingSelect, mergedInto: { select: existingSelect } },
  });
  // Two registrations of one person were merged: the other address is known, too.
  const known = existing?.mergedInto && existing.mergedInto.state !== "withdrawn" ? existing.mergedInto : existing;
  if (known && !mayStep("delegate", known.state, "register_again"))
    return answerKnown(tx, act, conference, known, input);
  const invitation = await usableInvitation(tx, act, conference.id, input.invitationId);
  const approved = invitation?.stands(emailKey, category.id) ?? false;
  if (category.delegationOnly && !delegationId && !approved) throw fieldRefusal("delegationCode", "delegation_needed");
  const delegation = category.headConfirms && delegationId ? await headOf(tx, delegationId) : null;
  const withPlace = stateInCategory(category, { delegation, endorsedAt: null }, existing);
  const placing = placeOnEntry(places, claimOf(application), approved ? "confirmed" : withPlace);
  const registration = await writeEntry(tx, act, conference, places, application, existing, {
    ...placing,
    accountId: accountOf(act, existing, emailKey),
    endorsed: false,
    action: existing ? "registration.submitted_again" : "registration.submitted",
  });
  if (invitation) await acceptInvitation(tx, act, invitation.id, registration.id);
  await confirmByMail(tx, act, conference, registration, placing.state, category);
  return { kind: "registered", id: registration.id, reference: registration.reference, madeKey: submissionKey };
}

function headOf(tx: Tx, id: string) {
  return tx.delegation.findUnique({ where: { id }, select: { headEmailKey: true } });
}

/** One's own address: one is led to the registration. Somebody else's, or not known to be one's own: its owner gets the link. */
async function answerKnown(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  existing: Existing,
  input: RegisterInput,
): Promise<RegisterResult> {
  const account = act.actor.kind === "account" ? act.actor.account : null;
  const { linkedIds = [], madeKeys = [] } = input;
  if (isOwn({ account, linkedIds, madeKeys }, existing)) {
    return { kind: "already", id: existing.id, reference: existing.reference };
  }
  await mailLink(tx, act, conference, existing);
  return { kind: "link_sent" };
}

/** Another address in the same form is another registration, also when the browser went back to the form. */
function keyOf(submissionKey: string, conferenceId: string, emailKey: string): string {
  return hashToken([submissionKey, conferenceId, emailKey].join("\n"));
}

/** Whose it is: of an account only when that has proved the address. Who comes back keeps the account that it had. */
function accountOf(act: Act, existing: Existing | null, emailKey: string): string | null {
  const account = act.actor.kind === "account" ? act.actor.account : null;
  const proved = account?.emailVerified && account.emailKey === emailKey;
  return proved ? account.id : (existing?.accountId ?? null);
}
