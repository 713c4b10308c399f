import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { pickText } from "#app/platform/locale.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { substituteMember } from "#app/registration/delegations/commands/substitute.server.ts";
import { countComingBack } from "#app/registration/delegations/head-answer.server.ts";
import type { requireHead } from "#app/registration/delegations/head-view.server.ts";
import type { HeadInput } from "#app/registration/delegations/headed.server.ts";
import { maySubstitute, substitutesNow } from "#app/registration/delegations/rules.ts";
import { substituteForm } from "#app/registration/delegations/schemas.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** The member whose place somebody else is to take; refuses when it is too late, or there is no place to take. */
export async function substituted(
  { db, clock, visitor }: AppContext,
  { delegation, conference }: Awaited<ReturnType<typeof requireHead>>,
  reference: string,
) {
  const now = clock.now();
  const member = await db.registration.findFirst({
    where: { delegationId: delegation.id, reference },
    select: {
      ...{ name: true, position: true, locale: true, state: true },
      category: { select: { nameEn: true, nameFr: true } },
    },
  });
  if (!member) throw new AppError("not_found");
  if (!substitutesNow(conference, now)) throw new AppError("too_late");
  if (!maySubstitute(member.state, conference, now)) throw new AppError("wrong_state");
  const { name, position, locale, category } = member;
  return {
    ...{ name, position, locale },
    category: pickText({ en: category.nameEn, fr: category.nameFr }, visitor.locale)?.text ?? category.nameEn,
  };
}

/** Lets somebody else have the place, or says what has to be mended. */
export async function answerSubstitute(
  context: AppContext,
  input: HeadInput & { reference: string },
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, substituteForm);
  if (!form.ok) return refusedForm({ form: form.reply });
  const substitute = form.value;
  try {
    await countComingBack(context, input.delegationId, [substitute.email]);
    await substituteMember(context.db, actOf(context), { ...input, substitute });
  } catch (error) {
    if (!isAppError(error) || typeof error.params.field !== "string") throw error;
    return refusedForm({ form: form.reply({ [error.params.field]: [String(error.params.code)] }) });
  }
  context.jobs.wake("mail");
  const text = translatorFor(context.visitor.locale, "delegations.substitute")("done", { name: substitute.name });
  return redirectWithFlash(context, `/delegations/${input.delegationId}`, { tone: "success", text });
}
