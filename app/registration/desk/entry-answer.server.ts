import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm, typedSoFar } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { textParam } from "#app/platform/search-params.ts";
import { enterDelegate } from "#app/registration/commands/enter-delegate.server.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import type { OrganisationMatch } from "#app/registration/organisation-match.ts";
import { organisationMatch, organisationMatches } from "#app/registration/queries/form.server.ts";
import { entryForm } from "#app/registration/schemas.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

export type EntryAnswer = { form: FormReply; matches: OrganisationMatch[] | null };

/** Registers whom an organiser has written down, or says what has to be mended. */
export async function answerEntry(
  context: AppContext,
  conference: ConferenceForRegistration,
  formData: FormData,
): Promise<Response> {
  const { locale } = context.visitor;
  if (formData.get("intent") === "search") {
    const matches = await organisationMatches(context.db, textParam(formData, "organisationName", 200), locale);
    return Response.json({ form: typedSoFar(formData), matches } satisfies EntryAnswer);
  }
  const parsed = parseForm(formData, entryForm);
  const matches = await organisationMatch(context.db, String(formData.get("organisationId") ?? ""), locale);
  if (!parsed.ok) return refusedForm({ form: parsed.reply, matches } satisfies EntryAnswer);
  const { intent: _, email, delegationCode, overbook, tell, ...details } = parsed.value;
  try {
    const { state, beyond, reference } = await enterDelegate(context.db, actOf(context), {
      conferenceId: conference.id,
      ...{ details, email, delegationCode, overbook, tell },
    });
    context.jobs.wake("mail");
    const outcome = beyond ? "beyond" : state === "waiting" ? "waiting" : "confirmed";
    const text = translatorFor(locale, "desk.entry")("entered", { outcome });
    const tone = state === "waiting" ? "info" : "success";
    return await redirectWithFlash(context, `/organise/${conference.slug}/registrations/${reference}`, { tone, text });
  } catch (error) {
    if (!isAppError(error) || typeof error.params.field !== "string") throw error;
    const { field, code } = error.params;
    const reply = parsed.reply({ [field]: [String(code)] });
    return refusedForm({ form: reply, matches } satisfies EntryAnswer);
  }
}
