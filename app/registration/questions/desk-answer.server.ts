import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { isAppError } from "#app/platform/errors.ts";
import { answerAsOrganiser } from "#app/registration/questions/organiser.server.ts";
import { type Received, receiveAnswers } from "#app/registration/questions/receive.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** The form of the organisers' questions comes back: with more questions, or with what is to be mended. */
export type AnswersFault = { answers: Received };

/** Keeps what an organiser answered on the desk's page of a registration. */
export async function answerOrganisers(
  context: AppContext,
  request: Request,
  about: { conferenceId: string; registrationId: string; categoryId: string },
  form: FormData,
): Promise<Response> {
  const answers = await receiveAnswers(context, form, { ...about, audience: "organiser" });
  const again = (status: number) => Response.json({ answers } satisfies AnswersFault, { status });
  if (Object.keys(answers.errors).length > 0) return again(422);
  if (answers.fresh.length > 0) return again(200);
  const { conferenceId, registrationId } = about;
  try {
    const given = { conferenceId, registrationId, given: answers.values };
    const { changed } = await answerAsOrganiser(context.db, actOf(context), given);
    const text = translatorFor(context.visitor.locale, "questions.desk")(changed ? "saved" : "unchanged");
    return await redirectWithFlash(context, new URL(request.url).pathname, {
      tone: changed ? "success" : "info",
      text,
    });
  } catch (error) {
    if (!isAppError(error) || typeof error.params.field !== "string") throw error;
    answers.errors[error.params.field] = [String(error.params.code)];
    return again(422);
  }
}
