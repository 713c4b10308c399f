import { inviteDelegate } from "#app/invitations/commands/invite.server.ts";
import { resendInvitation } from "#app/invitations/commands/resend.server.ts";
import { withdrawInvitation } from "#app/invitations/commands/withdraw.server.ts";
import { invitationActionForm, inviteForm } from "#app/invitations/schemas.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { findKnown } from "#app/registration/duplicates/queries.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

export type InviteFault = {
  form: FormReply;
  /** Somebody who is registered and may be the same person: to be confirmed. */
  known?: { name: string; email: string; reference: string };
};

/** Sends an invitation from a posted form, or gives the form back with what is to be mended. */
export async function answerInvite(
  context: AppContext,
  request: Request,
  conferenceId: string,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, inviteForm);
  if (!form.ok) return refusedForm({ form: form.reply } satisfies InviteFault);
  const { intent: _intent, anyway, ...input } = form.value;
  const [known] = anyway ? [] : await findKnown(context.db, conferenceId, [input]);
  if (known && known.email !== input.email) {
    const { name, email, reference } = known;
    return refusedForm({ form: form.reply({}), known: { name, email, reference } } satisfies InviteFault);
  }
  const result = await inviteDelegate(context.db, actOf(context), { ...input, conferenceId });
  if ("refusal" in result) {
    const field = result.refusal === "category" ? "categoryId" : "email";
    return refusedForm({ form: form.reply({ [field]: [result.refusal] }) } satisfies InviteFault);
  }
  context.jobs.wake("mail");
  return backToList(context, request, wordsOf(context)("sent", { name: input.name }));
}

/** Takes an invitation back or sends it again. */
export async function answerInvitationAction(
  context: AppContext,
  request: Request,
  conferenceId: string,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, invitationActionForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { intent, id } = form.value;
  if (intent === "withdraw") {
    await withdrawInvitation(context.db, actOf(context), { conferenceId, id });
    return backToList(context, request, wordsOf(context)("withdrawn"));
  }
  const result = await resendInvitation(context.db, actOf(context), { conferenceId, id });
  context.jobs.wake("mail");
  return backToList(context, request, wordsOf(context)(result), result === "resent" ? "success" : "info");
}

function wordsOf({ visitor }: AppContext) {
  return translatorFor(visitor.locale, "invitations.done");
}

function backToList(
  context: AppContext,
  request: Request,
  text: string,
  tone: "success" | "info" = "success",
): Promise<Response> {
  return redirectWithFlash(context, new URL(request.url).pathname, { tone, text });
}
