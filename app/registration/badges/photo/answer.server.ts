import { z } from "zod";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { pictures, takeUpload } from "#app/platform/uploads.server.ts";
import { type CleanPicture, pictureIn } from "#app/registration/badges/photo/picture.server.ts";

const photoForm = z.strictObject({ intent: z.enum(["photo", "remove_photo"]) });

/** What has to be mended about the file that was sent. */
export type PhotoFault = { form: FormReply };

/** Reads a posted picture and has it kept; `done` makes the answer. What has to be mended goes back to the form. */
export async function answerPhoto(
  formData: FormData,
  keep: (picture: CleanPicture | null) => Promise<void>,
  done: (kept: boolean) => Promise<Response>,
): Promise<Response> {
  const upload = takeUpload(formData, "photo", pictures);
  // Looked at below, where its refusal is put beside the field.
  upload.catch(() => {});
  const form = parseForm(formData, photoForm);
  if (!form.ok) throw new AppError("invalid_input");
  const refuse = (code: string) => refusedForm({ form: form.reply({ photo: [code] }) } satisfies PhotoFault);
  try {
    const sent = await upload;
    if (form.value.intent === "photo" && !sent) return refuse("required");
    const picture = form.value.intent === "photo" && sent ? pictureIn(sent, "photo") : null;
    await keep(picture);
    return await done(picture !== null);
  } catch (error) {
    if (!isAppError(error) || error.params.field !== "photo") throw error;
    return refuse(String(error.params.code));
  }
}
