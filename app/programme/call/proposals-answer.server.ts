import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { type Locale, locales } from "#app/platform/locale.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { requireCall } from "#app/programme/call/call.server.ts";
import {
  type DecisionPreview,
  decideProposals,
  previewDecision,
  undoProposalDecision,
} from "#app/programme/call/commands/decide.server.ts";
import { assignReviews, unassignReview } from "#app/programme/call/commands/reviewers.server.ts";
import { parseProposalFilter } from "#app/programme/call/filter.server.ts";
import { idsOfProposals } from "#app/programme/call/queries/proposals.server.ts";
import { type DecisionKind, decisionLimit } from "#app/programme/call/rules.ts";
import { chosenForm, deskStepForm } from "#app/programme/call/schemas.server.ts";
import { requireBuilder } from "#app/programme/commands/draft.server.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { mailConference } from "#app/registration/conference-words.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { renderLetter } from "#emails/render.tsx";

export type ShownPreview = DecisionPreview & {
  kind: DecisionKind;
  ids: string[];
  /** How the mails begin, by language. */
  samples: { locale: Locale; subject: string; text: string }[];
};

/** What has to be mended before something can be done, or what a decision would do, to be confirmed. */
export type ProposalsReply = { fault: "nothing_selected" | "no_reviewer" | null; preview: ShownPreview | null };

/** Carries out what was posted at the desk about proposals, and goes back to the same page. */
export async function answerProposals(
  context: AppContext,
  request: Request,
  conference: ConferenceForRegistration,
  formData: FormData,
): Promise<Response> {
  const url = new URL(request.url);
  const back = url.pathname + url.search;
  if (formData.has("act")) return answerChosen(context, url, conference, formData);
  const form = parseForm(formData, deskStepForm);
  if (!form.ok) throw new AppError("invalid_input");
  const act = actOf(context);
  const t = translatorFor(context.visitor.locale, "callDesk.done");
  if (form.value.intent === "undo") return answerUndo(context, back, form.value.decisionId);
  if (form.value.intent === "unassign") {
    await unassignReview(context.db, act, { conferenceId: conference.id, id: form.value.reviewId });
    return redirectWithFlash(context, back, { tone: "success", text: t("unassigned") });
  }
  const { intent: _, id: ids, ...decision } = form.value;
  const { done, skipped } = await decideProposals(context.db, act, { ...decision, ids, conferenceId: conference.id });
  context.jobs.wake("mail");
  const said = t(decision.kind, { count: done.length });
  return redirectWithFlash(context, back, {
    tone: skipped > 0 ? "warning" : "success",
    text: skipped > 0 ? `${said} ${t("skipped", { count: skipped })}` : said,
  });
}

async function answerChosen(
  context: AppContext,
  url: URL,
  { id: conferenceId, ...conference }: ConferenceForRegistration,
  formData: FormData,
): Promise<Response> {
  const { db } = context;
  const form = parseForm(formData, chosenForm);
  if (!form.ok) throw new AppError("invalid_input");
  const act = actOf(context);
  requireBuilder(act, conferenceId);
  const { act: asked, all, reviewerId } = form.value;
  const ids = all ? await matching(context, conferenceId, url) : form.value.id;
  if (ids.length === 0) return refusedForm({ fault: "nothing_selected", preview: null } satisfies ProposalsReply);
  if (asked !== "assign") {
    const preview = await previewDecision(db, { conferenceId, ids, kind: asked });
    const samples = samplesOf(context, { ...conference, id: conferenceId }, asked, preview);
    return Response.json({
      fault: null,
      preview: { ...preview, kind: asked, ids, samples },
    } satisfies ProposalsReply);
  }
  if (!reviewerId) return refusedForm({ fault: "no_reviewer", preview: null } satisfies ProposalsReply);
  const { assigned, skipped } = await assignReviews(db, act, { conferenceId, reviewerId, ids });
  context.jobs.wake("mail");
  const text = translatorFor(context.visitor.locale, "callDesk.done")("assigned", { assigned, skipped });
  return redirectWithFlash(context, url.pathname + url.search, { tone: skipped > 0 ? "warning" : "success", text });
}

async function matching({ db }: AppContext, conferenceId: string, url: URL): Promise<string[]> {
  const call = await requireCall(db, conferenceId);
  const ids = await idsOfProposals(db, call, parseProposalFilter(url.searchParams));
  if (ids.length > decisionLimit) throw new AppError("too_large");
  return ids;
}

/** A mail in each language that is needed, as somebody would get it without further words. */
function samplesOf(
  { config }: AppContext,
  conference: ConferenceForRegistration,
  kind: DecisionKind,
  { mails }: DecisionPreview,
): ShownPreview["samples"] {
  if (kind === "submitted") return [];
  return locales
    .filter((locale) => mails[locale] > 0)
    .map((locale) => {
      const props = {
        ...{ name: "…", reference: "PRO-····-····", title: "…", state: kind, reason: null, comments: [] },
        conference: mailConference(conference, locale, config.appUrl),
        url: `${config.appUrl}/${locale}/p/…`,
      };
      const { subject, text } = renderLetter({ template: "proposal-decided", props }, locale, config.appUrl);
      return { locale, subject, text };
    });
}

/** Takes a decision back, or says that it is too late. */
async function answerUndo(context: AppContext, back: string, decisionId: string): Promise<Response> {
  const t = translatorFor(context.visitor.locale, "callDesk.done");
  try {
    const { count } = await undoProposalDecision(context.db, actOf(context), decisionId);
    return await redirectWithFlash(context, back, { tone: "success", text: t("undone", { count }) });
  } catch (error) {
    if (!isAppError(error) || error.code !== "too_late") throw error;
    return redirectWithFlash(context, back, { tone: "warning", text: t("too_late") });
  }
}
