import { z } from "zod";
import { isMailAddress } from "#app/mail/address.ts";
import { line, paragraphs } from "#app/platform/lines.server.ts";
import { spokenLanguages } from "#app/registration/languages.ts";
import { listConsents } from "#app/registration/rules.ts";

const idField = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/);
export const nameField = line(200);
export const emailField = z.string().trim().max(254).refine(isMailAddress, "email");
const countryField = z.string().regex(/^[A-Z]{2}$/, "country");
const listConsentField = z.enum(listConsents, "invalid");
const languagesField = z
  .array(z.enum(spokenLanguages, "invalid"))
  .max(spokenLanguages.length)
  .transform((languages) => [...new Set(languages)])
  .default([]);
const interpretationField = z
  .array(z.string().regex(/^[a-z]{2,3}$/))
  .max(10)
  .transform((languages) => [...new Set(languages)])
  .default([]);

/** What a delegate says of themselves: asked when registering and open to change afterwards. */
const details = {
  categoryId: idField,
  name: nameField,
  position: line(200),
  /** From the directory; absent when what was typed is to be used. */
  organisationId: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/, "invalid")
    .optional(),
  organisationName: line(200).optional(),
  countryCode: countryField,
  locale: z.enum(["en", "fr"]),
  languages: languagesField,
  interpretation: interpretationField,
  accessNeeds: paragraphs(2000),
  /** Names of people who come along; empty lines are nobody. */
  companions: z
    .array(line(200).or(z.literal("")).optional())
    .max(5)
    .transform((names) => names.flatMap((name) => name || []))
    .optional(),
};

/** What a delegation was given to hand out. */
const delegationCode = z
  .string()
  .trim()
  .max(40)
  .transform((code) => code.toUpperCase() || undefined)
  .optional();

function withOrganisation(value: {
  organisationId?: string | undefined;
  organisationName?: string | undefined;
}): boolean {
  return Boolean(value.organisationId || value.organisationName);
}
/** Said together with the other errors, not only when these are mended. */
const organisationMissing = { path: ["organisationName"], message: "required", when: () => true };

/** The registration form. `submissionKey` is drawn when the form is shown: the same form sent twice is one registration. */
export const registrationForm = z
  .strictObject({
    ...details,
    /** Silence is not consent. */
    listConsent: listConsentField.default("nobody"),
    submissionKey: z.string().regex(/^[A-Za-z0-9_-]{20,64}$/),
    email: emailField,
    delegationCode,
    consent: z.literal("on", "consent"),
    /** Token of a personal invitation. */
    invitation: z
      .string()
      .regex(/^[A-Za-z0-9_-]{20,100}$/)
      .optional(),
    intent: z.literal("register").optional(),
  })
  .refine(withOrganisation, organisationMissing);

/** The same for somebody already registered; `version` is the one that was shown. */
export const changeForm = z
  .strictObject({
    ...details,
    /** Absent, as from a form that did not ask: stays as it is. */
    listConsent: listConsentField.optional(),
    version: z.coerce.number().int().positive(),
    intent: z.literal("change"),
  })
  .refine(withOrganisation, organisationMissing);

/** What an organiser writes down for somebody else. */
export const entryForm = z
  .strictObject({
    ...details,
    listConsent: listConsentField.default("nobody"),
    email: emailField,
    delegationCode,
    /** Why a place is taken also where there is none. */
    overbook: line(500).optional(),
    tell: z
      .literal("on")
      .optional()
      .transform((value) => value === "on"),
    intent: z.literal("enter"),
  })
  .refine(withOrganisation, organisationMissing);

/** What a delegate does with an own registration: withdraws it, takes what is offered, agrees to the notice, leaves the list. */
export const ownStepForm = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.literal("withdraw"), confirmed: z.literal("on", "confirm") }),
  z.strictObject({ intent: z.enum(["accept", "agree", "unlist"]) }),
]);

/** Asking for one's personal link by mail. */
export const linkForm = z.strictObject({ email: emailField, intent: z.literal("link").optional() });

/** Having this browser forget the registrations it knows. */
export const forgetForm = z.strictObject({ intent: z.literal("forget") });

export type RegistrationDetails = Pick<z.output<typeof changeForm>, keyof typeof details | "listConsent">;
