import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { pickText } from "#app/platform/locale.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { hashToken, newCode } from "#app/platform/token.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { mailLink } from "#app/registration/commands/link.server.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import { categoryOf, columnsOf, foundBy } from "#app/registration/details.server.ts";
import { acceptInvitation, usableInvitation } from "#app/registration/invitation.server.ts";
import { type Addressee, addresseeSelect, writeLetters } from "#app/registration/letters.server.ts";
import type { Places } from "#app/registration/places.ts";
import { type LockPools, lockPools } from "#app/registration/pools.server.ts";
import {
  type BrowserKeys,
  consentVersion,
  holdsPlace,
  isOwn,
  mayStep,
  type RegistrationState,
  registrationPhase,
  stateInCategory,
} from "#app/registration/rules.ts";
import type { RegistrationDetails } from "#app/registration/schemas.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";

export type RegisterInput = Partial<BrowserKeys> & {
  conferenceId: string;
  details: RegistrationDetails;
  email: string;
  /** Drawn when the form was shown: the same form sent again is the same registration. */
  submissionKey: string;
  /** A personal invitation that is hereby accepted; to its own address and category it stands for the approval. */
  invitationId?: string;
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
  return inTransaction(db, async (tx) => {
    const conference = await conferenceById(tx, input.conferenceId);
    const phase = registrationPhase(conference, act.now);
    if (phase === "none") throw new AppError("not_found");
    if (phase !== "open") throw new AppError("closed");
    // Everything that can be found out without the lock is: the others wait as long as it is held.
    const application = await prepare(tx, conference, input);
    return withPlaces(tx, act, conference, (places) => enter(tx, act, conference, places, application), lock);
  });
}

async function prepare(tx: Tx, conference: ConferenceForRegistration, input: RegisterInput) {
  const emailKey = emailKeyOf(input.email);
  return {
    input,
    emailKey,
    submissionKey: keyOf(input.submissionKey, conference.id, emailKey),
    category: await categoryOf(tx, conference.id, input.details.categoryId),
    columns: {
      ...(await columnsOf(tx, conference, input.details)),
      // Asked anew with every registration: what was said in one that was withdrawn no longer counts.
      listConsent: input.details.listConsent ?? "nobody",
    },
    reference: await freeReference(tx),
  };
}

type Application = Awaited<ReturnType<typeof prepare>>;

const existingSelect = {
  ...addresseeSelect,
  state: true,
  listConsent: true,
  decidedAt: true,
  accountId: true,
  emailKey: true,
  submissionKey: true,
} satisfies Prisma.RegistrationSelect;
type Existing = Prisma.RegistrationGetPayload<{ select: typeof existingSelect }>;

async function enter(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  places: Places,
  application: Application,
): Promise<RegisterResult> {
  const { input, emailKey, submissionKey, category, columns } = application;
  const same = await tx.registration.findUnique({ where: { submissionKey }, select: { id: true, reference: true } });
  if (same) return { kind: "registered", ...same, madeKey: submissionKey };
  const existing = await tx.registration.findUnique({
    where: { conferenceId_emailKey: { conferenceId: conference.id, emailKey } },
    select: existingSelect,
  });
  if (existing && !mayStep(existing.state, "register_again")) return answerKnown(tx, act, conference, existing, input);
  const invitation = await usableInvitation(tx, act, conference.id, input.invitationId);
  const approved = invitation?.stands(emailKey, category.id) ?? false;
  const state = stateOnEntry(places, category.id, approved ? "confirmed" : stateInCategory(category, existing));
  const reference = existing?.reference ?? application.reference;
  const data = {
    ...columns,
    ...identityOf(act, existing, emailKey),
    reference,
    state,
    arrival: places.arrive(),
    email: input.email,
    emailKey,
    submissionKey,
    consentAt: act.now,
    consentVersion,
    submittedAt: act.now,
    declineReason: null,
    ...foundBy({ ...columns, email: input.email, reference }),
    isDemonstration: conference.isDemonstration,
  };
  const registration = existing
    ? await tx.registration.update({
        where: { id: existing.id },
        data: { ...data, version: { increment: 1 } },
        select: addresseeSelect,
      })
    : await tx.registration.create({ data: { ...data, conferenceId: conference.id }, select: addresseeSelect });
  if (invitation) await acceptInvitation(tx, act, invitation.id, registration.id);
  await writeAudit(tx, act, {
    action: existing ? "registration.submitted_again" : "registration.submitted",
    subjectType: "registration",
    subjectId: registration.id,
    conferenceId: conference.id,
    changes: {
      state: [existing?.state ?? null, state],
      categoryId: [null, category.id],
      listConsent: [existing?.listConsent ?? null, columns.listConsent],
    },
  });
  await confirmByMail(tx, act, conference, registration, state, category);
  return { kind: "registered", id: registration.id, reference, madeKey: submissionKey };
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

function stateOnEntry(places: Places, categoryId: string, withPlace: RegistrationState): RegistrationState {
  if (!places.fits(categoryId)) return "waiting";
  places.take(categoryId);
  return withPlace;
}

/** Whose it is: of an account only when that has proved the address. Who comes back keeps the account that it had. */
function identityOf(act: Act, existing: Existing | null, emailKey: string) {
  const account = act.actor.kind === "account" ? act.actor.account : null;
  const proved = account?.emailVerified && account.emailKey === emailKey;
  return { accountId: proved ? account.id : (existing?.accountId ?? null) };
}

async function freeReference(tx: Tx): Promise<string> {
  for (;;) {
    const reference = `OCT-${newCode(4)}-${newCode(4)}`;
    const taken = await tx.registration.findUnique({ where: { reference }, select: { id: true } });
    if (!taken) return reference;
  }
}

async function confirmByMail(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  to: Addressee,
  state: RegistrationState,
  category: { nameEn: string; nameFr: string | null },
): Promise<void> {
  if (state !== "pending" && state !== "waiting" && state !== "confirmed") throw new Error("nobody enters so");
  const name = pickText({ en: category.nameEn, fr: category.nameFr }, to.locale)?.text ?? category.nameEn;
  await writeLetters(tx, act, conference, [
    {
      to,
      calendar: holdsPlace[state] ? state : undefined,
      compose: (facts) => ({ template: "registration-received", props: { ...facts, state, category: name } }),
    },
  ]);
}
