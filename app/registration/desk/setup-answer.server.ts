import { z } from "zod";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { line, paragraphs } from "#app/platform/lines.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { instantIn } from "#app/platform/time-zone.ts";
import {
  moveCategory,
  removeCategory,
  saveCategory,
  setOpening,
  setWaiting,
} from "#app/registration/commands/setup.server.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { emailField } from "#app/registration/schemas.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** As `datetime-local` sends it. */
const moment = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:00)?$/, "moment")
  .optional();

/** A checkbox. */
const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

const digits = (most: number) => z.number("whole_number").int("whole_number").min(0).max(most).default(0);

const openingForm = z.strictObject({
  intent: z.literal("opening"),
  opensAt: moment,
  closesAt: moment,
  contactEmail: emailField.optional(),
});

const categoryForm = z.strictObject({
  intent: z.literal("category"),
  categoryId: z.string().max(100).optional(),
  nameEn: line(120),
  nameFr: line(120).optional(),
  descriptionEn: paragraphs(500),
  descriptionFr: paragraphs(500),
  needsApproval: tick,
  headConfirms: tick,
  delegationOnly: tick,
  opensAt: moment,
  closesAt: moment,
  changes: z.enum(["always", "until_approval", "until_date"], "invalid").default("always"),
  changesUntil: moment,
  reapproval: tick,
  waitingPriority: digits(9),
  companionsMax: digits(5),
});

const waitingForm = z.strictObject({
  intent: z.literal("waiting"),
  offersPlaces: tick,
  offerHours: z.number("whole_number").int("whole_number").min(1).max(720),
  substituteUntil: moment,
});

const orderForm = z.strictObject({ intent: z.enum(["up", "down", "remove"]), categoryId: z.string().max(100) });

/** What has to be mended, in the form of the opening (`about` null), of the waiting list ("waiting"), or of a category ("new" for a new one). */
export type SetupFault = { about: string | null; form: FormReply };

/** Carries out what was posted on the page of the set-up and says so, or says what has to be mended. */
export async function answerSetup(
  context: AppContext,
  request: Request,
  conference: ConferenceForRegistration,
  formData: FormData,
): Promise<Response> {
  const intent = formData.get("intent");
  if (intent === "opening") return answerOpening(context, request, conference, formData);
  if (intent === "category") return answerCategory(context, request, conference, formData);
  if (intent === "waiting") return answerWaiting(context, request, conference, formData);
  const form = parseForm(formData, orderForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { categoryId } = form.value;
  const act = actOf(context);
  if (form.value.intent === "remove")
    await removeCategory(context.db, act, { conferenceId: conference.id, categoryId });
  else
    await moveCategory(context.db, act, {
      conferenceId: conference.id,
      categoryId,
      by: form.value.intent === "up" ? -1 : 1,
    });
  return done(context, request, form.value.intent === "remove" ? "removed" : "moved");
}

async function answerOpening(
  context: AppContext,
  request: Request,
  conference: ConferenceForRegistration,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, openingForm);
  if (!form.ok) return refusedForm({ about: null, form: form.reply } satisfies SetupFault);
  const { opensAt, closesAt, contactEmail } = form.value;
  const instant = instantsOf(conference);
  return mending(null, form.reply, async () => {
    await setOpening(context.db, actOf(context), conference.id, {
      registrationOpensAt: instant(opensAt),
      registrationClosesAt: instant(closesAt),
      contactEmail: contactEmail ?? null,
    });
    return done(context, request, "opening_saved");
  });
}

/** A moment as it was typed, in the conference's zone. */
function instantsOf({ timeZone }: ConferenceForRegistration) {
  return (local: string | undefined) => (local ? instantIn(local, timeZone ?? "UTC") : null);
}

async function answerWaiting(
  context: AppContext,
  request: Request,
  conference: ConferenceForRegistration,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, waitingForm);
  if (!form.ok) return refusedForm({ about: "waiting", form: form.reply } satisfies SetupFault);
  const { intent: _, substituteUntil, ...rules } = form.value;
  await setWaiting(context.db, actOf(context), conference.id, {
    ...rules,
    substituteUntil: instantsOf(conference)(substituteUntil),
  });
  return done(context, request, "waiting_saved");
}

async function answerCategory(
  context: AppContext,
  request: Request,
  conference: ConferenceForRegistration,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, categoryForm);
  const about = String(formData.get("categoryId") || "new");
  if (!form.ok) return refusedForm({ about, form: form.reply } satisfies SetupFault);
  const {
    intent: _,
    categoryId,
    nameFr,
    descriptionEn,
    descriptionFr,
    opensAt,
    closesAt,
    changesUntil,
    ...rest
  } = form.value;
  const instant = instantsOf(conference);
  return mending(about, form.reply, async () => {
    await saveCategory(context.db, actOf(context), {
      ...rest,
      conferenceId: conference.id,
      categoryId: categoryId ?? null,
      nameFr: nameFr ?? null,
      descriptionEn: descriptionEn || null,
      descriptionFr: descriptionFr || null,
      opensAt: instant(opensAt),
      closesAt: instant(closesAt),
      // What is not asked for is not kept: another rule may have been chosen beside it.
      changesUntil: rest.changes === "until_date" ? instant(changesUntil) : null,
    });
    return done(context, request, categoryId ? "category_saved" : "category_added");
  });
}

/** A refusal that belongs to a field goes back to the form. */
async function mending(
  about: string | null,
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

type Done = "opening_saved" | "waiting_saved" | "category_saved" | "category_added" | "moved" | "removed";

function done(context: AppContext, request: Request, what: Done): Promise<Response> {
  context.jobs.wake("mail");
  const text = translatorFor(context.visitor.locale, "desk.setup")(what);
  return redirectWithFlash(context, new URL(request.url).pathname, { tone: "success", text });
}
