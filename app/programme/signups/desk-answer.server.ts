import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { instantIn } from "#app/platform/time-zone.ts";
import { setWalk } from "#app/programme/agenda/commands/walks.server.ts";
import { enterSomebody, removeSomebody, setSignup } from "#app/programme/signups/commands/desk.server.ts";
import { addSessionDoor } from "#app/programme/signups/commands/door.server.ts";
import { doorForm, entryForm, removalForm, settingForm, walkForm } from "#app/programme/signups/schemas.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import type { Tone } from "#app/ui/notice.tsx";

/** A form of the desk that is to be mended. */
export type SignupFault = { about: "set" | "enter" | "walk"; form: FormReply };

type About = { conferenceId: string; slug: string; timeZone: string; sessionId: string };

/** Carries out what was posted about the sign-up to one session. */
export async function answerSignupDesk(context: AppContext, about: About, formData: FormData): Promise<Response> {
  const intent = formData.get("intent");
  if (intent === "set") return answerSetting(context, about, formData);
  if (intent === "enter") return answerEntry(context, about, formData);
  const { conferenceId, sessionId } = about;
  if (intent === "door") {
    if (!parseForm(formData, doorForm).ok) throw new AppError("invalid_input");
    await addSessionDoor(context.db, actOf(context), { conferenceId, sessionId });
    return done(context, pageOf(about), "door_made");
  }
  const form = parseForm(formData, removalForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { signupId, reason = null } = form.value;
  await removeSomebody(context.db, actOf(context), { conferenceId, signupId, reason });
  context.jobs.wake("mail");
  return done(context, pageOf(about), "removed");
}

async function answerSetting(context: AppContext, about: About, formData: FormData): Promise<Response> {
  const form = parseForm(formData, settingForm);
  if (!form.ok) return refusedForm({ about: "set", form: form.reply } satisfies SignupFault);
  const { intent: _, version = null, open, mode, clash, ...times } = form.value;
  const moment = (typed: string | undefined) => (typed ? instantIn(typed, about.timeZone) : null);
  try {
    await setSignup(context.db, actOf(context), {
      ...{ conferenceId: about.conferenceId, sessionId: about.sessionId, version, mode, clash, open: open === "on" },
      ...{ opensAt: moment(times.opensAt), closesAt: moment(times.closesAt), drawAt: moment(times.drawAt) },
    });
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { field, code } = error.params;
    const errors: Record<string, string[]> =
      typeof field === "string" ? { [field]: [String(code)] } : { "": [error.code] };
    if (typeof field !== "string" && error.code !== "changed_meanwhile") throw error;
    return refusedForm({ about: "set", form: form.reply(errors) } satisfies SignupFault);
  }
  context.jobs.wake("mail");
  return done(context, pageOf(about), "set");
}

async function answerEntry(context: AppContext, about: About, formData: FormData): Promise<Response> {
  const form = parseForm(formData, entryForm);
  if (!form.ok) return refusedForm({ about: "enter", form: form.reply } satisfies SignupFault);
  const { reference, overbook = null } = form.value;
  const { conferenceId, sessionId } = about;
  const said = await enterSomebody(context.db, actOf(context), { conferenceId, sessionId, reference, overbook });
  context.jobs.wake("mail");
  if (said === "placed") return done(context, pageOf(about), "entered");
  if (said === "already") return done(context, pageOf(about), "already", "info");
  const field = said === "full" ? "overbook" : "reference";
  return refusedForm({ about: "enter", form: form.reply({ [field]: [`signup_${said}`] }) } satisfies SignupFault);
}

/** Carries out what was posted about the ways between rooms. */
export async function answerWalks(
  context: AppContext,
  { conferenceId, slug }: { conferenceId: string; slug: string },
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, walkForm);
  if (!form.ok) return refusedForm({ about: "walk", form: form.reply } satisfies SignupFault);
  const { intent, one, other, minutes = null } = form.value;
  if (intent === "walk" && (!one || !other || one === other))
    return refusedForm({ about: "walk", form: form.reply({ other: ["same_room"] }) } satisfies SignupFault);
  await setWalk(context.db, actOf(context), {
    ...{ conferenceId, minutes },
    rooms: intent === "walk" && one && other ? [one, other] : null,
  });
  return done(context, `/organise/${slug}/programme/signups`, "walk_set");
}

function pageOf({ slug, sessionId }: About): string {
  return `/organise/${slug}/programme/signups/${sessionId}`;
}

type Said = "set" | "entered" | "already" | "removed" | "door_made" | "walk_set";

function done(context: AppContext, to: string, said: Said, tone: Tone = "success"): Promise<Response> {
  return redirectWithFlash(context, to, { tone, text: translatorFor(context.visitor.locale, "signups.done")(said) });
}
