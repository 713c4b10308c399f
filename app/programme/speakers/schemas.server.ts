import { z } from "zod";
import { line, paragraphs } from "#app/platform/lines.server.ts";
import { hasGoodLinks } from "#app/platform/text-page.ts";
import { idField } from "#app/programme/sessions/schemas.server.ts";
import { absencesLimit } from "#app/programme/speakers/rules.ts";
import { emailField, nameField } from "#app/registration/schemas.ts";
import { SessionRoleKind } from "#prisma/generated/enums.ts";

const blank = (text: string | undefined) => text || null;
const optionalLine = (most: number) => line(most).optional().transform(blank);
const localeField = z.enum(["en", "fr"]);
const role = z.enum(SessionRoleKind);

/** A part for somebody of the directory, or for somebody new. */
export const addRoleForm = z
  .strictObject({
    intent: z.literal("add"),
    role,
    personId: idField.optional(),
    name: nameField.optional(),
    position: optionalLine(200),
    organisationId: idField.optional().transform(blank),
    organisationName: optionalLine(200),
    countryCode: z
      .string()
      .regex(/^[A-Z]{2}$/, "country")
      .optional()
      .transform(blank),
    email: emailField.optional().transform(blank),
    locale: localeField,
    titleEn: optionalLine(300),
    titleFr: optionalLine(300),
    confirmed: z.literal("on").optional(),
  })
  .refine(({ personId, name }) => personId || name, { path: ["name"], message: "required", when: () => true });

/** Which part: a person has each only once in a session. */
const part = { personId: idField, role };

export const roleStepForm = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.enum(["up", "down", "remove", "ask"]), ...part }),
  z.strictObject({ intent: z.literal("state"), ...part, state: z.enum(["proposed", "confirmed", "declined"]) }),
  z.strictObject({ intent: z.literal("title"), ...part, titleEn: optionalLine(300), titleFr: optionalLine(300) }),
]);

/** What a speaker answers to one part, with the title of their own that they may have given it. */
export const answerForm = z.strictObject({
  intent: z.enum(["confirm", "decline", "title"]),
  sessionId: idField,
  role,
  titleEn: optionalLine(300),
  titleFr: optionalLine(300),
});

const localMoment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "moment")
  .optional();

const biography = paragraphs(4000).refine(hasGoodLinks, "markup_link").transform(blank);

const profile = {
  read: z.coerce.number().int().positive(),
  position: optionalLine(200),
  organisation: optionalLine(200),
  biographyEn: biography,
  biographyFr: biography,
  portraitAlt: optionalLine(300),
  locale: localeField,
  absences: z
    .array(z.strictObject({ from: localMoment, to: localMoment }))
    .max(absencesLimit)
    .default([]),
};

/** How speakers present themselves, and when they cannot be there. */
export const profileForm = z.strictObject({ intent: z.literal("profile"), ...profile });

/** The same by an organiser, who also knows where to write to. */
export const deskProfileForm = z.strictObject({
  intent: z.literal("profile"),
  ...profile,
  name: nameField.optional(),
  email: emailField.optional().transform(blank),
});

export const askForm = z.strictObject({
  intent: z.enum(["ask", "ask_all"]),
  speakerId: idField.optional(),
});
