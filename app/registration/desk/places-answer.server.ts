import { z } from "zod";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { addPool, removePool, setLimits } from "#app/registration/commands/limits.server.ts";
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
  limits: z.array(z.strictObject({ poolId: z.string().max(100), from: limit, to: limit })).max(1000),
  confirmed: z.literal("on").optional(),
});

const poolForm = z.strictObject({
  intent: z.literal("add"),
  categoryId: z.string().max(100).optional(),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/, "country")
    .optional(),
  optionId: z.string().max(100).optional(),
  capacity: limit,
});

const removeForm = z.strictObject({ intent: z.literal("remove"), poolId: z.string().max(100) });

export type PlacesFault = {
  /** Which form: of the limits there are, or of a new one. */
  about: "limits" | "new";
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
  const intent = formData.get("intent");
  if (intent === "add") return answerNewPool(context, request, conferenceId, formData);
  if (intent === "remove") return answerRemoval(context, request, conferenceId, formData);
  const form = parseForm(formData, placesForm);
  if (!form.ok) return refusedForm({ about: "limits", form: form.reply } satisfies PlacesFault);
  const { limits, confirmed } = form.value;
  try {
    const result = await setLimits(context.db, actOf(context), {
      conferenceId,
      changes: limits,
      confirmed: confirmed === "on",
    });
    if (result.kind === "below_use")
      return refusedForm({ about: "limits", form: form.reply({}), below: result.poolIds } satisfies PlacesFault);
    context.jobs.wake("mail");
    const t = translatorFor(context.visitor.locale, "desk.places");
    const text = t("saved", { promoted: result.promoted });
    return await redirectWithFlash(context, new URL(request.url).pathname, { tone: "success", text });
  } catch (error) {
    if (!isAppError(error) || error.code !== "changed_meanwhile") throw error;
    return refusedForm({ about: "limits", form: form.reply({ "": ["changed_meanwhile"] }) } satisfies PlacesFault);
  }
}

async function answerNewPool(
  context: AppContext,
  request: Request,
  conferenceId: string,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, poolForm);
  if (!form.ok) return refusedForm({ about: "new", form: form.reply } satisfies PlacesFault);
  const { categoryId = null, countryCode = null, optionId = null, capacity } = form.value;
  try {
    const traits = { categoryId, countryCode, optionId, delegationId: null };
    const { taken } = await addPool(context.db, actOf(context), { conferenceId, traits, capacity });
    const text = translatorFor(context.visitor.locale, "desk.places")("added", { taken });
    return await redirectWithFlash(context, new URL(request.url).pathname, { tone: "success", text });
  } catch (error) {
    if (!isAppError(error) || typeof error.params.field !== "string") throw error;
    const { field, code } = error.params;
    return refusedForm({ about: "new", form: form.reply({ [field]: [String(code)] }) } satisfies PlacesFault);
  }
}

async function answerRemoval(
  context: AppContext,
  request: Request,
  conferenceId: string,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, removeForm);
  if (!form.ok) throw new AppError("invalid_input");
  await removePool(context.db, actOf(context), { conferenceId, poolId: form.value.poolId });
  context.jobs.wake("mail");
  const text = translatorFor(context.visitor.locale, "desk.places")("removed");
  return redirectWithFlash(context, new URL(request.url).pathname, { tone: "success", text });
}
