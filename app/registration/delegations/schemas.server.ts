import { z } from "zod";
import { line, paragraphs } from "#app/platform/lines.server.ts";
import { pasteLimit } from "#app/registration/delegations/rules.ts";
import { emailField, nameField } from "#app/registration/schemas.ts";

const idField = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/, "invalid");
const countryField = z.string().regex(/^[A-Z]{2}$/, "country");
const localeField = z.enum(["en", "fr"]);
const reference = z.string().max(40);
export const positionField = line(200);
export const organisationField = line(200);

/** One nomination. */
export const nominateForm = z.strictObject({
  intent: z.literal("nominate"),
  name: nameField,
  email: emailField,
  position: positionField,
  categoryId: idField,
  organisationName: organisationField,
  countryCode: countryField,
  locale: localeField,
});

/** A step of the head with one member. */
export const memberForm = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.literal("endorse"), reference }),
  z.strictObject({ intent: z.literal("withdraw"), reference }),
  z.strictObject({
    intent: z.literal("refuse"),
    reference,
    reason: paragraphs(1000).pipe(z.string().min(1, "required")),
  }),
]);

export const letterForm = z.strictObject({ intent: z.literal("letter") });

/** A list of nominations as it was pasted, with what counts for lines that say nothing else. */
export const pasteForm = z.strictObject({
  intent: z.enum(["preview", "confirm"]),
  list: paragraphs(pasteLimit * 1000),
  categoryId: idField,
  organisationName: organisationField,
  countryCode: countryField,
  locale: localeField,
});

export const substituteForm = z.strictObject({
  name: nameField,
  email: emailField,
  position: positionField,
  locale: localeField,
});

/** Empty: no quota. */
const quota = z
  .number("whole_number")
  .int("whole_number")
  .min(0)
  .max(100_000)
  .optional()
  .transform((number) => number ?? null);

const domainsField = z
  .string()
  .trim()
  .max(2000)
  .optional()
  .transform((text) => [
    ...new Set(
      (text ?? "")
        .toLowerCase()
        .split(/[\s,;]+/)
        .map(withoutAt)
        .filter(Boolean),
    ),
  ])
  .refine((domains) => domains.length <= 20 && domains.every(isDomain), "domains");

function withoutAt(domain: string): string {
  return domain.replace(/^@/, "");
}

function isDomain(domain: string): boolean {
  return domain.length <= 200 && /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}-]+)+$/u.test(domain);
}

const blank = (text: string | undefined) => text ?? null;

/** What a delegation is, whoever belongs to it, its quotas and its head. */
export const delegationForm = z
  .strictObject({
    intent: z.literal("save"),
    organisationId: idField.optional().transform(blank),
    countryCode: countryField.optional().transform(blank),
    nameEn: line(200).optional().transform(blank),
    nameFr: line(200).optional().transform(blank),
    code: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9-]{4,40}$/, "code_form")
      .optional()
      .transform((code) => code?.toUpperCase() ?? null),
    domains: domainsField,
    includesAll: z.literal("on").optional(),
    headName: nameField.optional(),
    headEmail: emailField.optional(),
    headLocale: localeField,
    quotas: z
      .array(z.strictObject({ categoryId: idField, from: quota, to: quota }))
      .max(100)
      .default([]),
    confirmed: z.literal("on").optional(),
  })
  .refine(({ headName, headEmail }) => !headEmail || headName, { path: ["headName"], message: "required" })
  .refine(({ headName, headEmail }) => !headName || headEmail, { path: ["headEmail"], message: "required" });

export const deskStepForm = z.strictObject({ intent: z.enum(["resend", "remove"]) });
