import { z } from "zod";
import { line, paragraphs } from "#app/platform/lines.server.ts";
import { letterKinds } from "#app/registration/papers/placeholders.ts";
import { issueLimit } from "#app/registration/papers/rules.ts";

const body = paragraphs(6000).refine((text) => text !== "", "required");

export const textsForm = z.strictObject({
  intent: z.literal("save"),
  titleEn: line(150),
  titleFr: line(150),
  bodyEn: body,
  bodyFr: body,
  selfService: z.literal("on").optional(),
});

export const resetForm = z.strictObject({ intent: z.literal("reset") });

export const issueForm = z.strictObject({
  intent: z.literal("issue"),
  kind: z.enum(letterKinds),
  locale: z.enum(["en", "fr"]).optional(),
  id: z.array(z.string().max(100)).max(issueLimit).default([]),
  /** Everybody who was searched for, not only those ticked. */
  all: z.literal("on").optional(),
  search: z.string().max(100).optional(),
});

const number = z
  .string()
  .regex(/^\d{1,8}$/)
  .transform(Number);

export const revokeForm = z.strictObject({ intent: z.literal("revoke"), number });

export const takeForm = z.strictObject({
  intent: z.literal("take"),
  kind: z.enum(["confirmation", "attendance"]),
  locale: z.enum(["en", "fr"]),
});

export const removePassportForm = z.strictObject({ intent: z.literal("remove_passport") });

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true);

/** `today`: an ISO day. Passports that have run out, and days that have not come, are refused. */
export function passportForm(today: string) {
  const past = day.refine((text) => text < today && text > "1900-01-01", "in_past");
  return z.strictObject({
    intent: z.literal("visa"),
    number: line(20).refine((text) => /^[\p{L}\p{N} /-]{4,20}$/u.test(text), "passport_number"),
    nationality: z.string().regex(/^[A-Z]{2}$/, "country"),
    bornOn: past,
    issuedOn: past,
    expiresOn: day.refine((text) => text >= today && text < "2100-01-01", "expired"),
    issuedIn: line(100),
    locale: z.enum(["en", "fr"]),
  });
}
