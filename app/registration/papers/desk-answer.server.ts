import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { foldText } from "#app/platform/text.ts";
import {
  type IssueInput,
  type IssueResult,
  issueLetters,
  revokeLetter,
} from "#app/registration/papers/commands/issue.server.ts";
import { resetTexts, saveTexts } from "#app/registration/papers/commands/texts.server.ts";
import type { LetterKind } from "#app/registration/papers/placeholders.ts";
import { idsWithoutLetter } from "#app/registration/papers/queries.server.ts";
import { numberWords } from "#app/registration/papers/rules.ts";
import { issueForm, resetForm, revokeForm, textsForm } from "#app/registration/papers/schemas.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** Takes a letter back and goes to the same list. */
export async function answerRevoke(context: AppContext, request: Request, conferenceId: string, formData: FormData) {
  const form = parseForm(formData, revokeForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { number } = form.value;
  await revokeLetter(context.db, actOf(context), { conferenceId, number });
  const text = translatorFor(context.visitor.locale, "papers.desk")("revoked", { number: numberWords(number) });
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete("index");
  return redirectWithFlash(context, `${pathname}?${searchParams}`, { tone: "success", text });
}

/** What has to be mended in the words of a letter; `unknown` is a name in braces that means nothing. */
export type TextsFault = { form: FormReply; unknown: string | null };

/** Saves the words of a kind of letter, or goes back to the usual ones. */
export async function answerTexts(
  context: AppContext,
  request: Request,
  about: { conferenceId: string; kind: LetterKind },
  formData: FormData,
): Promise<Response> {
  const act = actOf(context);
  const t = translatorFor(context.visitor.locale, "papers.edit");
  const done = (text: string) => redirectWithFlash(context, new URL(request.url).pathname, { tone: "success", text });
  if (formData.get("intent") === "reset") {
    if (!parseForm(formData, resetForm).ok) throw new AppError("invalid_input");
    await resetTexts(context.db, act, about);
    return done(t("resetDone"));
  }
  const form = parseForm(formData, textsForm);
  if (!form.ok) return refusedForm({ form: form.reply, unknown: null } satisfies TextsFault);
  const { intent: _, selfService, ...texts } = form.value;
  try {
    await saveTexts(context.db, act, { ...about, ...texts, selfService: selfService === "on" });
  } catch (error) {
    if (!isAppError(error) || typeof error.params.field !== "string") throw error;
    const { field, name } = error.params;
    const reply = form.reply({ [field]: ["unknown_name"] });
    return refusedForm({ form: reply, unknown: String(name) } satisfies TextsFault);
  }
  return done(t("saved"));
}

/** What is missing before letters can be issued. */
export type IssueFault = { fault: "nothing" };

/** Issues letters to the people chosen, and says who got one and who did not and why. */
export async function answerIssue(context: AppContext, request: Request, conferenceId: string, formData: FormData) {
  const form = parseForm(formData, issueForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { id, all, search: searched, kind, locale } = form.value;
  const ids = all ? await idsWithoutLetter(context.db, conferenceId, kind, foldText(searched ?? "")) : id;
  if (ids.length === 0) return refusedForm({ fault: "nothing" } satisfies IssueFault);
  const { pathname, search } = new URL(request.url);
  return issueAndSay(context, pathname + search, { conferenceId, ids, kind, locale: locale ?? null });
}

/** Issues letters and goes on to a page that says who got one, and who did not and why. */
export async function issueAndSay(context: AppContext, to: string, input: IssueInput): Promise<Response> {
  const result = await issueLetters(context.db, actOf(context), input);
  context.jobs.wake("mail");
  return redirectWithFlash(context, to, {
    tone: result.skipped.length > 0 ? "warning" : "success",
    text: resultWords(context, result),
  });
}

const namesSaid = 5;

function resultWords({ visitor }: AppContext, { done, skipped }: IssueResult): string {
  const t = translatorFor(visitor.locale, "papers.issue");
  if (skipped.length === 0) return t("done", { count: done.length });
  const names = skipped.slice(0, namesSaid).map(({ name, why }) => `${name} (${t(`why.${why}`)})`);
  const more = skipped.length > namesSaid ? ["…"] : [];
  const left = t("skipped", { count: skipped.length, names: [...names, ...more].join(", ") });
  return `${t("done", { count: done.length })} ${left}`;
}
