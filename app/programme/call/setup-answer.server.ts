import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { instantIn } from "#app/platform/time-zone.ts";
import {
  type PartInput,
  type PartName,
  savePart,
  setCall,
  stepPart,
} from "#app/programme/call/commands/setup.server.ts";
import { callForm, partForms, stepForm } from "#app/programme/call/schemas.server.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** What has to be mended, in the form of the call (`about` "call") or of a part ("types-new", "criteria-<id>"). */
export type SetupFault = { about: string; form: FormReply };

/** Carries out what was posted on the page where a call is set up, or says what has to be mended. */
export async function answerCallSetup(
  context: AppContext,
  conference: ConferenceForRegistration,
  formData: FormData,
): Promise<Response> {
  const intent = formData.get("intent");
  if (intent === "call") return answerCall(context, conference, formData);
  if (intent === "part") return answerPart(context, conference, formData);
  const form = parseForm(formData, stepForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { intent: step, ...what } = form.value;
  await stepPart(context.db, actOf(context), conference.id, { ...what, step });
  return done(context, conference, step === "remove" ? "removed" : "moved");
}

async function answerCall(context: AppContext, conference: ConferenceForRegistration, formData: FormData) {
  const form = parseForm(formData, callForm);
  if (!form.ok) return refusedForm({ about: "call", form: form.reply } satisfies SetupFault);
  const { intent: _, opensAt, closesAt, ...settings } = form.value;
  const instant = (local: string | undefined) => (local ? instantIn(local, conference.timeZone ?? "UTC") : null);
  return mending("call", form.reply, async () => {
    const times = { opensAt: instant(opensAt), closesAt: instant(closesAt) };
    await setCall(context.db, actOf(context), conference.id, { ...settings, ...times });
    return done(context, conference, "saved");
  });
}

const partNames = Object.keys(partForms) as PartName[];

async function answerPart(context: AppContext, conference: ConferenceForRegistration, formData: FormData) {
  const part = partNames.find((name) => name === formData.get("part"));
  const id = String(formData.get("id") ?? "");
  if (!part || !/^[\w-]{0,100}$/.test(id)) throw new AppError("invalid_input");
  formData.delete("part");
  formData.delete("id");
  const about = `${part}-${id || "new"}`;
  const form = parseForm<(typeof partForms)[PartName]>(formData, partForms[part]);
  if (!form.ok) return refusedForm({ about, form: form.reply } satisfies SetupFault);
  const { intent: _, ...values } = form.value;
  return mending(about, form.reply, async () => {
    await savePart(context.db, actOf(context), conference.id, { part, id: id || null, values } as PartInput);
    return done(context, conference, "part_saved");
  });
}

/** A refusal that belongs to a field goes back to the form. */
async function mending(
  about: string,
  reply: (errors: Record<string, string[]>) => FormReply,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!isAppError(error) || typeof error.params.field !== "string") throw error;
    const { field, code } = error.params;
    return refusedForm({ about, form: reply({ [field]: [String(code)] }) } satisfies SetupFault);
  }
}

type Done = "saved" | "part_saved" | "removed" | "moved";

function done(context: AppContext, { slug }: ConferenceForRegistration, what: Done): Promise<Response> {
  const text = translatorFor(context.visitor.locale, "callDesk.setup.done")(what);
  return redirectWithFlash(context, `/organise/${slug}/programme/call`, { tone: "success", text });
}
