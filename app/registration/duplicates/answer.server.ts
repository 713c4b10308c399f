import { z } from "zod";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { keepApart, mergeRegistrations, settleInvited } from "#app/registration/duplicates/commands.server.ts";
import { mergeFields, mergeTellings } from "#app/registration/duplicates/fields.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

const id = z.string().max(100);
const version = z.coerce.number().int().positive();
const which = z.enum(["first", "second"]);

const form = z.strictObject({
  intent: z.enum(["merge", "apart"]),
  ...{ firstId: id, firstVersion: version, secondId: id, secondVersion: version },
  keep: which.default("first"),
  tell: z.enum(mergeTellings).default("nobody"),
  ...(Object.fromEntries(mergeFields.map((field) => [`from_${field}`, which.optional()])) as Record<
    `from_${(typeof mergeFields)[number]}`,
    z.ZodOptional<typeof which>
  >),
});

const invitedForm = z.strictObject({
  intent: z.literal("invited"),
  ...{ invitationId: id, registrationId: id },
  same: z.enum(["yes", "no"]),
});

/** Answers an invitation with a registration, or keeps the two apart. */
async function answerInvited(
  context: AppContext,
  request: Request,
  conferenceId: string,
  formData: FormData,
): Promise<Response> {
  const parsed = parseForm(formData, invitedForm);
  if (!parsed.ok) throw new AppError("invalid_input");
  const { intent: _, same, ...who } = parsed.value;
  await settleInvited(context.db, actOf(context), { conferenceId, ...who, same: same === "yes" });
  const text = translatorFor(
    context.visitor.locale,
    "lists.duplicates",
  )(same === "yes" ? "invited_same" : "kept_apart");
  return redirectWithFlash(context, new URL(request.url).pathname, { tone: "success", text });
}

/** Merges a pair or keeps it apart, and goes on with the next. */
export async function answerPair(
  context: AppContext,
  request: Request,
  conferenceId: string,
  formData: FormData,
): Promise<Response> {
  if (formData.get("intent") === "invited") return answerInvited(context, request, conferenceId, formData);
  const parsed = parseForm(formData, form);
  if (!parsed.ok) throw new AppError("invalid_input");
  const { intent, firstId, secondId, firstVersion, secondVersion, keep, tell, ...from } = parsed.value;
  const t = translatorFor(context.visitor.locale, "lists.duplicates");
  const { pathname } = new URL(request.url);
  const back = (tone: "success" | "warning", text: string) => redirectWithFlash(context, pathname, { tone, text });
  const act = actOf(context);
  if (intent === "apart") {
    await keepApart(context.db, act, { conferenceId, ids: [firstId, secondId] });
    return back("success", t("kept_apart"));
  }
  const first = keep === "first";
  const take = mergeFields.filter((field) => (from[`from_${field}`] ?? keep) !== keep);
  try {
    const { reference } = await mergeRegistrations(context.db, act, {
      conferenceId,
      keptId: first ? firstId : secondId,
      keptVersion: first ? firstVersion : secondVersion,
      otherId: first ? secondId : firstId,
      otherVersion: first ? secondVersion : firstVersion,
      take,
      tell,
    });
    context.jobs.wake("mail");
    return await back("success", t("merged", { reference }));
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.code === "changed_meanwhile" || error.code === "wrong_state") return back("warning", t("meanwhile"));
    if (error.code === "invalid_input" && error.params.field === "categoryId") return back("warning", t("no_place"));
    throw error;
  }
}
