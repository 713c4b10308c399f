import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { assignAll, removeReviewer, saveReviewer } from "#app/programme/call/commands/reviewers.server.ts";
import { reviewerForm, reviewerStepForm } from "#app/programme/call/schemas.server.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** What has to be mended: of which reviewer, "new" for a new one. */
export type ReviewerFault = { about: string; form: FormReply };

/** Carries out what was posted on the page of the reviewers, or says what has to be mended. */
export async function answerReviewers(
  context: AppContext,
  { id: conferenceId, slug }: ConferenceForRegistration,
  formData: FormData,
): Promise<Response> {
  const act = actOf(context);
  const t = translatorFor(context.visitor.locale, "callDesk.reviewers.done");
  const done = (text: string, tone: "success" | "warning" = "success") => {
    context.jobs.wake("mail");
    return redirectWithFlash(context, `/organise/${slug}/programme/reviewers`, { tone, text });
  };
  if (formData.get("intent") !== "reviewer") {
    const form = parseForm(formData, reviewerStepForm);
    if (!form.ok) throw new AppError("invalid_input");
    if (form.value.intent === "remove") {
      await removeReviewer(context.db, act, { conferenceId, id: form.value.id });
      return done(t("removed"));
    }
    const { assigned, missing } = await assignAll(context.db, act, conferenceId);
    return done(t("assigned", { assigned, missing }), missing > 0 ? "warning" : "success");
  }
  const id = String(formData.get("id") ?? "");
  formData.delete("id");
  const about = id || "new";
  const form = parseForm(formData, reviewerForm);
  if (!form.ok) return refusedForm({ about, form: form.reply } satisfies ReviewerFault);
  const { intent: _, ...values } = form.value;
  try {
    await saveReviewer(context.db, act, { conferenceId, id: id || null, values });
    return await done(t("saved"));
  } catch (error) {
    if (!isAppError(error) || typeof error.params.field !== "string") throw error;
    const { field, code } = error.params;
    return refusedForm({ about, form: form.reply({ [field]: [String(code)] }) } satisfies ReviewerFault);
  }
}
