import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { notFound, refusedForm, requireAccount } from "#app/platform/responses.server.ts";
import { readCall } from "#app/programme/call/call.server.ts";
import { declareConflict, saveReview } from "#app/programme/call/commands/review.server.ts";
import { reviewerOf, reviewsOf } from "#app/programme/call/queries/reviews.server.ts";
import { mayReview } from "#app/programme/call/rules.ts";
import { conflictForm, reviewForm } from "#app/programme/call/schemas.server.ts";
import { conferenceBySlug } from "#app/registration/conference-for-registration.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** The call at an address for one of its reviewers; to everybody else there is nothing. */
export async function requireReviewer(context: AppContext, request: Request, slug: string | undefined) {
  const account = requireAccount(context, request);
  const conference = await conferenceBySlug(context.db, slug ?? "");
  const call = conference && (await readCall(context.db, conference.id));
  const reviewer = call && account.emailVerified ? await reviewerOf(context.db, call.id, account.emailKey) : null;
  if (!conference || !call || !reviewer) throw notFound();
  return { conference, call, reviewer };
}

type Scene = Awaited<ReturnType<typeof requireReviewer>>;

export type ReviewFault = { about: "review" | "conflict"; form: FormReply; scores: Record<string, string> };

/** Saves a review or declares a conflict, and leads on to what is next. */
export async function answerReview(
  context: AppContext,
  { conference, call, reviewer }: Scene,
  reference: string,
  formData: FormData,
): Promise<Response> {
  const act = actOf(context);
  const about = { conferenceId: conference.id, reference };
  const t = translatorFor(context.visitor.locale, "callDesk.review");
  if (formData.get("intent") === "conflict") {
    const form = parseForm(formData, conflictForm);
    if (!form.ok) return refusedForm({ about: "conflict", form: form.reply, scores: {} } satisfies ReviewFault);
    await declareConflict(context.db, act, { ...about, reason: form.value.reason });
    return leadOn(context, conference.slug, reviewer.id, reference, t("conflictDone"));
  }
  const scores = takeScores(
    formData,
    call.criteria.map(({ id }) => id),
  );
  const form = parseForm(formData, reviewForm);
  const fault = (reply: FormReply) => refusedForm({ about: "review", form: reply, scores } satisfies ReviewFault);
  if (!form.ok) return fault(form.reply);
  const { intent, ...said } = form.value;
  const figures = Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, Number(score)]));
  try {
    await saveReview(context.db, act, { ...about, ...said, scores: figures });
  } catch (error) {
    if (!isAppError(error) || typeof error.params.field !== "string") throw error;
    const { field, code } = error.params;
    return fault(form.reply({ [field]: [String(code)] }));
  }
  if (intent === "next") return leadOn(context, conference.slug, reviewer.id, reference, t("saved"));
  const text = t("saved");
  return redirectWithFlash(context, `/reviews/${conference.slug}/${reference}`, { tone: "success", text });
}

/** By criterion; the rest of the form can be parsed after that. */
function takeScores(form: FormData, ids: string[]): Record<string, string> {
  const scores: Record<string, string> = {};
  for (const id of ids) {
    const score = form.get(`s-${id}`);
    if (typeof score === "string" && /^[1-5]$/.test(score)) scores[id] = score;
    form.delete(`s-${id}`);
  }
  return scores;
}

/** To the next one in the list that is still to be reviewed, else to the list. */
async function leadOn(context: AppContext, slug: string, reviewerId: string, reference: string, text: string) {
  const open = (await reviewsOf(context.db, reviewerId)).filter(
    ({ state, proposal }) => state === "assigned" && mayReview(proposal.state),
  );
  const next = open.find(({ proposal }) => proposal.reference > reference) ?? open[0];
  const to = next ? `/reviews/${slug}/${next.proposal.reference}` : `/reviews/${slug}`;
  return redirectWithFlash(context, to, { tone: "success", text });
}
