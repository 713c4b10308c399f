import { z } from "zod";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { setLimits } from "#app/registration/commands/limits.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** Empty: no limit. */
const limit = z
  .number("whole_number")
  .int("whole_number")
  .min(0)
  .max(100_000)
  .optional()
  .transform((number) => number ?? null);

export const placesForm = z.strictObject({
  limits: z.array(z.strictObject({ poolId: z.string().max(100), from: limit, to: limit })).max(100),
  confirmed: z.literal("on").optional(),
});

export type PlacesFault = {
  form: FormReply;
  /** Pools whose new limit is below what is taken: to be confirmed. */
  below?: string[];
};

/** Sets the limits that were posted, or says what has to be mended or confirmed first. */
export async function answerPlaces(
  context: AppContext,
  request: Request,
  conferenceId: string,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, placesForm);
  if (!form.ok) return refusedForm({ form: form.reply } satisfies PlacesFault);
  const { limits, confirmed } = form.value;
  try {
    const result = await setLimits(context.db, actOf(context), {
      conferenceId,
      changes: limits,
      confirmed: confirmed === "on",
    });
    if (result.kind === "below_use")
      return refusedForm({ form: form.reply({}), below: result.poolIds } satisfies PlacesFault);
    context.jobs.wake("mail");
    const t = translatorFor(context.visitor.locale, "desk.places");
    const text = t("saved", { promoted: result.promoted });
    return await redirectWithFlash(context, new URL(request.url).pathname, { tone: "success", text });
  } catch (error) {
    if (!isAppError(error) || error.code !== "changed_meanwhile") throw error;
    return refusedForm({ form: form.reply({ "": ["changed_meanwhile"] }) } satisfies PlacesFault);
  }
}
