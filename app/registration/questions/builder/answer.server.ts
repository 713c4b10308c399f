import { z } from "zod";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { line, paragraphs } from "#app/platform/lines.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import {
  archiveQuestion,
  type ConditionInput,
  type FormOrder,
  moveQuestion,
  moveSection,
  type OptionInput,
  orderQuestions,
  removeSection,
  restoreQuestion,
  saveQuestion,
  saveSection,
} from "#app/registration/questions/builder/commands.server.ts";
import { questionKinds } from "#app/registration/questions/rules.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

const id = z.string().regex(/^[\w-]{1,100}$/);

const sectionForm = z.strictObject({
  intent: z.literal("section"),
  sectionId: id.optional(),
  titleEn: line(120),
  titleFr: line(120).optional(),
  introEn: paragraphs(1000),
  introFr: paragraphs(1000),
});

const stepForm = z.strictObject({
  intent: z.enum(["up", "down", "archive", "restore", "section_up", "section_down", "section_remove"]),
  id,
});

/** `section:question,question;section:` as the list that is ordered by hand sends it. */
const orderForm = z.strictObject({
  intent: z.literal("order"),
  order: z
    .string()
    .max(20_000)
    .regex(/^[\w-]+:[\w,-]*(;[\w-]+:[\w,-]*)*$/),
});

const optionLine = z.object({
  id: id.optional(),
  /** 1.5 and 1,5 are between the first and the second. */
  at: z
    .string()
    .transform((text) => Number(text.replace(",", ".")))
    .pipe(z.number().min(-1000).max(1000))
    .optional(),
  labelEn: line(300).optional(),
  labelFr: line(300).optional(),
  archived: z.literal("on").optional(),
});

const questionForm = z.strictObject({
  intent: z.literal("question"),
  sectionId: id,
  kind: z.enum(questionKinds),
  labelEn: line(500),
  labelFr: line(500).optional(),
  helpEn: paragraphs(3000),
  helpFr: paragraphs(3000),
  required: z.literal("on").optional(),
  organisersOnly: z.literal("on").optional(),
  reapproval: z.literal("on").optional(),
  retentionDays: z.coerce.number("whole_number").int("whole_number").min(0).max(3650).optional(),
  categoryIds: z.array(id).max(60).default([]),
  conditionMode: z.enum(["all", "any"]).default("all"),
  options: z.array(optionLine).max(100).default([]),
});

/** What has to be mended in the form of a section ("new" for a new one). */
export type SectionFault = { about: string; form: FormReply };

/** Carries out what was posted on the page of the form, and says so or why not. */
export async function answerBuilder(
  context: AppContext,
  request: Request,
  conferenceId: string,
  formData: FormData,
): Promise<Response> {
  const intent = formData.get("intent");
  if (intent === "section") return answerSection(context, request, conferenceId, formData);
  const { db, visitor } = context;
  const act = actOf(context);
  try {
    if (intent === "order") {
      const form = parseForm(formData, orderForm);
      if (!form.ok) throw new AppError("invalid_input");
      await orderQuestions(db, act, { conferenceId, order: orderIn(form.value.order) });
      return await done(context, request, "moved");
    }
    const form = parseForm(formData, stepForm);
    if (!form.ok) throw new AppError("invalid_input");
    const step = steps[form.value.intent];
    await step(context, act, conferenceId, form.value.id);
    return await done(context, request, said[form.value.intent]);
  } catch (error) {
    if (!isAppError(error) || !("on" in error.params)) throw error;
    const text = translatorFor(visitor.locale, "builder")("broken", error.params);
    return redirectWithFlash(context, pathOf(request), { tone: "warning", text });
  }
}

type Step = (context: AppContext, act: ReturnType<typeof actOf>, conferenceId: string, id: string) => Promise<unknown>;
type StepName = z.output<typeof stepForm>["intent"];

const steps: Record<StepName, Step> = {
  up: ({ db }, act, conferenceId, questionId) => moveQuestion(db, act, { conferenceId, questionId, by: -1 }),
  down: ({ db }, act, conferenceId, questionId) => moveQuestion(db, act, { conferenceId, questionId, by: 1 }),
  archive: ({ db }, act, conferenceId, questionId) => archiveQuestion(db, act, { conferenceId, questionId }),
  restore: ({ db }, act, conferenceId, questionId) => restoreQuestion(db, act, { conferenceId, questionId }),
  section_up: ({ db }, act, conferenceId, sectionId) => moveSection(db, act, { conferenceId, sectionId, by: -1 }),
  section_down: ({ db }, act, conferenceId, sectionId) => moveSection(db, act, { conferenceId, sectionId, by: 1 }),
  section_remove: ({ db }, act, conferenceId, sectionId) => removeSection(db, act, { conferenceId, sectionId }),
};

const said: Record<StepName, Done> = {
  ...{ up: "moved", down: "moved", archive: "archived", restore: "restored" },
  ...{ section_up: "moved", section_down: "moved", section_remove: "section_removed" },
};

function orderIn(text: string): FormOrder {
  return text.split(";").map((part) => {
    const [sectionId = "", ids = ""] = part.split(":");
    return { sectionId, questionIds: ids.split(",").filter(Boolean) };
  });
}

async function answerSection(
  context: AppContext,
  request: Request,
  conferenceId: string,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, sectionForm);
  const about = String(formData.get("sectionId") || "new");
  if (!form.ok) return refusedForm({ about, form: form.reply } satisfies SectionFault);
  const { sectionId = null, titleEn, titleFr, introEn, introFr } = form.value;
  try {
    await saveSection(context.db, actOf(context), {
      ...{ conferenceId, sectionId, titleEn },
      ...{ titleFr: titleFr ?? null, introEn: introEn || null, introFr: introFr || null },
    });
  } catch (error) {
    if (!isAppError(error) || typeof error.params.field !== "string") throw error;
    const { field, code } = error.params;
    return refusedForm({ about, form: form.reply({ [field]: [String(code)] }) } satisfies SectionFault);
  }
  return done(context, request, sectionId ? "section_saved" : "section_added");
}

/** What has to be mended in the form of a question, with what was ticked among its conditions. */
export type QuestionFault = {
  form: FormReply;
  conditions: ConditionInput[];
  broken: { question: string; on: string } | null;
};

/** Saves a question and goes back to the form that it is part of. */
export async function answerQuestion(
  context: AppContext,
  conference: { id: string; slug: string },
  questionId: string | null,
  formData: FormData,
): Promise<Response> {
  const conditions = takeConditions(formData);
  const form = parseForm(formData, questionForm);
  const refused = (reply: FormReply, broken: QuestionFault["broken"] = null) =>
    refusedForm({ form: reply, conditions, broken } satisfies QuestionFault);
  if (!form.ok) return refused(aboutAllLines(form.reply));
  const { intent: _, options, labelFr, helpEn, helpFr, retentionDays, ...value } = form.value;
  const nameless = options.some((option) => (option.id || option.labelFr) && !option.labelEn);
  if (nameless) return refused(form.reply({ options: ["required"] }));
  try {
    await saveQuestion(context.db, actOf(context), {
      ...value,
      ...{ conferenceId: conference.id, questionId, conditions },
      ...{ labelFr: labelFr ?? null, helpEn: helpEn || null, helpFr: helpFr || null },
      required: value.required === "on",
      organisersOnly: value.organisersOnly === "on",
      reapproval: value.reapproval === "on",
      retentionDays: retentionDays ?? null,
      options: inOrder(options),
    });
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { field, code, question, on } = error.params;
    if (field) return refused(form.reply({ [field]: [String(code)] }));
    if (on !== undefined) return refused(form.reply({}), { question: String(question), on: String(on) });
    throw error;
  }
  const text = translatorFor(context.visitor.locale, "builder")(questionId ? "saved" : "added");
  return redirectWithFlash(context, `/organise/${conference.slug}/questions`, { tone: "success", text });
}

/** What is wrong with one line of the options is said above all of them. */
function aboutAllLines(reply: FormReply): FormReply {
  const error: Record<string, string[] | null> = {};
  for (const [name, codes] of Object.entries(reply.error ?? {})) {
    const field = name.startsWith("options[") ? "options" : name;
    error[field] = [...new Set([...(error[field] ?? []), ...(codes ?? [])])];
  }
  return { ...reply, error };
}

/** The ticked answers of earlier questions, by question; `*` is any answer. */
function takeConditions(formData: FormData): ConditionInput[] {
  const names = [...new Set(formData.keys())].filter((name) => /^on-[\w-]{1,60}$/.test(name)).slice(0, 50);
  return names.map((name) => {
    const values = formData.getAll(name).flatMap((value) => (typeof value === "string" ? value : []));
    formData.delete(name);
    return { onQuestionId: name.slice(3), values: values.includes("*") ? [] : values.slice(0, 300) };
  });
}

/** As numbered by hand; lines left empty are none. */
function inOrder(lines: z.output<typeof optionLine>[]): OptionInput[] {
  return lines
    .map((one, index) => ({ ...one, at: one.at ?? index + 1 }))
    .sort((one, other) => one.at - other.at)
    .flatMap(({ id: optionId, labelEn, labelFr, archived }) =>
      labelEn ? [{ id: optionId ?? null, labelEn, labelFr: labelFr ?? null, archived: archived === "on" }] : [],
    );
}

type Done = "moved" | "archived" | "restored" | "section_saved" | "section_added" | "section_removed";

function done(context: AppContext, request: Request, what: Done): Promise<Response> {
  const text = translatorFor(context.visitor.locale, "builder")(what);
  return redirectWithFlash(context, pathOf(request), { tone: "success", text });
}

/** The same page with the same preview. */
function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname + search.replace(/[?&]index(?=&|$)/, "");
}
