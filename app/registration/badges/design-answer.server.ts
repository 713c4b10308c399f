import { z } from "zod";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { saveDesign } from "#app/registration/badges/commands.server.ts";
import { layoutSchema, readDesign } from "#app/registration/badges/design.server.ts";
import { badgeSizeNames, defaultLayout } from "#app/registration/badges/layout.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

const version = z.coerce.number().int().min(0).max(1_000_000_000);

const designForm = layoutSchema.safeExtend({
  intent: z.literal("save"),
  version,
  colours: z
    .array(z.strictObject({ categoryId: z.string().max(100), colour: z.string().regex(/^#[0-9a-f]{6}$/, "colour") }))
    .max(100)
    .default([]),
});

const sizeForm = z.strictObject({ intent: z.literal("size"), version, size: z.enum(badgeSizeNames) });

/** What has to be mended in the arrangement; what was typed is in it. */
export type DesignFault = { form: FormReply };

/** Carries out what was posted on the page of the arrangement. */
export async function answerDesign(
  context: AppContext,
  request: Request,
  conferenceId: string,
  formData: FormData,
): Promise<Response> {
  if (formData.get("intent") === "size") return answerSize(context, request, conferenceId, formData);
  const form = parseForm(formData, designForm);
  if (!form.ok) return refusedForm({ form: form.reply } satisfies DesignFault);
  const { intent: _, version, colours, ...layout } = form.value;
  try {
    await saveDesign(context.db, actOf(context), { conferenceId, version, layout, colours });
  } catch (error) {
    if (!isAppError(error) || error.code !== "changed_meanwhile") throw error;
    return refusedForm({ form: form.reply({ "": ["changed_meanwhile"] }) } satisfies DesignFault);
  }
  return saved(context, request);
}

/** Another size begins with an arrangement that suits it; words and what is shown stay. */
async function answerSize(
  context: AppContext,
  request: Request,
  conferenceId: string,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, sizeForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { layout } = await readDesign(context.db, conferenceId);
  const fresh = defaultLayout(form.value.size);
  await saveDesign(context.db, actOf(context), {
    conferenceId,
    version: form.value.version,
    layout: { ...layout, size: fresh.size, elements: fresh.elements },
  });
  return saved(context, request);
}

function saved(context: AppContext, request: Request): Promise<Response> {
  const text = translatorFor(context.visitor.locale, "badges.design")("saved");
  return redirectWithFlash(context, new URL(request.url).pathname, { tone: "success", text });
}
