import { z } from "zod";
import { line, paragraphs } from "#app/platform/lines.server.ts";
import { callQuestionKinds, decisionKinds, decisionLimit, wishedRoles } from "#app/programme/call/rules.ts";
import { emailField, nameField } from "#app/registration/schemas.ts";

const idField = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/, "invalid");
const localeField = z.enum(["en", "fr"]);
const countryField = z.string().regex(/^[A-Z]{2}$/, "country");
const nothing = <Value>(value: Value | undefined): Value | null => value ?? null;
const empty = (value: string | undefined): string => value ?? "";
const whole = (least: number, most: number) => z.number("whole_number").int("whole_number").min(least).max(most);

/** A checkbox. */
const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** As `datetime-local` sends it. */
const moment = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:00)?$/, "moment")
  .optional();

/** What is needed to begin a proposal. The same form sent twice is one. */
export const beginForm = z.strictObject({
  name: nameField,
  email: emailField,
  locale: localeField,
  submissionKey: z.string().regex(/^[A-Za-z0-9_-]{20,64}$/),
  consent: z.literal("on", "consent_proposal"),
});

const person = {
  jobTitle: line(200).optional().transform(empty),
  organisationName: line(200).optional().transform(empty),
  countryCode: countryField.optional().transform(nothing),
  role: z.enum(wishedRoles),
  locale: localeField,
};

/** A proposal as its lead writes it: everything may be left for later. */
export const proposalForm = z.strictObject({
  intent: z.enum(["save", "submit"]),
  version: z.coerce.number().int().positive(),
  titleEn: line(300).optional().transform(empty),
  titleFr: line(300).optional().transform(empty),
  abstractEn: paragraphs(6000),
  abstractFr: paragraphs(6000),
  typeId: idField.optional().transform(nothing),
  trackId: idField.optional().transform(nothing),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .transform(nothing),
  notes: paragraphs(3000),
  name: nameField,
  ...person,
  dropFile: tick,
});

/** What an author says of themselves. */
export const authorForm = z.strictObject({ intent: z.literal("me"), name: nameField, ...person });

/** A co-author, named by the lead. */
export const coAuthorForm = z.strictObject({
  intent: z.literal("author"),
  name: nameField,
  email: emailField,
  ...person,
});

/** The address of a co-author who has not answered, mended by the lead. */
export const addressForm = z.strictObject({ intent: z.literal("address"), authorId: idField, email: emailField });

/** A step on a proposal that needs no more than a word. */
export const proposalStepForm = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.literal("withdraw"), confirmed: z.literal("on", "confirm") }),
  z.strictObject({ intent: z.enum(["confirm", "decline", "renew"]) }),
  z.strictObject({ intent: z.enum(["remove", "again"]), authorId: idField }),
]);

const optionalLine = (most: number) => line(most).optional().transform(nothing);
const optionalText = (most: number) => paragraphs(most).transform((text) => text || null);

export const callForm = z.strictObject({
  intent: z.literal("call"),
  opensAt: moment,
  closesAt: moment,
  graceHours: whole(0, 168).default(0),
  introEn: paragraphs(8000),
  introFr: paragraphs(8000),
  anonymous: tick,
  blindFiles: tick,
  reviewsWanted: whole(0, 10).default(0),
  limitPerAuthor: whole(1, 50),
  remindDays: whole(0, 30).default(0),
});

const names = { nameEn: line(120), nameFr: optionalLine(120) };

/** Kinds of session that can be proposed: nobody proposes a break. */
export const proposedKinds = ["workshop", "panel", "keynote", "plenary", "forum", "side_event", "session"] as const;

export const partForms = {
  types: z.strictObject({ intent: z.literal("part"), ...names, kind: z.enum(proposedKinds), minutes: whole(5, 600) }),
  criteria: z.strictObject({
    intent: z.literal("part"),
    ...names,
    helpEn: optionalText(500),
    helpFr: optionalText(500),
    weight: whole(1, 100),
  }),
  questions: z.strictObject({
    intent: z.literal("part"),
    kind: z.enum(callQuestionKinds),
    labelEn: line(300),
    labelFr: optionalLine(300),
    helpEn: optionalText(1000),
    helpFr: optionalText(1000),
    required: tick,
    forReviewers: tick,
    identifying: tick,
    options: z
      .array(
        z.strictObject({
          id: idField.optional(),
          labelEn: optionalLine(200),
          labelFr: optionalLine(200),
        }),
      )
      .max(40)
      .default([])
      .transform((options) =>
        options.flatMap(({ id, labelEn, labelFr }) => (labelEn ? [{ id: id ?? null, labelEn, labelFr }] : [])),
      ),
  }),
};

export const stepForm = z.strictObject({
  intent: z.enum(["up", "down", "remove"]),
  part: z.enum(["types", "questions", "criteria"]),
  id: idField,
});

export const reviewerForm = z.strictObject({
  intent: z.literal("reviewer"),
  name: nameField,
  email: emailField,
  organisationName: line(200).optional().transform(empty),
  trackIds: z.array(idField).max(50).default([]),
  maxLoad: whole(0, 1000).optional().transform(nothing),
  locale: localeField,
});

export const reviewerStepForm = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.literal("remove"), id: idField }),
  z.strictObject({ intent: z.literal("assign_all") }),
]);

/** A review; its scores are taken out of the form before. */
export const reviewForm = z.strictObject({
  intent: z.enum(["save", "next"]),
  version: z.coerce.number().int().positive(),
  comment: paragraphs(5000),
  forAuthors: paragraphs(5000),
});

export const conflictForm = z.strictObject({
  intent: z.literal("conflict"),
  reason: paragraphs(1000).pipe(z.string().min(1, "required")),
});

/** What is to be done with the ticked proposals, or with all that the list's filter matches: a decision, or giving them out. */
export const chosenForm = z.strictObject({
  act: z.enum([...decisionKinds, "assign"]),
  id: z.array(idField).max(decisionLimit).default([]),
  all: z.literal("1").optional(),
  reviewerId: idField.optional(),
});

/** A decision after its preview, or something that needs none. */
export const deskStepForm = z.discriminatedUnion("intent", [
  z.strictObject({
    intent: z.literal("decide"),
    id: z.array(idField).max(decisionLimit).default([]),
    kind: z.enum(decisionKinds),
    reasonEn: paragraphs(2000),
    reasonFr: paragraphs(2000),
    withComments: tick,
  }),
  z.strictObject({ intent: z.literal("undo"), decisionId: idField }),
  z.strictObject({ intent: z.literal("unassign"), reviewId: idField }),
]);
