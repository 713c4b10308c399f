import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm, withErrors } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { handouts, takeUpload } from "#app/platform/uploads.server.ts";
import {
  addMaterial,
  type Bringer,
  changeMaterial,
  editMaterial,
  type MaterialStep,
} from "#app/programme/materials/commands.server.ts";
import { materialEditForm, materialForm, materialStepForm } from "#app/programme/materials/schemas.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** What has to be mended in the form of a material of a session. */
export type MaterialFault = {
  about: "material";
  sessionId: string /** Null: of one more. */;
  materialId: string | null;
  form: FormReply;
};

/** Whether a posted form is about materials. */
export function isAboutMaterials(formData: FormData): boolean {
  return String(formData.get("intent")).startsWith("material");
}

/** Carries out what was posted about the materials of a session, by an organiser or a speaker. */
export async function answerMaterial(
  context: AppContext,
  bringer: Bringer,
  session: { id: string } | null,
  to: string,
  formData: FormData,
): Promise<Response> {
  const intent = formData.get("intent");
  if (intent !== "material" && intent !== "material_edit") return answerStep(context, bringer, to, formData);
  const sessionId = session?.id ?? String(formData.get("sessionId") ?? "");
  const materialId = intent === "material_edit" ? String(formData.get("materialId") ?? "") : null;
  const refused = (reply: FormReply) =>
    refusedForm({ about: "material", sessionId, materialId, form: reply } satisfies MaterialFault);
  const upload = takeUpload(formData, "file", handouts);
  // Looked at below, where its refusal is put beside the field.
  upload.catch(() => {});
  const form = materialId === null ? parseForm(formData, materialForm) : parseForm(formData, materialEditForm);
  if (!form.ok) return refused(withErrors(form.reply, await upload.then(() => ({}), refusalOf)));
  const { intent: _, sessionId: _own, ...said } = form.value;
  const act = actOf(context);
  try {
    await context.limiter.consume("upload_address", context.request.ip);
    if ("materialId" in said) await editMaterial(context.db, act, bringer, { ...said, upload: await upload });
    else await addMaterial(context.db, act, bringer, { ...said, sessionId, upload: await upload });
  } catch (error) {
    return refused(form.reply(refusalOf(error)));
  }
  return done(context, to, materialId === null ? "added" : "changed");
}

/** The refusal of a field by its code; anything else is none of the form's. */
function refusalOf(error: unknown): Record<string, string[]> {
  if (!isAppError(error) || typeof error.params.field !== "string") throw error;
  return { [error.params.field]: [String(error.params.code)] };
}

async function answerStep(context: AppContext, bringer: Bringer, to: string, formData: FormData): Promise<Response> {
  const form = parseForm(formData, materialStepForm);
  if (!form.ok) throw new AppError("invalid_input");
  const step = form.value.intent.replace("material_", "") as MaterialStep;
  await changeMaterial(context.db, actOf(context), bringer, { materialId: form.value.materialId, step });
  return done(context, to, step === "remove" ? "removed" : "changed");
}

function done(context: AppContext, to: string, what: "added" | "removed" | "changed"): Promise<Response> {
  const text = translatorFor(context.visitor.locale, "handIn.done")(what);
  return redirectWithFlash(context, to, { tone: "success", text });
}
