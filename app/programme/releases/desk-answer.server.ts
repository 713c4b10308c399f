import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { type PublishRefusal, publishRelease } from "#app/programme/releases/commands/publish.server.ts";
import { restoreRelease } from "#app/programme/releases/commands/restore.server.ts";
import { startDraft } from "#app/programme/releases/commands/start-draft.server.ts";
import { publishForm, stepForm } from "#app/programme/releases/schemas.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

export type PublishFault = { form: FormReply; refused?: Exclude<PublishRefusal, "name_taken"> };

type About = { conferenceId: string; slug: string };

/** Publishes the draft, or begins one, as was posted at the desk; else says what has to be mended. */
export async function answerPublishing(context: AppContext, about: About, formData: FormData): Promise<Response> {
  if (formData.get("intent") === "start") {
    await startDraft(context.db, actOf(context), about.conferenceId);
    return done(context, about, wordsOf(context)("sourced.done"));
  }
  const form = parseForm(formData, publishForm);
  if (!form.ok) return refusedForm({ form: form.reply } satisfies PublishFault);
  const { intent: _, tells, acknowledged = "", ...said } = form.value;
  const result = await publishRelease(context.db, actOf(context), {
    ...said,
    conferenceId: about.conferenceId,
    acknowledged,
    tells: tells === "on",
  });
  if (result === "name_taken") {
    return refusedForm({ form: form.reply({ name: ["name_taken"] }) } satisfies PublishFault);
  }
  if (typeof result === "string") {
    return refusedForm({ form: form.reply({}), refused: result } satisfies PublishFault);
  }
  context.jobs.wake("mail");
  return done(context, about, wordsOf(context)("done", { number: String(result.number), told: result.told }));
}

/** Puts a version back into the draft. */
export async function answerRestoring(
  context: AppContext,
  about: About & { number: number },
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, stepForm);
  if (!form.ok || form.value.intent !== "restore") throw new AppError("invalid_input");
  const { conferenceId, number } = about;
  const name = await restoreRelease(context.db, actOf(context), { conferenceId, number });
  return done(context, about, wordsOf(context)("restore.done", { name }));
}

function wordsOf(context: AppContext) {
  return translatorFor(context.visitor.locale, "publishing");
}

function done(context: AppContext, { slug }: About, text: string): Promise<Response> {
  return redirectWithFlash(context, `/organise/${slug}/programme/releases`, { tone: "success", text });
}
