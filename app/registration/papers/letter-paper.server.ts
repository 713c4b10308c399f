import { translatorFor } from "#app/messages.server.ts";
import { type Locale, locales } from "#app/platform/locale.ts";
import { paperKind } from "#app/platform/press.ts";
import { type LetterContent, letterContentSchema } from "#app/registration/papers/letter-content.server.ts";
import { type PassportValues, wordsOf } from "#app/registration/papers/placeholders.ts";
import { codeWords, numberWords } from "#app/registration/papers/rules.ts";

/** A letter ready to be set. */
export type LetterPaper = {
  locale: Locale;
  conference: LetterContent["conference"];
  /** "No. 0012", and the day. */
  number: string;
  date: string;
  title: string;
  paragraphs: string[];
  /** Where to ask whether it is valid, and how that is said in both languages. */
  verify: { url: string; code: string; words: string[] };
  /** Said across it when it is no letter or an invented one. */
  remark: string;
};

export const letterPaperKind = paperKind<LetterPaper>("letter");

type Printed = { number: number; code: string; locale: Locale; content: unknown };

/** A letter as it is printed; without passport data dashes stand for it. */
export function letterPaper(letter: Printed, appUrl: string, passport: PassportValues | null): LetterPaper {
  const content = letterContentSchema.parse(letter.content);
  const t = translatorFor(letter.locale, "papers.print");
  return {
    ...paperOf(content, letter.locale, passport),
    number: t("number", { number: numberWords(letter.number) }),
    verify: verifyWords(`${appUrl}/verify/${letter.code}`, codeWords(letter.code)),
    remark: content.isDemonstration ? t("demonstration") : "",
  };
}

/** What a letter would look like; its code is of no letter. */
export function previewPaper(content: LetterContent, locale: Locale, appUrl: string, passport: PassportValues | null) {
  const t = translatorFor(locale, "papers.print");
  return {
    ...paperOf(content, locale, passport),
    number: t("number", { number: numberWords(0) }),
    verify: verifyWords(`${appUrl}/verify`, "····-····-····"),
    remark: t("preview"),
  } satisfies LetterPaper;
}

function paperOf(content: LetterContent, locale: Locale, passport: PassportValues | null) {
  return {
    locale,
    conference: content.conference,
    date: content.date,
    title: content.title,
    paragraphs: content.paragraphs.map((pieces) => wordsOf(pieces, passport)),
  };
}

function verifyWords(url: string, code: string): LetterPaper["verify"] {
  return { url, code, words: locales.map((locale) => translatorFor(locale, "papers.print")("verify")) };
}
