import { z } from "zod";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { line, paragraphs } from "#app/platform/lines.server.ts";
import { isPartialDate } from "#app/platform/partial-date.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import {
  linkConclusion,
  removeConclusion,
  saveConclusion,
  unlinkConclusion,
} from "#app/projects/conclusions/commands.server.ts";
import { conclusionStates } from "#app/projects/conclusions/rules.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

const states = conclusionStates as [string, ...string[]];

const conclusionForm = z.strictObject({
  intent: z.literal("save"),
  version: z.number().int().min(1).optional(),
  textEn: line(1000).optional(),
  textFr: line(1000).optional(),
  state: z.enum(states).transform((state) => state as (typeof conclusionStates)[number]),
  asOf: z.string().trim().max(10).refine(isPartialDate, "partial_date").optional(),
  noteEn: paragraphs(1000),
  noteFr: paragraphs(1000),
});

const linkForm = z.strictObject({
  intent: z.enum(["link", "unlink"]),
  kind: z.enum(["organisation", "activity", "partnership", "project"]),
  id: z.string().min(1).max(200),
});

type About = { conferenceId: string; slug: string; key: string | null; printed: boolean };

/** Carries out what was posted about a conclusion and says so, or says what has to be mended. */
export async function answerConclusion(context: AppContext, about: About, formData: FormData): Promise<Response> {
  const { conferenceId, key } = about;
  const base = `/organise/${about.slug}/conclusions`;
  const act = actOf(context);
  const intent = formData.get("intent");
  if (intent === "save") return answerSave(context, about, formData, base);
  if (key === null) throw new AppError("invalid_input");
  if (intent === "remove") {
    await removeConclusion(context.db, act, { conferenceId, key });
    return done(context, base, "removed");
  }
  const form = parseForm(formData, linkForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { kind, id } = form.value;
  const input = { conferenceId, key, kind, id };
  if (form.value.intent === "link") await linkConclusion(context.db, act, input);
  else await unlinkConclusion(context.db, act, input);
  return done(
    context,
    `${base}/${encodeURIComponent(key)}#links`,
    form.value.intent === "link" ? "linked" : "unlinked",
  );
}

async function answerSave(context: AppContext, about: About, formData: FormData, base: string): Promise<Response> {
  const form = parseForm(formData, conclusionForm);
  if (!form.ok) return refusedForm(form.reply);
  const { version = null, textEn = null, textFr = null, state, asOf = null, noteEn, noteFr } = form.value;
  if (!about.printed && textEn === null && textFr === null) return refusedForm(form.reply({ textEn: ["required"] }));
  try {
    const { conferenceId, key } = about;
    const saved = await saveConclusion(context.db, actOf(context), {
      ...{ conferenceId, key, textEn, textFr, state, asOf, version },
      ...{ noteEn: noteEn || null, noteFr: noteFr || null },
    });
    return await done(context, key === null ? `${base}/${encodeURIComponent(saved)}` : base, "saved");
  } catch (error) {
    if (!isAppError(error) || error.code !== "changed_meanwhile") throw error;
    return refusedForm(form.reply({ "": ["changed_meanwhile"] }));
  }
}

export type ConclusionFault = FormReply;

function done(context: AppContext, to: string, what: "saved" | "removed" | "linked" | "unlinked"): Promise<Response> {
  const text = translatorFor(context.visitor.locale, "conclusions.done")(what);
  return redirectWithFlash(context, to, { tone: "success", text });
}
