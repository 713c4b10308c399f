import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { type DecisionResult, decideRegistrations } from "#app/registration/commands/decide.server.ts";
import { type TaggingInput, tagRegistrations } from "#app/registration/commands/tags.server.ts";
import { undoDecision } from "#app/registration/commands/undo.server.ts";
import { decideForm, listInputOf, parseDeskFilter, undoForm } from "#app/registration/desk/filter.server.ts";
import { skippedInAddress, skippedParam } from "#app/registration/desk/list/skipped.server.ts";
import { issueAndSay } from "#app/registration/papers/desk-answer.server.ts";
import { idsInListOrder } from "#app/registration/queries/desk.server.ts";
import { type DecisionKind, decisionLimit } from "#app/registration/rules.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** What the organiser has to mend before a decision can be made. */
export type DecisionFault = { fault: "nothing_selected" | "reason_missing" | "overbook_missing" | "tag_missing" };

/** Carries out a posted decision and goes back to the same list, saying what was done, and who was skipped and why. */
export async function answerDecision(
  context: AppContext,
  request: Request,
  conferenceId: string,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, decideForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { decision: asked, id, all, reason } = form.value;
  const here = new URL(request.url);
  here.searchParams.delete(skippedParam);
  const ids = all ? await matchingIds(context, conferenceId, here.searchParams) : id;
  if (ids.length === 0) return refusedForm({ fault: "nothing_selected" } satisfies DecisionFault);
  if (asked === "tag") return answerTagging(context, here, { conferenceId, ids, ...form.value });
  if (asked === "letter") {
    const { letter: kind = "confirmation", letterIn: locale = null } = form.value;
    return issueAndSay(context, here.pathname + here.search, { conferenceId, ids, kind, locale, seenOnly: true });
  }
  const beyond = asked === "overbook";
  const decision = beyond ? "approve" : asked;
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
  if (ids.length > 1 && result.skipped.length > 0)
    here.searchParams.set(skippedParam, skippedInAddress(result.skipped));
  return redirectWithFlash(context, here.pathname + here.search, {
    tone: result.skipped.length > 0 ? "warning" : "success",
    text: describeResult(context, decision, result),
  });
}

async function answerTagging(context: AppContext, here: URL, input: TaggingInput): Promise<Response> {
  if (!input.tagId) return refusedForm({ fault: "tag_missing" } satisfies DecisionFault);
  const { conferenceId, ids, tagId, tagging } = input;
  const result = await tagRegistrations(context.db, actOf(context), { conferenceId, ids, tagId, tagging });
  const t = translatorFor(context.visitor.locale, "lists.tags");
  const said = [t(tagging === "add" ? "added" : "taken", { name: result.name, count: result.changed })];
  if (result.unchanged > 0) said.push(t(tagging === "add" ? "had" : "had_not", { count: result.unchanged }));
  if (result.gone > 0) said.push(t("gone", { count: result.gone }));
  return redirectWithFlash(context, here.pathname + here.search, { tone: "success", text: said.join(" ") });
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
  const ids = await idsInListOrder(db, listInputOf(conferenceId, parseDeskFilter(search)));
  if (ids.length > decisionLimit) throw new AppError("too_large");
  return ids;
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
