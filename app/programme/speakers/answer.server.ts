import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, type ParsedForm, parseForm, typedSoFar } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { instantIn } from "#app/platform/time-zone.ts";
import { answerPart } from "#app/programme/speakers/commands/answer.server.ts";
import { askSpeakers } from "#app/programme/speakers/commands/ask.server.ts";
import { type SpeakerInput, saveProfile, setPortrait } from "#app/programme/speakers/commands/profile.server.ts";
import {
  addRole,
  moveRole,
  removeRole,
  setRoleState,
  setRoleTitle,
} from "#app/programme/speakers/commands/roles.server.ts";
import type { OwnSpeakerInput } from "#app/programme/speakers/own.server.ts";
import {
  addRoleForm,
  answerForm,
  askForm,
  deskProfileForm,
  profileForm,
  roleStepForm,
} from "#app/programme/speakers/schemas.server.ts";
import { answerPhoto } from "#app/registration/badges/photo/answer.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** What has to be mended, and in which form; `more`: the form again with more empty lines. */
export type SpeakerFault = { about: "add" | "profile" | "portrait"; form: FormReply; more?: boolean };

type Session = { conferenceId: string; slug: string; sessionId: string };

/** Carries out what was posted on the desk's page of a session's people. */
export async function answerPeople(context: AppContext, session: Session, formData: FormData): Promise<Response> {
  if (formData.get("intent") === "add") return answerAdd(context, session, formData);
  const form = parseForm(formData, roleStepForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { slug, ...where } = session;
  const { db } = context;
  const act = actOf(context);
  const { value } = form;
  const target = { ...where, personId: value.personId, role: value.role };
  const to = peoplePath(session);
  switch (value.intent) {
    case "ask": {
      const speaker = await db.speaker.findUnique({
        where: { conferenceId_personId: { conferenceId: where.conferenceId, personId: value.personId } },
        select: { id: true },
      });
      return ask(context, where.conferenceId, speaker?.id ?? "none", to);
    }
    case "state":
      await setRoleState(db, act, { ...target, state: value.state });
      return done(context, to, "state_set");
    case "title":
      await setRoleTitle(db, act, { ...target, titleEn: value.titleEn, titleFr: value.titleFr });
      return done(context, to, "title_set");
    case "remove":
      await removeRole(db, act, target);
      return done(context, to, "removed");
    default:
      await moveRole(db, act, { ...target, by: value.intent === "up" ? -1 : 1 });
      return done(context, to, "moved");
  }
}

async function answerAdd(context: AppContext, session: Session, formData: FormData): Promise<Response> {
  const form = parseForm(formData, addRoleForm);
  if (!form.ok) return refusedForm({ about: "add", form: form.reply } satisfies SpeakerFault);
  const { intent: _, personId, name, position, organisationId, organisationName, countryCode, ...rest } = form.value;
  const { slug: _slug, ...where } = session;
  const person = personId
    ? { id: personId }
    : { name: name ?? "", position, organisationId, organisationName, countryCode };
  try {
    await addRole(context.db, actOf(context), { ...where, ...rest, person, confirmed: rest.confirmed === "on" });
  } catch (error) {
    return refusedForm({ about: "add", form: mended(form, error) } satisfies SpeakerFault);
  }
  return done(context, peoplePath(session), "added");
}

function peoplePath({ slug, sessionId }: Session): string {
  return `/organise/${slug}/programme/sessions/${sessionId}/people`;
}

/** The refusal of a command beside its field. */
function mended<Output>(form: ParsedForm<Output>, error: unknown): FormReply {
  if (!isAppError(error) || !form.ok) throw error;
  if (error.code === "changed_meanwhile") return form.reply({ "": [error.code] });
  if (typeof error.params.field !== "string") throw error;
  return form.reply({ [error.params.field]: [String(error.params.code)] });
}

/** Asks one speaker, or all who were not asked, and says how many got a mail. */
export async function answerAsk(
  context: AppContext,
  conference: { id: string; slug: string },
  formData: FormData,
  to: string,
): Promise<Response> {
  const form = parseForm(formData, askForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { intent, speakerId } = form.value;
  if (intent === "ask" && !speakerId) throw new AppError("invalid_input");
  return ask(context, conference.id, intent === "ask" ? (speakerId ?? null) : null, to);
}

async function ask(context: AppContext, conferenceId: string, speakerId: string | null, to: string): Promise<Response> {
  const outcome = await askSpeakers(context.db, actOf(context), { conferenceId, speakerId });
  context.jobs.wake("mail");
  const t = translatorFor(context.visitor.locale, "speakers.done");
  const text = t("asked", outcome);
  return redirectWithFlash(context, to, { tone: outcome.asked > 0 ? "success" : "info", text });
}

type Page = { whose: SpeakerInput; timeZone: string; to: string };

/** Carries out what was posted about a profile, by the speaker or by an organiser. */
export async function answerProfile(context: AppContext, page: Page, formData: FormData): Promise<Response> {
  const intent = formData.get("intent");
  if (intent === "photo" || intent === "remove_photo") return answerPortrait(context, page, formData);
  if (intent === "more") {
    formData.delete("intent");
    return Response.json({ about: "profile", form: typedSoFar(formData), more: true } satisfies SpeakerFault);
  }
  const byDesk = "conferenceId" in page.whose;
  const form = byDesk ? parseForm(formData, deskProfileForm) : parseForm(formData, profileForm);
  const refused = (reply: FormReply) => refusedForm({ about: "profile", form: reply } satisfies SpeakerFault);
  if (!form.ok) return refused(aboutAbsences(form.reply));
  const { intent: _, absences, ...said } = form.value;
  const times = absences.flatMap(({ from, to }) => (from || to ? [{ from, to }] : []));
  const known = times.map(({ from, to }) => ({
    startsAt: from ? instantIn(from, page.timeZone) : null,
    endsAt: to ? instantIn(to, page.timeZone) : null,
  }));
  const whole = known.flatMap(({ startsAt, endsAt }) =>
    startsAt && endsAt && startsAt < endsAt ? [{ startsAt, endsAt }] : [],
  );
  if (whole.length < known.length) return refused(form.reply({ absences: ["absence"] }));
  const { name, email, ...columns } = { name: null, email: null, ...said };
  const contact = byDesk ? { contact: { name: name ?? null, email } } : {};
  try {
    await saveProfile(context.db, actOf(context), { ...columns, ...contact, absences: whole }, page.whose);
  } catch (error) {
    return refused(mended(form, error));
  }
  return done(context, page.to, "profile_saved");
}

function aboutAbsences(reply: FormReply): FormReply {
  const error: Record<string, string[] | null> = {};
  for (const [name, codes] of Object.entries(reply.error ?? {}))
    error[name.startsWith("absences") ? "absences" : name] = codes;
  return { ...reply, error };
}

async function answerPortrait(context: AppContext, { whose, to }: Page, formData: FormData): Promise<Response> {
  await context.limiter.consume("upload_address", context.request.ip);
  const response = await answerPhoto(
    formData,
    (picture) => setPortrait(context.db, actOf(context), whose, picture),
    (kept) => done(context, to, kept ? "portrait_set" : "portrait_removed"),
  );
  if (response.status !== 422) return response;
  const { form } = (await response.json()) as { form: FormReply };
  return refusedForm({ about: "portrait", form } satisfies SpeakerFault);
}

/** What a speaker posted on their own page. */
export async function answerOwn(
  context: AppContext,
  own: OwnSpeakerInput,
  timeZone: string,
  formData: FormData,
): Promise<Response> {
  const intent = formData.get("intent");
  const to = `/speaking/${own.speakerId}`;
  if (intent !== "confirm" && intent !== "decline" && intent !== "title")
    return answerProfile(context, { whose: own, timeZone, to }, formData);
  const form = parseForm(formData, answerForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { intent: said, ...part } = form.value;
  const answer = said === "title" ? null : said === "confirm" ? "confirmed" : "declined";
  await answerPart(context.db, actOf(context), { ...own, ...part, answer });
  return done(context, to, answer ?? "title_set");
}

type Done =
  | ("added" | "removed" | "moved" | "state_set" | "title_set" | "profile_saved")
  | ("portrait_set" | "portrait_removed" | "confirmed" | "declined");

function done(context: AppContext, to: string, what: Done): Promise<Response> {
  const text = translatorFor(context.visitor.locale, "speakers.done")(what);
  return redirectWithFlash(context, to, { tone: "success", text });
}
