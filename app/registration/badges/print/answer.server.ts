import { z } from "zod";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { cancelPrint, startPrint } from "#app/registration/badges/print/commands.server.ts";
import { runPrint } from "#app/registration/badges/print/run.server.ts";
import { printWish } from "#app/registration/badges/print/wish.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

const startForm = printWish.extend({ intent: z.literal("start") });
const cancelForm = z.strictObject({ intent: z.literal("cancel"), id: z.string().max(100) });

/** Starts or stops what was posted on the page of printing. */
export async function answerPrint(
  context: AppContext,
  request: Request,
  conferenceId: string,
  formData: FormData,
): Promise<Response> {
  const t = translatorFor(context.visitor.locale, "badges.print");
  const { pathname, search } = new URL(request.url);
  const back = (tone: "success" | "warning" | "info", text: string) =>
    redirectWithFlash(context, pathname + search, { tone, text });
  const act = actOf(context);
  if (formData.get("intent") === "cancel") {
    const form = parseForm(formData, cancelForm);
    if (!form.ok) throw new AppError("invalid_input");
    await cancelPrint(context.db, act, { conferenceId, id: form.value.id });
    return back("info", t("stopped"));
  }
  const form = parseForm(formData, startForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { intent: _, ...wish } = form.value;
  const started = await startPrint(context.db, act, { conferenceId, wish });
  if (started.outcome !== "started") return back("warning", t(started.outcome));
  // Not waited for: the page shows how far it is.
  void runPrint(context, started.id);
  return back("success", t("started"));
}
