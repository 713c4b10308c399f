import { currentNoticeVersion } from "#app/notice/queries.server.ts";
import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { remembering } from "#app/platform/remembering.server.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { together } from "#app/platform/together.server.ts";
import { hashToken } from "#app/platform/token.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
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
  type Entrance,
  type Existing,
  existingSelect,
  freeReferences,
  placeOnEntry,
  receivedLetter,
  writeEntries,
} from "#app/registration/enter.server.ts";
import { acceptInvitation, usableInvitation } from "#app/registration/invitation.server.ts";
import { prepareLetter, storeLetters } from "#app/registration/letters.server.ts";
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

/** Somebody who registers, as who they are. */
type Registering = { act: Act; input: RegisterInput };

/**
 * Registers a delegate: takes a place, or one on the waiting list, and says so by mail. When a crowd comes, those who wait
 * for the places of one conference go in together, in the order in which they came.
 */
export function registerDelegate(db: PrismaClient, act: Act, input: RegisterInput): Promise<RegisterResult> {
  return registerTogether(db, { act, input });
}

const registerTogether = together<Registering, RegisterResult>(
  (db, crowd) => inTransaction(db, (tx) => registerIn(lockPools, tx, crowd)),
  ({ input }) => input.conferenceId,
  ({ input }) => [emailKeyOf(input.email), ...(input.invitationId ? [input.invitationId] : [])],
);

/** One person, with the lock as an argument: a test shows that without it places are given twice. */
export async function registerWith(
  lock: LockPools,
  db: PrismaClient,
  act: Act,
  input: RegisterInput,
): Promise<RegisterResult> {
  const [outcome] = await inTransaction(db, (tx) => registerIn(lock, tx, [{ act, input }]));
  if (outcome?.status === "fulfilled") return outcome.value;
  throw outcome?.reason;
}

type Outcome<Value> = PromiseSettledResult<Value>;

/** Registers those who come to one conference; each is answered, or refused, for themselves. */
async function registerIn(lock: LockPools, tx: Tx, crowd: Registering[]): Promise<Outcome<RegisterResult>[]> {
  const [first] = crowd;
  if (!first) return [];
  // Everything that can be found out without the lock is: the others wait as long as it is held.
  const reader = remembering(tx);
  const conference = await conferenceById(reader, first.input.conferenceId);
  const references = await freeReferences(tx, crowd.length);
  const prepared: Outcome<Prepared>[] = [];
  for (const [index, { act, input }] of crowd.entries())
    prepared.push(await outcomeOf(prepare(reader, act, conference, input, references[index] ?? "")));
  if (prepared.every(({ status }) => status === "rejected")) return prepared as PromiseRejectedResult[];
  return withPlaces(tx, first.act, conference, (places) => enter(tx, conference, places, prepared), lock);
}

/** A refusal concerns one person as long as nothing was written for them; anything else goes wrong for all. */
async function outcomeOf<Value>(work: Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { status: "fulfilled", value: await work };
  } catch (reason) {
    if (!(reason instanceof AppError)) throw reason;
    return { status: "rejected", reason };
  }
}

type Prepared = Registering & { application: Application };

async function prepare(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  input: RegisterInput,
  reference: string,
): Promise<Prepared> {
  const phase = registrationPhase(conference, act.now);
  if (phase === "none") throw new AppError("not_found");
  if (phase !== "open") throw new AppError("closed");
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
  const application = {
    ...{ category, columns, delegationId, answers, emailKey, reference },
    optionIds: answers?.optionIds ?? [],
    email: input.email,
    submissionKey: keyOf(input.submissionKey, conference.id, emailKey),
    consentVersion: await currentNoticeVersion(tx),
  };
  return { act, input, application };
}

/** Somebody who gets in or into the line, perhaps by an invitation. */
type Entering = Entrance & { invitationId: string | null };

/** Decides about each in turn, then writes all who enter. */
async function enter(
  tx: Tx,
  conference: ConferenceForRegistration,
  places: Places,
  prepared: Outcome<Prepared>[],
): Promise<Outcome<RegisterResult>[]> {
  const former = await formerOf(
    tx,
    conference.id,
    prepared.flatMap((one) => (one.status === "fulfilled" ? one.value.application : [])),
  );
  const admitted: Outcome<RegisterResult | Entering>[] = [];
  for (const one of prepared)
    admitted.push(one.status === "rejected" ? one : await outcomeOf(admit(tx, conference, places, former, one.value)));
  const entering = admitted.flatMap((one) => (one.status === "fulfilled" && "entering" in one.value ? one.value : []));
  const addressees = await writeEntries(tx, conference, places, entering);
  const entered = new Map(entering.map((one, index) => [one, addressees[index]]));
  const letters = [];
  for (const [{ act, application, invitationId, entering }, to] of entered) {
    if (!to) continue;
    if (invitationId) await acceptInvitation(tx, act, invitationId, to.id);
    letters.push(prepareLetter(act, conference, receivedLetter(to, entering.state, application.category)));
  }
  await storeLetters(tx, letters);
  return admitted.map((one) => {
    if (one.status === "rejected" || !("entering" in one.value)) return one as Outcome<RegisterResult>;
    const { id = "", reference = "" } = entered.get(one.value) ?? {};
    const madeKey = one.value.application.submissionKey;
    return { status: "fulfilled", value: { kind: "registered", id, reference, madeKey } };
  });
}

const formerSelect = { ...existingSelect, mergedInto: { select: existingSelect } } as const;

/** The registrations that these addresses, or these very forms, have made already. */
function formerOf(tx: Tx, conferenceId: string, applications: Application[]) {
  return tx.registration.findMany({
    where: {
      OR: [
        { submissionKey: { in: applications.map(({ submissionKey }) => submissionKey) } },
        { conferenceId, emailKey: { in: applications.map(({ emailKey }) => emailKey) } },
      ],
    },
    select: formerSelect,
  });
}

async function admit(
  tx: Tx,
  conference: ConferenceForRegistration,
  places: Places,
  former: Awaited<ReturnType<typeof formerOf>>,
  { act, input, application }: Prepared,
): Promise<RegisterResult | Entering> {
  const { emailKey, submissionKey, category, delegationId } = application;
  const same = former.find((row) => row.submissionKey === submissionKey);
  if (same) return { kind: "registered", id: same.id, reference: same.reference, madeKey: submissionKey };
  const existing = former.find((row) => row.emailKey === emailKey) ?? null;
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
  const entering = {
    ...placing,
    accountId: accountOf(act, existing, emailKey),
    endorsed: false,
    action: existing ? "registration.submitted_again" : "registration.submitted",
  };
  return { act, application, existing, entering, invitationId: invitation?.id ?? null };
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
