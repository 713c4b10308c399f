import { z } from "zod";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { line } from "#app/platform/lines.server.ts";
import { removeView, saveView } from "#app/registration/commands/views.server.ts";
import { addressOf, parseDeskFilter } from "#app/registration/desk/filter.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

const saveForm = z.strictObject({
  intent: z.literal("save_view"),
  name: line(80),
  shared: z.literal("on").optional(),
});
const removeForm = z.strictObject({ intent: z.literal("remove_view"), viewId: z.string().max(100) });

/** Saves what the list shows under a name, or removes such a name; null for a form about something else. */
export async function answerViews(
  context: AppContext,
  request: Request,
  conferenceId: string,
  formData: FormData,
): Promise<Response | null> {
  const intent = formData.get("intent");
  if (intent !== "save_view" && intent !== "remove_view") return null;
  const t = translatorFor(context.visitor.locale, "lists.views");
  const { pathname, searchParams } = new URL(request.url);
  const query = addressOf(parseDeskFilter(searchParams));
  const back = (tone: "success" | "warning", text: string) =>
    redirectWithFlash(context, `${pathname}?${query}`, { tone, text });
  if (intent === "remove_view") {
    const form = parseForm(formData, removeForm);
    if (!form.ok) throw new AppError("invalid_input");
    await removeView(context.db, actOf(context), { conferenceId, viewId: form.value.viewId });
    return back("success", t("removed"));
  }
  const form = parseForm(formData, saveForm);
  if (!form.ok) return back("warning", t("name_missing"));
  const { name, shared } = form.value;
  try {
    await saveView(context.db, actOf(context), { conferenceId, name, query, shared: shared === "on" });
  } catch (error) {
    if (!isAppError(error) || error.code !== "invalid_input") throw error;
    return back("warning", t("too_many"));
  }
  return back("success", t("saved", { name }));
}
