import { randomUUID } from "node:crypto";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { addBreak } from "#app/programme/schedule/commands/break.server.ts";
import { editSchedule } from "#app/programme/schedule/commands/edit.server.ts";
import { addOrder, removeOrder } from "#app/programme/schedule/commands/orders.server.ts";
import { applySuggestion } from "#app/programme/schedule/commands/suggestion.server.ts";
import { undoEdit } from "#app/programme/schedule/commands/undo.server.ts";
import { instantOf } from "#app/programme/schedule/days.ts";
import { newsWords } from "#app/programme/schedule/news-words.ts";
import { minute, type Span } from "#app/programme/schedule/plan.ts";
import { lastEditOf } from "#app/programme/schedule/queries/changes.server.ts";
import { readNames } from "#app/programme/schedule/queries/names.server.ts";
import { readSlots } from "#app/programme/schedule/queries/plan.server.ts";
import { applyForm, breakForm, orderForm, removeForm, slotForm } from "#app/programme/schedule/schemas.server.ts";
import { wishFor } from "#app/programme/schedule/suggest-wish.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

export type DeskConference = {
  id: string;
  slug: string;
  timeZone: string | null;
  dateFrom: string | null;
  dateTo: string | null;
};

/** What has to be mended in one of the forms of a page. */
export type ScheduleFault = { about: string; form: FormReply };

/** Undo and redo of the page without scripts. */
export async function answerUndo(
  context: AppContext,
  conference: DeskConference,
  formData: FormData,
): Promise<Response> {
  const t = translatorFor(context.visitor.locale, "schedule");
  const direction = formData.get("intent") === "redo" ? "redo" : "undo";
  const here = `/organise/${conference.slug}/programme/schedule${dayQuery(formData)}`;
  try {
    const result = await undoEdit(context.db, actOf(context), { conferenceId: conference.id, direction });
    if (result.done) return redirectWithFlash(context, here, { tone: "success", text: t(`done.${direction}`) });
    const why = await changedWords(context, conference, result.slotId);
    return redirectWithFlash(context, here, { tone: "warning", text: `${t("refused.undo")} ${why}` });
  } catch (error) {
    if (!isAppError(error) || !("nothing" in error.params)) throw error;
    return redirectWithFlash(context, here, { tone: "info", text: t(`refused.nothing_${direction}`) });
  }
}

function dayQuery(formData: FormData): string {
  const day = formData.get("day");
  return typeof day === "string" && /^\d{4}-\d\d-\d\d$/.test(day) ? `?day=${day}` : "";
}

/** In words, who changed a slot, and to what. */
export async function changedWords(context: AppContext, conference: DeskConference, slotId: string): Promise<string> {
  const { locale, account } = context.visitor;
  const t = translatorFor(locale, "schedule");
  const target = { conferenceId: conference.id, slotId, readerId: account?.id ?? "" };
  const news = await lastEditOf(context.db, target);
  if (!news) return t("refused.somebody");
  const names = { ...(await readNames(context.db, conference.id)), timeZone: conference.timeZone ?? "UTC" };
  const told = news.mine ? { ...news, by: t("news.you_elsewhere") } : news;
  return newsWords((key, values) => t(key, values), told, names, locale, t("news.nobody"));
}

/** Everything that can be done on the page of a session's times. */
export async function answerSessionTimes(
  context: AppContext,
  conference: DeskConference,
  sessionId: string,
  formData: FormData,
): Promise<Response> {
  const intent = formData.get("intent");
  if (intent === "order" || intent === "unorder") return answerOrder(context, conference, sessionId, formData);
  if (intent === "remove") return answerRemove(context, conference, formData);
  return answerSlot(context, conference, sessionId, formData);
}

async function answerSlot(
  context: AppContext,
  conference: DeskConference,
  sessionId: string,
  formData: FormData,
): Promise<Response> {
  const about = String(formData.get("slotId") || "new");
  const form = parseForm(formData, slotForm);
  if (!form.ok) return refusedForm({ about, form: form.reply } satisfies ScheduleFault);
  const { slotId, version, day, rooms, pinned } = form.value;
  const span = spanOf(form.value, conference);
  if (!span) return refusedForm({ about, form: form.reply({ time: ["invalid"] }) } satisfies ScheduleFault);
  const [first = "", ...others] = [...new Set(rooms)];
  const to = { sessionId, ...span, pinned: pinned === "on" };
  const wishes = [
    { id: slotId ?? randomUUID(), version: version ?? null, to: { ...to, roomId: first } },
    ...others.map((roomId) => ({ id: randomUUID(), version: null, to: { ...to, roomId } })),
  ];
  const kind = slotId ? "move" : "place";
  return editing(context, conference, day, kind === "move" ? "moved" : "placed", () =>
    editSchedule(context.db, actOf(context), { conferenceId: conference.id, kind, wishes }),
  );
}

/** From when to when; null for a time that no clock shows. Nothing ends before it begins, also over a change of clocks. */
function spanOf(
  { day, time, minutes }: { day: string; time: string; minutes: number },
  { timeZone }: DeskConference,
): Span | null {
  const startsAt = instantOf(day, time, timeZone ?? "UTC");
  return startsAt === null ? null : { startsAt, endsAt: startsAt + minutes * minute };
}

/** Runs an edit from a form; says that it is done, or who changed what meanwhile. */
async function editing(
  context: AppContext,
  conference: DeskConference,
  day: string | null,
  done: "moved" | "placed" | "removed" | "break",
  work: () => Promise<unknown>,
): Promise<Response> {
  const t = translatorFor(context.visitor.locale, "schedule");
  const to = `/organise/${conference.slug}/programme/schedule${day ? `?day=${day}` : ""}`;
  try {
    await work();
  } catch (error) {
    if (!isAppError(error) || error.code !== "changed_meanwhile") throw error;
    const { slotId } = error.params;
    const why = slotId ? await changedWords(context, conference, String(slotId)) : t("refused.somebody");
    return redirectWithFlash(context, to, { tone: "warning", text: `${t("refused.edit")} ${why}` });
  }
  return redirectWithFlash(context, to, { tone: "success", text: t(`done.${done}`) });
}

async function answerRemove(context: AppContext, conference: DeskConference, formData: FormData): Promise<Response> {
  const form = parseForm(formData, removeForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { slotId: id, version } = form.value;
  return editing(context, conference, null, "removed", () =>
    editSchedule(context.db, actOf(context), {
      conferenceId: conference.id,
      kind: "remove",
      wishes: [{ id, version, to: null }],
    }),
  );
}

async function answerOrder(
  context: AppContext,
  conference: DeskConference,
  sessionId: string,
  formData: FormData,
): Promise<Response> {
  const t = translatorFor(context.visitor.locale, "schedule");
  const form = parseForm(formData, orderForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { intent, side, otherId } = form.value;
  const order =
    side === "after" ? { earlierId: otherId, laterId: sessionId } : { earlierId: sessionId, laterId: otherId };
  const here = `/organise/${conference.slug}/programme/schedule/sessions/${sessionId}`;
  const change = intent === "order" ? addOrder : removeOrder;
  try {
    await change(context.db, actOf(context), { conferenceId: conference.id, ...order });
  } catch (error) {
    if (!isAppError(error) || !("circle" in error.params)) throw error;
    return redirectWithFlash(context, here, { tone: "warning", text: t("refused.circle") });
  }
  return redirectWithFlash(context, here, { tone: "success", text: t(`done.${intent}`) });
}

/** Adds a break across rooms. */
export async function answerBreak(
  context: AppContext,
  conference: DeskConference,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, breakForm);
  if (!form.ok) return refusedForm({ about: "break", form: form.reply } satisfies ScheduleFault);
  const span = spanOf(form.value, conference);
  if (!span) return refusedForm({ about: "break", form: form.reply({ time: ["invalid"] }) } satisfies ScheduleFault);
  const { titleEn, titleFr, rooms, day } = form.value;
  const roomIds = [...new Set(rooms)];
  return editing(context, conference, day, "break", () =>
    addBreak(context.db, actOf(context), { conferenceId: conference.id, titleEn, titleFr, roomIds, ...span }),
  );
}

/** Applies a suggestion that was looked at; where the schedule is another by now, it is shown anew. */
export async function answerSuggestion(
  context: AppContext,
  conference: DeskConference,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, applyForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { scope, from, to, revision } = form.value;
  try {
    const wish = wishFor(conference, await readSlots(context.db, conference.id), { scope, from, to });
    await applySuggestion(context.db, actOf(context), { conferenceId: conference.id, revision, wish });
  } catch (error) {
    if (!isAppError(error) || error.code !== "changed_meanwhile") throw error;
    const text = translatorFor(context.visitor.locale, "schedule")("refused.suggestion");
    const query = new URLSearchParams({ scope, from, to });
    return redirectWithFlash(context, `/organise/${conference.slug}/programme/schedule/suggest?${query}`, {
      tone: "warning",
      text,
    });
  }
  const text = translatorFor(context.visitor.locale, "schedule")("done.applied");
  return redirectWithFlash(context, `/organise/${conference.slug}/programme/schedule`, { tone: "success", text });
}
