import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { type DecisionResult, decideRegistrations } from "#app/registration/commands/decide.server.ts";
import { undoDecision } from "#app/registration/commands/undo.server.ts";
import { decideForm, listInputOf, parseDeskFilter, undoForm } from "#app/registration/desk/filter.server.ts";
import { registrationIds } from "#app/registration/queries/desk.server.ts";
import { type DecisionKind, decisionLimit } from "#app/registration/rules.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** What the organiser has to mend before a decision can be made. */
export type DecisionFault = { fault: "nothing_selected" | "reason_missing" | "overbook_missing" };

/** Carries out a posted decision and goes back to the same list, saying what was done and what was skipped and why. */
export async function answerDecision(
  context: AppContext,
  request: Request,
  conferenceId: string,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, decideForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { decision: asked, id, all, reason } = form.value;
  const beyond = asked === "overbook";
  const decision = beyond ? "approve" : asked;
  const here = new URL(request.url);
  const ids = all ? await matchingIds(context, conferenceId, here.searchParams) : id;
  if (ids.length === 0) return refusedForm({ fault: "nothing_selected" } satisfies DecisionFault);
  if (decision === "decline" && !reason) return refusedForm({ fault: "reason_missing" } satisfies DecisionFault);
  if (beyond && !form.value.overbook) return refusedForm({ fault: "overbook_missing" } satisfies DecisionFault);
  const overbook = beyond ? form.value.overbook : undefined;
  const result = await decideRegistrations(context.db, actOf(context), {
    conferenceId,
    ids,
    decision,
    reason,
    overbook,
  });
  context.jobs.wake("mail");
  return redirectWithFlash(context, here.pathname + here.search, {
    tone: result.skipped.length > 0 ? "warning" : "success",
    text: describeResult(context, decision, result),
  });
}

/** Takes a decision back, or says that it is too late. */
export async function answerUndo(context: AppContext, request: Request, formData: FormData): Promise<Response> {
  const form = parseForm(formData, undoForm);
  if (!form.ok) throw new AppError("invalid_input");
  const t = translatorFor(context.visitor.locale, "desk.decided");
  const { pathname, search } = new URL(request.url);
  const back = (tone: "success" | "warning", text: string) =>
    redirectWithFlash(context, pathname + search, { tone, text });
  try {
    const { restored } = await undoDecision(context.db, actOf(context), form.value.decisionId);
    return await back("success", t("undone", { count: restored.length }));
  } catch (error) {
    if (!isAppError(error) || error.code !== "too_late") throw error;
    return back("warning", t("too_late"));
  }
}

async function matchingIds({ db }: AppContext, conferenceId: string, search: URLSearchParams): Promise<string[]> {
  return registrationIds(db, listInputOf(conferenceId, parseDeskFilter(search)), decisionLimit + 1);
}

function describeResult({ visitor }: AppContext, decision: DecisionKind, { done, skipped }: DecisionResult): string {
  const t = translatorFor(visitor.locale, "desk.decided");
  const said = t(decision, { count: done.length });
  const reasons = ["not_found", "wrong_state", "no_place"] as const;
  const parts = reasons.flatMap((why) => {
    const count = skipped.filter((one) => one.why === why).length;
    return count > 0 ? [t(why, { count })] : [];
  });
  return parts.length > 0 ? `${said} ${t("skipped", { parts: parts.join(", ") })}` : said;
}
