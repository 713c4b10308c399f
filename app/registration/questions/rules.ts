import { isPartialDate, precisionOf } from "#app/platform/partial-date.ts";
import { isSafeLine, isSafeText } from "#app/platform/safe-text.ts";
import type { ConditionMode, QuestionKind } from "#prisma/generated/enums.ts";

export type { ConditionMode, QuestionKind };

/** In the order in which the builder offers them. */
export const questionKinds = [
  "short_text",
  "long_text",
  "number",
  "date",
  "choice",
  "choices",
  "country",
  "organisation",
  "file",
  "consent",
  "explanation",
] as const satisfies QuestionKind[];

/** How many a conference can ask. */
export const questionLimit = 100;

/** What the rules need to know of a question. */
export type QuestionRule = {
  id: string;
  kind: QuestionKind;
  required: boolean;
  organisersOnly: boolean;
  /** Empty: of all categories. */
  categoryIds: string[];
  conditionMode: ConditionMode;
  /** `values` empty: the other question is answered at all. */
  conditions: { onQuestionId: string; values: string[] }[];
  options: { id: string; archived: boolean }[];
};

/**
 * Answers by the question's id: ids of options, "on" for a consent, the id of a file, the code of a country, text. No
 * entry and an empty list are the same.
 */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** The name of a question's field in a form. */
export function fieldOf(questionId: string): string {
  return `q-${questionId}`;
}

export function hasOptions(kind: QuestionKind): boolean {
  return kind === "choice" || kind === "choices";
}

/**
 * The questions that are asked of somebody in a category who has answered so, in the order of the form. A condition sees
 * only what was asked before it, so there is no circle to go round in, whatever the data say, and what is hidden counts
 * as not answered for all that follows.
 */
export function shownQuestions<Q extends QuestionRule>(
  questions: readonly Q[],
  categoryId: string,
  answers: Answers,
): Q[] {
  const before = new Map<string, readonly string[]>();
  return questions.filter((question) => {
    const shown = isShown(question, categoryId, before);
    if (shown) before.set(question.id, answers[question.id] ?? []);
    return shown;
  });
}

function isShown(question: QuestionRule, categoryId: string, before: Map<string, readonly string[]>): boolean {
  const { categoryIds, conditions, conditionMode } = question;
  if (categoryIds.length > 0 && !categoryIds.includes(categoryId)) return false;
  if (conditions.length === 0) return true;
  const isMet = ({ onQuestionId, values }: QuestionRule["conditions"][number]) => {
    const given = (before.get(onQuestionId) ?? []).filter((value) => value.trim() !== "");
    return values.length === 0 ? given.length > 0 : given.some((value) => values.includes(value));
  };
  return conditionMode === "all" ? conditions.every(isMet) : conditions.some(isMet);
}

export type Verdict<Q> = {
  shown: Q[];
  /** What may be stored, in one spelling; nothing of a question that is not shown. */
  kept: Record<string, string[]>;
  /** What is to be mended, as a code for each question. */
  errors: Record<string, string>;
};

/** Judges what was answered in a category. `before`: what is stored, because an archived option stays with who has it. */
export function judgeAnswers<Q extends QuestionRule>(
  questions: readonly Q[],
  categoryId: string,
  answers: Answers,
  before: Answers = {},
): Verdict<Q> {
  const verdict: Verdict<Q> = { shown: [], kept: {}, errors: {} };
  const seen = new Map<string, readonly string[]>();
  for (const question of questions) {
    if (!isShown(question, categoryId, seen)) continue;
    verdict.shown.push(question);
    const { id, required, kind } = question;
    const read = readAnswer(question, answers[id] ?? [], before[id] ?? []);
    if (typeof read === "string") verdict.errors[id] = read;
    else if (read.length > 0) {
      verdict.kept[id] = read;
      seen.set(id, read);
    } else if (required) verdict.errors[id] = kind === "consent" ? "confirm" : "required";
  }
  return verdict;
}

const shortLimit = 300;
const longLimit = 5000;
const organisationLimit = 200;

/** The values of one answer in one spelling; a code when they cannot be used. */
export function readAnswer(
  { kind, options }: Pick<QuestionRule, "kind" | "options">,
  given: readonly string[],
  before: readonly string[] = [],
): string[] | string {
  const values = given.map((value) => value.trim()).filter((value) => value !== "");
  if (values.length === 0 || kind === "explanation") return [];
  if (hasOptions(kind)) return chosenOf(kind, options, values, before);
  const [text = ""] = values;
  if (values.length > 1) return "invalid";
  switch (kind) {
    case "short_text":
      return lineOf(text, shortLimit);
    case "organisation":
      return lineOf(text, organisationLimit);
    case "long_text":
      if (text.length > longLimit) return `too_long|${longLimit}`;
      return isSafeText(text) ? [text] : "unsafe_text";
    case "number":
      return numberOf(text);
    case "date":
      return isPartialDate(text) && precisionOf(text) === "day" && text > "1800" ? [text] : "day";
    case "country":
      return /^[A-Z]{2}$/.test(text) ? [text] : "country";
    case "consent":
      return text === "on" ? [text] : "invalid";
    case "file":
      return /^[\w-]{1,100}$/.test(text) ? [text] : "file_missing";
    default:
      return "invalid";
  }
}

function chosenOf(
  kind: QuestionKind,
  options: QuestionRule["options"],
  values: string[],
  before: readonly string[],
): string[] | string {
  const open = options.filter(({ id, archived }) => !archived || before.includes(id));
  if (!values.every((value) => open.some(({ id }) => id === value))) return "option_gone";
  const chosen = open.map(({ id }) => id).filter((id) => values.includes(id));
  return kind === "choice" && chosen.length > 1 ? "invalid" : chosen;
}

function lineOf(text: string, limit: number): string[] | string {
  if (text.length > limit) return `too_long|${limit}`;
  return isSafeLine(text) ? [text] : "unsafe_text";
}

/**
 * With a point or a comma, and with the spaces that French puts between thousands. "1,000" is a thousand to some and one
 * to others: it is asked for again.
 */
function numberOf(text: string): string[] | string {
  if (/^-?[1-9]\d{0,2},\d{3}$/.test(text)) return "number";
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  const match = /^(-?)0*(\d{1,12})(?:\.(\d{1,6}))?$/.exec(plain);
  if (!match) return "number";
  const [, sign, whole = "0", decimals = ""] = match;
  const rest = decimals.replace(/0+$/, "");
  const figure = rest ? `${whole}.${rest}` : whole;
  return [figure === "0" ? figure : sign + figure];
}

/** Whether a question can be answered so, by what a condition may ask for: an option, or the code of a country. */
export function hasAnswer({ kind, options }: Pick<QuestionRule, "kind" | "options">, value: string): boolean {
  return kind === "country" ? /^[A-Z]{2}$/.test(value) : hasOptions(kind) && options.some(({ id }) => id === value);
}

/**
 * What in a form cannot be: a question whose condition does not look back at one asked of the same people, or asks for
 * what cannot be answered there.
 */
export function brokenCondition(questions: readonly QuestionRule[]): { id: string; onQuestionId: string } | null {
  const before = new Map<string, QuestionRule>();
  for (const question of questions) {
    for (const { onQuestionId, values } of question.conditions) {
      const on = before.get(onQuestionId);
      const isSeen = on && on.kind !== "explanation" && (question.organisersOnly || !on.organisersOnly);
      if (!isSeen || !values.every((value) => hasAnswer(on, value))) return { id: question.id, onQuestionId };
    }
    before.set(question.id, question);
  }
  return null;
}

/** Kinds whose answers are text that another kind of text may take over. */
const textKinds: readonly QuestionKind[] = ["short_text", "long_text", "number", "date", "organisation"];

/**
 * What the question's form begins with where the answer was given when the question was of another kind: the same where
 * it can be read so, else nothing (and then the old answer stays until there is a new one).
 */
export function carriedOver(
  question: Pick<QuestionRule, "kind" | "options">,
  answer: { kind: QuestionKind; values: readonly string[] },
): string[] {
  const alike = (kinds: readonly QuestionKind[]) => kinds.includes(question.kind) && kinds.includes(answer.kind);
  if (question.kind !== answer.kind && !alike(textKinds) && !alike(["choice", "choices"])) return [];
  const read = readAnswer(question, answer.values, answer.values);
  return typeof read === "string" ? [] : read;
}
