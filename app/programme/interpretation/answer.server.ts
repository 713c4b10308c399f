import { z } from "zod";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, type ParsedForm, parseForm } from "#app/platform/forms.server.ts";
import { line, paragraphs } from "#app/platform/lines.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { isSafeLine } from "#app/platform/safe-text.ts";
import { instantIn } from "#app/platform/time-zone.ts";
import {
  addBooth,
  planBooths,
  removeBooth,
  removeDuty,
  removeTeam,
  saveDuty,
  saveTeam,
} from "#app/programme/interpretation/commands.server.ts";
import { dayBounds } from "#app/programme/interpretation/view.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

const id = z.string().min(1).max(100);
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "invalid");
const day = z.iso.date("invalid");
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "moment");
const minutes = (least: number, most: number) => z.number("whole_number").int("whole_number").min(least).max(most);
/** One box ticked arrives as a text, several as a list. */
const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item).max(40));

const teamForm = z.strictObject({
  intent: z.literal("team"),
  teamId: id.optional(),
  name: line(60),
  languages: several(language).refine((list) => list.length > 1, "two_languages"),
  members: paragraphs(1000)
    .transform((text) => [
      ...new Set(
        text
          .split("\n")
          .map((name) => name.trim())
          .filter(Boolean),
      ),
    ])
    .refine((names) => names.length <= 20 && names.every((name) => name.length <= 120 && isSafeLine(name)), "invalid"),
  dayMinutes: minutes(30, 1440),
  stretchMinutes: minutes(15, 1440),
  breakMinutes: minutes(0, 240),
});

const boothForm = z.strictObject({ intent: z.literal("booth"), roomId: id, language });

const dutyForm = z.strictObject({
  intent: z.literal("duty"),
  dutyId: id.optional(),
  boothId: id,
  teamId: id,
  day,
  from: time,
  to: time,
  relayFrom: language.optional(),
});

/** Before the id of a room where all of its booths are planned. */
const roomPrefix = "room:";

const planForm = z.strictObject({ intent: z.literal("plan"), boothId: id, teamId: several(id), day });

const removeForm = z.strictObject({
  intent: z.enum(["remove_team", "remove_booth", "remove_duty"]),
  id,
  day: day.optional(),
});

/** What has to be mended in which form: "team", "booth", "duty" or "plan", of the thing with that id. */
export type InterpretationFault = { about: string; id: string | null; form: FormReply };

type Conference = { id: string; slug: string; timeZone: string | null };

/** Carries out what was posted about interpretation and says so, or says what has to be mended. */
export async function answerInterpretation(
  context: AppContext,
  conference: Conference,
  formData: FormData,
): Promise<Response> {
  switch (formData.get("intent")) {
    case "team":
      return answerTeam(context, conference, formData);
    case "booth":
      return answerBooth(context, conference, formData);
    case "duty":
      return answerDuty(context, conference, formData);
    case "plan":
      return answerPlan(context, conference, formData);
    default:
      return answerRemove(context, conference, formData);
  }
}

async function answerTeam(context: AppContext, conference: Conference, formData: FormData): Promise<Response> {
  const form = parseForm(formData, teamForm);
  const about = { about: "team", id: textOf(formData, "teamId") };
  if (!form.ok) return refusedForm({ ...about, form: form.reply } satisfies InterpretationFault);
  const { intent: _, teamId = null, ...team } = form.value;
  return mending(form, about, async () => {
    await saveTeam(context.db, actOf(context), { conferenceId: conference.id, teamId, ...team });
    return done(context, `${base(conference)}/teams`, "saved");
  });
}

async function answerBooth(context: AppContext, conference: Conference, formData: FormData): Promise<Response> {
  const form = parseForm(formData, boothForm);
  const about = { about: "booth", id: null };
  if (!form.ok) return refusedForm({ ...about, form: form.reply } satisfies InterpretationFault);
  const { intent: _, ...booth } = form.value;
  return mending(form, about, async () => {
    await addBooth(context.db, actOf(context), { conferenceId: conference.id, ...booth });
    return done(context, `${base(conference)}/teams#booths`, "saved");
  });
}

async function answerDuty(context: AppContext, conference: Conference, formData: FormData): Promise<Response> {
  const form = parseForm(formData, dutyForm);
  const about = { about: "duty", id: textOf(formData, "dutyId") };
  if (!form.ok) return refusedForm({ ...about, form: form.reply } satisfies InterpretationFault);
  const { dutyId = null, boothId, teamId, relayFrom = null, from, to } = form.value;
  const zone = conference.timeZone ?? "UTC";
  const startsAt = instantIn(`${form.value.day}T${from}`, zone);
  const endsAt = instantIn(`${form.value.day}T${to}`, zone);
  return mending(form, about, async () => {
    if (!startsAt || !endsAt) throw new AppError("invalid_input", { field: "from", code: "moment" });
    const duty = { boothId, teamId, startsAt, endsAt, relayFrom };
    await saveDuty(context.db, actOf(context), { conferenceId: conference.id, dutyId, ...duty });
    return done(context, `${base(conference)}?day=${form.value.day}#duties`, "saved");
  });
}

async function answerPlan(context: AppContext, conference: Conference, formData: FormData): Promise<Response> {
  const form = parseForm(formData, planForm);
  const about = { about: "plan", id: null };
  if (!form.ok) return refusedForm({ ...about, form: form.reply } satisfies InterpretationFault);
  const { boothId, teamId, day: on } = form.value;
  const within = dayBounds(on, conference.timeZone);
  return mending(form, about, async () => {
    if (!within) throw new AppError("invalid_input", { field: "day", code: "invalid" });
    const of = boothId.startsWith(roomPrefix) ? { roomId: boothId.slice(roomPrefix.length) } : { boothId };
    const input = { conferenceId: conference.id, of, teamIds: teamId, within };
    const count = await planBooths(context.db, actOf(context), input);
    return done(context, `${base(conference)}?day=${on}#duties`, count === 0 ? "nothing_to_plan" : "planned");
  });
}

async function answerRemove(context: AppContext, conference: Conference, formData: FormData): Promise<Response> {
  const form = parseForm(formData, removeForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { db } = context;
  const act = actOf(context);
  const conferenceId = conference.id;
  const { intent, id: target } = form.value;
  if (intent === "remove_team") await removeTeam(db, act, { conferenceId, teamId: target });
  else if (intent === "remove_booth") await removeBooth(db, act, { conferenceId, boothId: target });
  else await removeDuty(db, act, { conferenceId, dutyId: target });
  const to = intent === "remove_duty" ? `?day=${form.value.day ?? ""}#duties` : "/teams";
  return done(context, `${base(conference)}${to}`, "removed");
}

/** Refusals of a command beside their field. */
async function mending(
  form: Extract<ParsedForm<unknown>, { ok: true }>,
  about: { about: string; id: string | null },
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!isAppError(error) || typeof error.params.field !== "string") throw error;
    const { field, code } = error.params;
    const reply = form.reply({ [field]: [String(code)] });
    return refusedForm({ ...about, form: reply } satisfies InterpretationFault);
  }
}

function textOf(formData: FormData, name: string): string | null {
  const value = formData.get(name);
  return typeof value === "string" ? value.slice(0, 100) : null;
}

function base({ slug }: Conference): string {
  return `/organise/${slug}/programme/interpretation`;
}

type Done = "saved" | "removed" | "planned" | "nothing_to_plan";

function done(context: AppContext, to: string, what: Done): Promise<Response> {
  const text = translatorFor(context.visitor.locale, "interpretation.done")(what);
  return redirectWithFlash(context, to, { tone: what === "nothing_to_plan" ? "info" : "success", text });
}
