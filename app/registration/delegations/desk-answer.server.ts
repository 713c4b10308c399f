import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import {
  removeDelegation,
  resendHeadLink,
  saveDelegation,
} from "#app/registration/delegations/commands/set-up.server.ts";
import { delegationForm, deskStepForm } from "#app/registration/delegations/schemas.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

export type DelegationFault = {
  form: FormReply;
  /** Categories whose quota would be below what is taken: to be confirmed. */
  below?: string[];
};

type About = { conferenceId: string; slug: string; delegationId: string | null };

/** Saves what was posted at the desk about one delegation, or says what has to be mended or confirmed first. */
export async function answerDelegation(context: AppContext, about: About, formData: FormData): Promise<Response> {
  if (formData.get("intent") !== "save") return answerStep(context, about, formData);
  const form = parseForm(formData, delegationForm);
  if (!form.ok) return refusedForm({ form: form.reply } satisfies DelegationFault);
  const { intent: _, headName, headEmail, headLocale, includesAll, confirmed, ...said } = form.value;
  try {
    const result = await saveDelegation(context.db, actOf(context), {
      ...said,
      ...{ conferenceId: about.conferenceId, delegationId: about.delegationId },
      includesAll: includesAll === "on",
      head: headName && headEmail ? { name: headName, email: headEmail, locale: headLocale } : null,
      confirmed: confirmed === "on",
    });
    if (result.kind === "below_use") {
      return refusedForm({ form: form.reply({}), below: result.categoryIds } satisfies DelegationFault);
    }
    return await done(context, `${base(about)}/${result.id}`, result.invited ? "saved_invited" : "saved");
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { field, code } = error.params;
    if (typeof field === "string") {
      return refusedForm({ form: form.reply({ [field]: [String(code)] }) } satisfies DelegationFault);
    }
    if (error.code !== "changed_meanwhile") throw error;
    return refusedForm({ form: form.reply({ "": ["changed_meanwhile"] }) } satisfies DelegationFault);
  }
}

async function answerStep(context: AppContext, about: About, formData: FormData): Promise<Response> {
  const form = parseForm(formData, deskStepForm);
  const { conferenceId, delegationId } = about;
  if (!form.ok || delegationId === null) throw new AppError("invalid_input");
  if (form.value.intent === "remove") {
    await removeDelegation(context.db, actOf(context), { conferenceId, delegationId });
    return done(context, base(about), "removed");
  }
  const { sent } = await resendHeadLink(context.db, actOf(context), { conferenceId, delegationId });
  return done(context, `${base(about)}/${delegationId}`, sent ? "resent" : "not_resent");
}

function base({ slug }: About): string {
  return `/organise/${slug}/delegations`;
}

type Done = "saved" | "saved_invited" | "removed" | "resent" | "not_resent";

function done(context: AppContext, to: string, what: Done): Promise<Response> {
  context.jobs.wake("mail");
  const text = translatorFor(context.visitor.locale, "delegations.desk")(what);
  return redirectWithFlash(context, to, { tone: what === "not_resent" ? "info" : "success", text });
}
