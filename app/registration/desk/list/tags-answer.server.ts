import { z } from "zod";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { line } from "#app/platform/lines.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { removeTag, saveTag } from "#app/registration/commands/tags.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { TagColour } from "#prisma/generated/enums.ts";

const saveForm = z.strictObject({
  intent: z.literal("save"),
  tagId: z.string().max(100).optional(),
  name: line(40),
  colour: z.enum(TagColour),
});
const removeForm = z.strictObject({ intent: z.literal("remove"), tagId: z.string().max(100) });

/** What has to be mended in the form of a tag ("new": of a new one). */
export type TagFault = { about: string; form: FormReply };

/** Adds, changes or removes a tag of the conference. */
export async function answerTags(
  context: AppContext,
  request: Request,
  conferenceId: string,
  formData: FormData,
): Promise<Response> {
  const t = translatorFor(context.visitor.locale, "lists.tags");
  const back = (text: string) => redirectWithFlash(context, new URL(request.url).pathname, { tone: "success", text });
  if (formData.get("intent") === "remove") {
    const form = parseForm(formData, removeForm);
    if (!form.ok) throw new AppError("invalid_input");
    await removeTag(context.db, actOf(context), { conferenceId, tagId: form.value.tagId });
    return back(t("removed"));
  }
  const form = parseForm(formData, saveForm);
  const about = String(formData.get("tagId") || "new");
  if (!form.ok) return refusedForm({ about, form: form.reply } satisfies TagFault);
  const { tagId = null, name, colour } = form.value;
  try {
    await saveTag(context.db, actOf(context), { conferenceId, tagId, name, colour });
  } catch (error) {
    if (!isAppError(error) || error.code !== "invalid_input") throw error;
    const reply = form.reply({ name: [String(error.params.code)] });
    return refusedForm({ about, form: reply } satisfies TagFault);
  }
  return back(t("saved"));
}
