import { z } from "zod";
import { line, paragraphs } from "#app/platform/lines.server.ts";
import { hasGoodLinks } from "#app/platform/text-page.ts";
import { equipmentKinds } from "#app/programme/equipment.ts";
import { linesLimit } from "#app/programme/sessions/rules.ts";
import { SessionAccess, SessionKind, SessionOrganisationRole } from "#prisma/generated/enums.ts";

export const idField = z.string().regex(/^[\w:.-]{1,160}$/, "invalid");
const on = z.literal("on").optional();
const blank = (text: string | undefined) => text || null;
const optionalLine = (most: number) => line(most).optional().transform(blank);
const text = (most: number) => paragraphs(most).transform(blank);
const markup = (most: number) => paragraphs(most).refine(hasGoodLinks, "markup_link").transform(blank);
export const versionField = z.coerce.number().int().min(1).max(2_000_000_000);

/** Empty: not said. */
const count = (least: number, most: number) =>
  z.coerce
    .number("whole_number")
    .int("whole_number")
    .min(least)
    .max(most)
    .optional()
    .transform((number) => number ?? null);

/** Languages by their tags, as `Session.language` has them. */
export const languageField = z
  .string()
  .regex(/^[a-z]{2,3}$/, "invalid")
  .optional()
  .transform(blank);

const at = z
  .string()
  .transform((number) => Number(number.replace(",", ".")))
  .pipe(z.number().min(-1000).max(1000))
  .optional();

/** A line of a list in both languages; lines left empty are none. */
const textLine = z.strictObject({
  id: idField.optional(),
  at,
  en: optionalLine(1000),
  fr: optionalLine(1000),
});

const textLines = z.array(textLine).max(linesLimit).default([]);

/** A session with everything that the desk says of it. */
export const sessionForm = z.strictObject({
  intent: z.literal("save"),
  version: versionField.optional(),
  kind: z.enum(SessionKind),
  number: count(1, 9999),
  trackId: idField.optional().transform(blank),
  titleEn: line(300),
  titleFr: optionalLine(300),
  premise: text(2000),
  premiseFr: text(2000),
  questions: textLines,
  background: textLines,
  descriptionEn: markup(8000),
  descriptionFr: markup(8000),
  language: languageField,
  access: z.enum(SessionAccess),
  categoryIds: z.array(idField).max(100).default([]),
  capacity: count(0, 100_000),
  expected: count(0, 100_000),
  minutes: count(1, 1440),
  equipment: z.array(z.enum(equipmentKinds)).max(equipmentKinds.length).default([]),
  internalNote: text(4000),
  isInternal: on,
  organisations: z
    .array(z.strictObject({ id: idField.optional(), role: z.enum(SessionOrganisationRole) }))
    .max(linesLimit)
    .default([]),
  projects: z
    .array(z.strictObject({ id: idField.optional() }))
    .max(linesLimit)
    .default([]),
  follows: z
    .array(z.strictObject({ id: idField.optional() }))
    .max(linesLimit)
    .default([]),
});

export const sessionStepForm = z.strictObject({
  intent: z.enum(["cancel", "resume", "delete", "duplicate"]),
  version: versionField,
});

export const trackForm = z.strictObject({
  intent: z.literal("track"),
  trackId: idField.optional(),
  nameEn: line(120),
  nameFr: optionalLine(120),
  colour: z.coerce.number().int().min(1).max(8),
});

export const trackStepForm = z.strictObject({ intent: z.enum(["up", "down", "remove"]), trackId: idField });
