import encodeQR from "qr";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { timeIn, zoneName } from "#app/platform/time-zone.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import {
  addEntrance,
  archiveCheckPoint,
  moveCheckPoint,
  saveCheckPoint,
} from "#app/registration/door/commands/check-points.server.ts";
import { addDevice, type DeviceCode, renewCode, shutOut } from "#app/registration/door/commands/devices.server.ts";
import { checkPointForm, checkPointOrderForm, deviceForm, deviceStepForm } from "#app/registration/door/schemas.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** A code to be shown once, in words and as a picture: a path over squares of a grid. */
export type CodeShown = { name: string; code: string; address: string; time: string; size: number; path: string };

/** What has to be mended in the form `about` ("device", "new" or the id of a check point), or the code just made. */
export type DoorSetupAnswer = { about: string; form: FormReply } | { shown: CodeShown };

/** Carries out what was posted on the page where the door is set up. */
export async function answerDoorSetup(
  context: AppContext,
  request: Request,
  conference: ConferenceForRegistration,
  formData: FormData,
): Promise<Response> {
  const intent = formData.get("intent");
  if (intent === "check-point") return answerCheckPoint(context, request, conference.id, formData);
  if (intent === "device") return answerDevice(context, conference, formData);
  if (intent === "entrance") {
    await addEntrance(context.db, actOf(context), conference.id);
    return done(context, request, "saved");
  }
  if (intent === "new-code" || intent === "shut-out") return answerDeviceStep(context, request, conference, formData);
  const form = parseForm(formData, checkPointOrderForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { intent: step, checkPointId } = form.value;
  const which = { conferenceId: conference.id, checkPointId };
  if (step === "up" || step === "down")
    await moveCheckPoint(context.db, actOf(context), { ...which, by: step === "up" ? -1 : 1 });
  else await archiveCheckPoint(context.db, actOf(context), { ...which, archived: step === "archive" });
  return done(context, request, step === "up" || step === "down" ? "moved" : "saved");
}

async function answerCheckPoint(
  context: AppContext,
  request: Request,
  conferenceId: string,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, checkPointForm);
  const about = String(formData.get("checkPointId") || "new");
  if (!form.ok) return refusedForm({ about, form: form.reply } satisfies DoorSetupAnswer);
  const { checkPointId, nameEn, nameFr, kind, categories, days, inAndOut } = form.value;
  return mending(about, form.reply, async () => {
    await saveCheckPoint(context.db, actOf(context), {
      ...{ conferenceId, nameEn, kind, days, nameFr: nameFr ?? null },
      ...(checkPointId && { checkPointId }),
      categoryIds: categories,
      inAndOut: inAndOut === "on",
    });
    return done(context, request, "saved");
  });
}

async function answerDevice(
  context: AppContext,
  conference: ConferenceForRegistration,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, deviceForm);
  if (!form.ok) return refusedForm({ about: "device", form: form.reply } satisfies DoorSetupAnswer);
  const { name, checkPoints, seesAccessNeeds } = form.value;
  return mending("device", form.reply, async () => {
    const code = await addDevice(context.db, actOf(context), {
      ...{ conferenceId: conference.id, name, checkPointIds: checkPoints },
      seesAccessNeeds: seesAccessNeeds === "on",
    });
    return show(context, conference, code);
  });
}

async function answerDeviceStep(
  context: AppContext,
  request: Request,
  conference: ConferenceForRegistration,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, deviceStepForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { intent, deviceId } = form.value;
  if (intent === "new-code")
    return show(context, conference, await renewCode(context.db, actOf(context), conference.id, deviceId));
  await shutOut(context.db, actOf(context), conference.id, deviceId);
  return done(context, request, "was_shut_out");
}

/** Not after a redirect: the code is nowhere to be read again. */
function show(
  { config, visitor }: AppContext,
  { timeZone }: ConferenceForRegistration,
  { name, code, expiresAt }: DeviceCode,
): Response {
  const address = `${config.appUrl}${visitor.prefix}/door`;
  const rows = encodeQR(`${address}?code=${code}`, "raw", { border: 2 });
  const zone = timeZone ?? "UTC";
  const shown: CodeShown = {
    ...{ name, address },
    code: `${code.slice(0, 4)}-${code.slice(4)}`,
    time: `${timeIn(expiresAt, zone)} (${zoneName(expiresAt, zone)})`,
    size: rows.length,
    path: rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join(""),
  };
  return Response.json({ shown } satisfies DoorSetupAnswer, { headers: { "Cache-Control": "no-store" } });
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
    return refusedForm({ about, form: reply({ [field]: [String(code)] }) } satisfies DoorSetupAnswer);
  }
}

function done(context: AppContext, request: Request, what: "saved" | "moved" | "was_shut_out"): Promise<Response> {
  const text = translatorFor(context.visitor.locale, "door.setup")(what);
  return redirectWithFlash(context, new URL(request.url).pathname, { tone: "success", text });
}
