import { exportAccount } from "#app/accounts/queries/own.server.ts";
import { exportInvitations } from "#app/invitations/personal-data.server.ts";
import { exportMails, exportMailsAbout } from "#app/mail/personal-data.server.ts";
import { exportConfirmations, exportRecordProposals } from "#app/organisations/record/personal-data.server.ts";
import type { SignedInAccount } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db.ts";
import type { VaultKeys } from "#app/platform/vault.server.ts";
import { exportProposals, exportReviews } from "#app/programme/call/personal-data.server.ts";
import { exportSpeaking } from "#app/programme/speakers/personal-data.server.ts";
import { exportDelegations } from "#app/registration/delegations/personal-data.server.ts";
import { exportRegistration, exportRegistrations, exportSealed } from "#app/registration/personal-data.server.ts";

/** Everything that is kept of the owner of an account; each key is a part of the page and of the file. */
export async function heldOfAccount(db: Db, account: SignedInAccount, now: Date) {
  return {
    ...(await exportAccount(db, account.id, now)),
    registrations: await exportRegistrations(db, account),
    delegations: await exportDelegations(db, account),
    proposals: await exportProposals(db, account),
    reviewing: await exportReviews(db, account),
    speaking: await exportSpeaking(db, account),
    recordProposals: await exportRecordProposals(db, account.id),
    confirmations: await exportConfirmations(db, account.id),
    invitations: await exportInvitations(db, account),
    mails: account.emailVerified ? await exportMails(db, account.email) : [],
  };
}

/** The same as a file, with what cannot be read on a page. */
export async function fileOfAccount(db: Db, keys: VaultKeys, account: SignedInAccount, now: Date) {
  return { ...(await heldOfAccount(db, account, now)), ...(await exportSealed(db, keys, account)) };
}

/** Everything that is kept with one registration. */
export async function heldOfRegistration(db: Db, id: string) {
  return {
    registrations: await exportRegistration(db, id),
    mails: await exportMailsAbout(db, "registration", id),
  };
}

/** The same as a file. */
export async function fileOfRegistration(db: Db, keys: VaultKeys, registrationId: string) {
  return {
    ...(await heldOfRegistration(db, registrationId)),
    ...(await exportSealed(db, keys, { registrationId })),
  };
}

/** The kinds of data that each part holds, whose times are said beside it. */
export const kindsHeld: Record<string, string[]> = {
  account: ["login_sessions"],
  registrations: ["registrations", "registrations_closed", "access_needs", "answers", "photos", "passports", "agendas"],
  delegations: ["delegation_heads"],
  proposals: ["proposals", "proposals_closed"],
  reviewing: ["reviewers", "proposals"],
  speaking: ["speaker_contacts", "speaker_portraits"],
  recordProposals: ["record_proposals"],
  confirmations: ["record_confirmations"],
  invitations: ["invitations"],
  mails: ["mails", "mail_texts"],
  done: ["log_details"],
  doneToAccount: ["log_details"],
};
