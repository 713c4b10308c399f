import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, type ParsedForm, parseForm, typedSoFar } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { startDraft } from "#app/programme/releases/commands/start-draft.server.ts";
import {
  cancelSession,
  changeSession,
  createSession,
  deleteSession,
  duplicateSession,
  resumeSession,
  type SessionInput,
} from "#app/programme/sessions/commands.server.ts";
import { inGivenOrder } from "#app/programme/sessions/rules.ts";
import { sessionForm, sessionStepForm, trackForm, trackStepForm } from "#app/programme/sessions/schemas.server.ts";
import { moveTrack, removeTrack, saveTrack } from "#app/programme/sessions/tracks.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** A form that is to be mended, or that is shown again with more empty lines. */
export type SessionFault = { form: FormReply; more?: boolean };

type About = { conferenceId: string; slug: string; sessionId: string | null };

/** Carries out what was posted about one session at the desk, or says what has to be mended. */
export async function answerSession(context: AppContext, about: About, formData: FormData): Promise<Response> {
  const intent = formData.get("intent");
  if (intent === "more") {
    formData.delete("intent");
    return Response.json({ form: typedSoFar(formData), more: true } satisfies SessionFault);
  }
  return intent === "save" ? answerForm(context, about, formData) : answerStep(context, about, formData);
}

async function answerForm(context: AppContext, about: About, formData: FormData): Promise<Response> {
  const form = parseForm(formData, sessionForm);
  const refused = (reply: FormReply) => refusedForm({ form: reply } satisfies SessionFault);
  if (!form.ok) return refused(aboutLists(form.reply));
  const { version, ...said } = form.value;
  const lists = { questions: said.questions, background: said.background };
  for (const [name, lines] of Object.entries(lists))
    if (lines.some(({ en, fr }) => fr && !en)) return refused(form.reply({ [name]: ["english_first"] }));
  const { conferenceId, sessionId } = about;
  try {
    const input = inputOf(said);
    if (sessionId === null) {
      const { id } = await createSession(context.db, actOf(context), { conferenceId, ...input });
      return await done(context, `${base(about)}/${id}/people`, "created");
    }
    if (!version) throw new AppError("invalid_input");
    await changeSession(context.db, actOf(context), { conferenceId, sessionId, version, ...input });
    return await done(context, `${base(about)}/${sessionId}`, "saved");
  } catch (error) {
    return refused(mended(form, error));
  }
}

/** The refusal of a command beside its field, or at the top. */
function mended<Output>(form: ParsedForm<Output>, error: unknown): FormReply {
  if (!isAppError(error) || !form.ok) throw error;
  const { field, code } = error.params;
  if (typeof field === "string") return form.reply({ [field]: [String(code)] });
  if (error.code !== "changed_meanwhile") throw error;
  return form.reply({ "": ["changed_meanwhile"] });
}

type Said = Omit<Extract<ReturnType<typeof parsed>, { ok: true }>["value"], "version">;
const parsed = (formData: FormData) => parseForm(formData, sessionForm);

function inputOf({ intent: _, questions, background, organisations, projects, follows, ...said }: Said): SessionInput {
  const lines = (list: typeof questions) =>
    inGivenOrder(list).flatMap(({ id, en, fr }) => (en ? [{ id, en, fr }] : []));
  return {
    ...said,
    isInternal: said.isInternal === "on",
    questions: lines(questions),
    background: lines(background),
    organisations: organisations.flatMap(({ id, role }) => (id ? [{ id, role }] : [])),
    projectIds: projects.flatMap(({ id }) => id ?? []),
    followsIds: follows.flatMap(({ id }) => id ?? []),
  };
}

/** What is wrong with one line of a list is said above all of them. */
function aboutLists(reply: FormReply): FormReply {
  const error: Record<string, string[] | null> = {};
  for (const [name, codes] of Object.entries(reply.error ?? {})) {
    const field = name.replace(/\[.*$/, "");
    error[field] = [...new Set([...(error[field] ?? []), ...(codes ?? [])])];
  }
  return { ...reply, error };
}

async function answerStep(context: AppContext, about: About, formData: FormData): Promise<Response> {
  const form = parseForm(formData, sessionStepForm);
  const { conferenceId, sessionId } = about;
  if (!form.ok || sessionId === null) throw new AppError("invalid_input");
  const { intent, version } = form.value;
  const target = { conferenceId, sessionId, version };
  const [{ db }, act] = [context, actOf(context)];
  if (intent === "duplicate") {
    const copy = await duplicateSession(db, act, target);
    return done(context, `${base(about)}/${copy.id}`, "duplicated");
  }
  if (intent === "delete") {
    await deleteSession(db, act, target);
    return done(context, base(about), "deleted");
  }
  await (intent === "cancel" ? cancelSession : resumeSession)(db, act, target);
  return done(context, `${base(about)}/${sessionId}`, intent === "cancel" ? "cancelled" : "resumed");
}

/** From now on the programme is a draft. */
export async function answerStart(
  context: AppContext,
  conference: { id: string; slug: string },
  formData: FormData,
): Promise<Response> {
  if (formData.get("intent") !== "start") throw new AppError("invalid_input");
  await startDraft(context.db, actOf(context), conference.id);
  return done(context, `/organise/${conference.slug}/programme/sessions`, "started");
}

/** What has to be mended in the form of a track ("new" for a new one). */
export type TrackFault = { about: string; form: FormReply };

/** Carries out what was posted at the desk of the tracks. */
export async function answerTracks(
  context: AppContext,
  { conferenceId, slug }: Omit<About, "sessionId">,
  formData: FormData,
): Promise<Response> {
  const [{ db }, act] = [context, actOf(context)];
  const to = `/organise/${slug}/programme/tracks`;
  if (formData.get("intent") !== "track") {
    const step = parseForm(formData, trackStepForm);
    if (!step.ok) throw new AppError("invalid_input");
    const { intent, trackId } = step.value;
    if (intent === "remove") await removeTrack(db, act, { conferenceId, trackId });
    else await moveTrack(db, act, { conferenceId, trackId, by: intent === "up" ? -1 : 1 });
    return done(context, to, intent === "remove" ? "track_removed" : "track_moved");
  }
  const form = parseForm(formData, trackForm);
  const about = String(formData.get("trackId") || "new");
  if (!form.ok) return refusedForm({ about, form: form.reply } satisfies TrackFault);
  const { intent: _, trackId = null, ...input } = form.value;
  try {
    await saveTrack(db, act, { conferenceId, trackId, ...input });
  } catch (error) {
    return refusedForm({ about, form: mended(form, error) } satisfies TrackFault);
  }
  return done(context, to, "track_saved");
}

function base({ slug }: About): string {
  return `/organise/${slug}/programme/sessions`;
}

type Done =
  | ("started" | "created" | "saved" | "duplicated" | "deleted" | "cancelled" | "resumed")
  | ("track_saved" | "track_moved" | "track_removed");

function done(context: AppContext, to: string, what: Done): Promise<Response> {
  const text = translatorFor(context.visitor.locale, "sessions.done")(what);
  return redirectWithFlash(context, to, { tone: "success", text });
}
