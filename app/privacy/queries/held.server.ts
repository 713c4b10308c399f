import { exportAccount } from "#app/accounts/queries/own.server.ts";
import { exportInvitations } from "#app/invitations/personal-data.server.ts";
import { exportMails, exportMailsAbout } from "#app/mail/personal-data.server.ts";
import type { SignedInAccount } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db.ts";
import { exportRegistration, exportRegistrations } from "#app/registration/personal-data.server.ts";

/** Everything that is kept of the owner of an account; each key is a part of the page and of the file. */
export async function heldOfAccount(db: Db, account: SignedInAccount, now: Date) {
  return {
    ...(await exportAccount(db, account.id, now)),
    registrations: await exportRegistrations(db, account),
    invitations: await exportInvitations(db, account),
    mails: account.emailVerified ? await exportMails(db, account.email) : [],
  };
}

/** Everything that is kept with one registration. */
export async function heldOfRegistration(db: Db, id: string) {
  return {
    registrations: await exportRegistration(db, id),
    mails: await exportMailsAbout(db, "registration", id),
  };
}

/** The kinds of data that each part holds, whose times are said beside it. */
export const kindsHeld: Record<string, string[]> = {
  account: ["login_sessions"],
  registrations: ["registrations", "registrations_closed", "access_needs", "answers", "photos", "passports"],
  invitations: ["invitations"],
  mails: ["mails", "mail_texts"],
  done: ["log_details"],
  doneToAccount: ["log_details"],
};
