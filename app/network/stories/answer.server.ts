import { z } from "zod";
import { translatorFor } from "#app/messages.server.ts";
import { removeTour, removeView, saveTour, saveView } from "#app/network/stories/commands.server.ts";
import { mostCitations, mostSteps, places } from "#app/network/stories/form.ts";
import { marksFit } from "#app/network/stories/note.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FieldErrors, type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { line } from "#app/platform/lines.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

const documents = places("document", mostCitations);
const sections = places("section", mostCitations);
const stepNames = places("step", mostSteps);

function each<Name extends string, Field extends z.ZodType>(names: Name[], field: Field) {
  return Object.fromEntries(names.map((name) => [name, field])) as Record<Name, Field>;
}

const version = z.number().int().min(1).optional();

const viewForm = z.strictObject({
  intent: z.literal("save"),
  version,
  titleEn: line(120),
  titleFr: line(120),
  noteEn: line(1500),
  noteFr: line(1500),
  address: line(2000),
  ...each(documents, z.string().max(100).optional()),
  ...each(sections, line(200).optional()),
});

const tourForm = z.strictObject({
  intent: z.literal("save"),
  version,
  titleEn: line(120),
  titleFr: line(120),
  introEn: line(500),
  introFr: line(500),
  ...each(stepNames, z.string().max(100).optional()),
});

export type StoryFault = FormReply;

/** Carries out what was posted about a view, or says what has to be mended. `id`: null for a new one. */
export async function answerView(context: AppContext, id: string | null, formData: FormData): Promise<Response> {
  if (formData.get("intent") === "remove") return remove(context, id, removeView);
  const form = parseForm(formData, viewForm);
  if (!form.ok) return refusedForm(form.reply);
  const { value } = form;
  const lines = documents.map((name, index) => ({
    sourceId: textIn(value, name),
    section: textIn(value, sections[index] ?? ""),
  }));
  const halves = lines.findIndex(({ sourceId, section }) => (sourceId === undefined) !== (section === undefined));
  if (halves >= 0) return refusedForm(form.reply({ [sections[halves] ?? ""]: ["source_place"] }));
  const citations = lines.flatMap(({ sourceId, section }) => (sourceId && section ? { sourceId, section } : []));
  const faults = Object.fromEntries(
    (["noteEn", "noteFr"] as const).flatMap((name) =>
      marksFit(value[name], citations.length) ? [] : [[name, ["source_marks"]]],
    ),
  );
  if (Object.keys(faults).length > 0) return refusedForm(form.reply(faults));
  const { titleEn, titleFr, noteEn, noteFr, address } = value;
  return keep(context, form, (act) =>
    saveView(context.db, act, {
      ...{ titleEn, titleFr, noteEn, noteFr, address, citations },
      known: knownOf(id, value.version),
    }),
  );
}

/** The same of a tour. */
export async function answerTour(context: AppContext, id: string | null, formData: FormData): Promise<Response> {
  if (formData.get("intent") === "remove") return remove(context, id, removeTour);
  const form = parseForm(formData, tourForm);
  if (!form.ok) return refusedForm(form.reply);
  const { titleEn, titleFr, introEn, introFr, version: seen } = form.value;
  const steps = stepNames.flatMap((name) => textIn(form.value, name) ?? []);
  if (steps.length === 0 || new Set(steps).size < steps.length)
    return refusedForm(form.reply({ step1: ["tour_steps"] }));
  return keep(context, form, (act) =>
    saveTour(context.db, act, { titleEn, titleFr, introEn, introFr, steps, known: knownOf(id, seen) }),
  );
}

/** A field of a row of fields, whose names TypeScript does not count. */
function textIn(value: object, name: string): string | undefined {
  return (value as Record<string, string | undefined>)[name];
}

function knownOf(id: string | null, seen: number | undefined) {
  return id === null ? null : { id, version: seen ?? 0 };
}

const desk = "/admin/network";

async function keep(
  context: AppContext,
  form: { reply(errors: FieldErrors): FormReply },
  save: (act: ReturnType<typeof actOf>) => Promise<string>,
): Promise<Response> {
  try {
    await save(actOf(context));
    return await done(context, "saved");
  } catch (error) {
    if (!isAppError(error) || error.code !== "changed_meanwhile") throw error;
    return refusedForm(form.reply({ "": ["changed_meanwhile"] }));
  }
}

async function remove(context: AppContext, id: string | null, command: typeof removeView): Promise<Response> {
  if (id === null) throw new AppError("invalid_input");
  await command(context.db, actOf(context), id);
  return done(context, "removed");
}

function done(context: AppContext, what: "saved" | "removed"): Promise<Response> {
  const text = translatorFor(context.visitor.locale, "stories")(what);
  return redirectWithFlash(context, desk, { tone: "success", text });
}
