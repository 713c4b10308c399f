import { z } from "zod";
import { dayWords } from "#app/platform/instant-words.ts";
import type { Locale } from "#app/platform/locale.ts";
import { pickText } from "#app/platform/locale.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { conferenceWords } from "#app/registration/conference-words.server.ts";
import type { LetterTexts } from "#app/registration/papers/default-texts.ts";
import { fill, type PlainField, passportFields } from "#app/registration/papers/placeholders.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const piece = z.union([z.string(), z.object({ passport: z.enum(passportFields) })]);

/** What is kept of a letter, so that it is printed the same again. */
export const letterContentSchema = z.object({
  title: z.string(),
  paragraphs: z.array(z.array(piece)),
  conference: z.object({ name: z.string(), dates: z.string(), place: z.string() }),
  date: z.string(),
  isDemonstration: z.boolean(),
});
export type LetterContent = z.output<typeof letterContentSchema>;

/** What a letter says of a person. */
export const letterPersonSelect = {
  id: true,
  reference: true,
  state: true,
  name: true,
  position: true,
  organisationName: true,
  locale: true,
  country: { select: { nameEn: true, nameFr: true } },
  category: { select: { nameEn: true, nameFr: true } },
} satisfies Prisma.RegistrationSelect;
export type LetterPerson = Prisma.RegistrationGetPayload<{ select: typeof letterPersonSelect }>;

/** The letter to a person in a language, with everything filled in but passport data. */
export function letterContent(
  conference: ConferenceForRegistration,
  person: Omit<LetterPerson, "id" | "state" | "locale">,
  texts: LetterTexts,
  { locale, now }: { locale: Locale; now: Date },
): LetterContent {
  const { name, dates, place } = conferenceWords(conference, locale);
  const inFrench = locale === "fr";
  const date = dayWords(now, locale, conference.timeZone);
  const values: Record<PlainField, string> = {
    name: person.name,
    position: person.position,
    organisation: person.organisationName,
    country: inFrench ? person.country.nameFr : person.country.nameEn,
    category: pickText({ en: person.category.nameEn, fr: person.category.nameFr }, locale)?.text ?? "",
    reference: person.reference,
    conference: name,
    ...{ dates, place },
    contact: conference.contactEmail ?? "",
    today: date,
  };
  const body = inFrench ? texts.bodyFr : texts.bodyEn;
  return {
    title: fill(inFrench ? texts.titleFr : texts.titleEn, values).join(""),
    paragraphs: body
      .replace(/\r\n?/g, "\n")
      .split(/\n\s*\n/)
      .map((paragraph) => fill(paragraph.trim(), values)),
    conference: { name, dates, place },
    date,
    isDemonstration: conference.isDemonstration,
  };
}

/** Whether two letters say the same, whenever they were written. */
export function saysTheSame(one: LetterContent, other: LetterContent): boolean {
  const said = ({ title, paragraphs, conference }: LetterContent) => JSON.stringify([title, paragraphs, conference]);
  return said(one) === said(other);
}
