import { accountExists } from "./account-exists.ts";
import { agendaReminder } from "./agenda-reminder.ts";
import { changeEmail } from "./change-email.ts";
import { confirmEntry } from "./confirm-entry.ts";
import { delegationHead } from "./delegation-head.ts";
import { delegationHeadReplaced } from "./delegation-head-replaced.ts";
import { delegationWaiting } from "./delegation-waiting.ts";
import { emailChanged } from "./email-changed.ts";
import { invitation } from "./invitation.ts";
import type { Template } from "./letter.ts";
import { letterIssued } from "./letter-issued.ts";
import { passwordChanged } from "./password-changed.ts";
import { programmeChanged } from "./programme-changed.ts";
import { proposal } from "./proposal.ts";
import { proposalAuthor } from "./proposal-author.ts";
import { proposalDecided } from "./proposal-decided.ts";
import { recordProposal } from "./record-proposal.ts";
import { registrationChanged } from "./registration-changed.ts";
import { registrationDecided } from "./registration-decided.ts";
import { registrationLink } from "./registration-link.ts";
import { registrationMerged } from "./registration-merged.ts";
import { registrationNominated } from "./registration-nominated.ts";
import { registrationOfferLapsed } from "./registration-offer-lapsed.ts";
import { registrationOffered } from "./registration-offered.ts";
import { registrationPromoted } from "./registration-promoted.ts";
import { registrationReceived } from "./registration-received.ts";
import { registrationWithdrawn } from "./registration-withdrawn.ts";
import { resetPassword } from "./reset-password.ts";
import { reviewAssigned } from "./review-assigned.ts";
import { sessionSignup } from "./session-signup.ts";
import { speakerAsked } from "./speaker-asked.ts";
import { verifyEmail } from "./verify-email.ts";

/** Every message that the platform sends, by the name stored with it. */
export const templates = {
  "verify-email": verifyEmail,
  "account-exists": accountExists,
  "reset-password": resetPassword,
  "password-changed": passwordChanged,
  "change-email": changeEmail,
  "email-changed": emailChanged,
  "registration-received": registrationReceived,
  "registration-changed": registrationChanged,
  "registration-decided": registrationDecided,
  "registration-promoted": registrationPromoted,
  "registration-offered": registrationOffered,
  "registration-offer-lapsed": registrationOfferLapsed,
  "registration-withdrawn": registrationWithdrawn,
  "registration-link": registrationLink,
  "letter-issued": letterIssued,
  "registration-merged": registrationMerged,
  "registration-nominated": registrationNominated,
  "confirm-entry": confirmEntry,
  "delegation-head": delegationHead,
  "delegation-head-replaced": delegationHeadReplaced,
  "delegation-waiting": delegationWaiting,
  "speaker-asked": speakerAsked,
  "programme-changed": programmeChanged,
  invitation,
  proposal,
  "proposal-author": proposalAuthor,
  "proposal-decided": proposalDecided,
  "review-assigned": reviewAssigned,
  "session-signup": sessionSignup,
  "agenda-reminder": agendaReminder,
  "record-proposal": recordProposal,
};

export type TemplateName = keyof typeof templates;
export type TemplateProps<Name extends TemplateName> =
  (typeof templates)[Name] extends Template<infer Props> ? Props : never;

/** A template's name with the props that belong to it. */
export type LetterInput = { [Name in TemplateName]: { template: Name; props: TemplateProps<Name> } }[TemplateName];
