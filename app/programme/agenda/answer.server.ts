import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { splitPrefix } from "#app/platform/paths.ts";
import { dismissCancelled } from "#app/programme/agenda/commands/dismiss.server.ts";
import { endFeed, makeFeed, setReminders, star } from "#app/programme/agenda/commands/own.server.ts";
import { feedForm, remindersForm, type SessionStep, sessionStepForm } from "#app/programme/agenda/schemas.server.ts";
import { leaveSession, moveWish, signUp } from "#app/programme/signups/commands/sign-up.server.ts";
import { holderOf } from "#app/registration/access.server.ts";
import type { BrowserKeys } from "#app/registration/rules.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import type { Tone } from "#app/ui/notice.tsx";

/** The secret address of a calendar, to be shown once. */
export type ShownFeed = { feed: string };

/** Carries out what was posted about somebody's own agenda. */
export async function answerAgenda(
  context: AppContext,
  request: Request,
  slug: string,
  formData: FormData,
): Promise<Response> {
  const { account: _, ...keys } = await holderOf(context, request);
  const intent = formData.get("intent");
  if (intent === "feed" || intent === "feed-end") return answerFeed(context, slug, keys, formData);
  if (intent === "reminders") return answerReminders(context, slug, keys, formData);
  return answerStep(context, slug, keys, formData);
}

type Said = keyof typeof toneOf;

const toneOf = {
  ...{ placed: "success", waiting: "success", wished: "success", left: "success", starred: "success" },
  ...{ unstarred: "success", reminders: "success", ended: "success", dismissed: "success" },
  ...{ clash: "warning", closed: "warning", not_confirmed: "warning", not_for_you: "warning", too_many: "warning" },
} as const satisfies Record<string, Tone>;

async function answerStep(context: AppContext, slug: string, keys: BrowserKeys, formData: FormData): Promise<Response> {
  const form = parseForm(formData, sessionStepForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { intent, reference, sessionId, back, inline } = form.value;
  const said = await carryOut(context, intent, { ...keys, reference, sessionId }).catch((error: unknown) => {
    // A star that cannot be put must not take the page away on which it was pressed: it goes back to what it was.
    if (inline && isAppError(error)) return null;
    throw error;
  });
  context.jobs.wake("mail");
  if (inline) return Response.json({ said });
  const to = back ? splitPrefix(back).path : agendaPath(slug, reference);
  return said ? done(context, to, said) : done(context, to, "wished");
}

async function carryOut(
  context: AppContext,
  intent: SessionStep,
  input: BrowserKeys & { reference: string; sessionId: string },
): Promise<Said | null> {
  const [{ db }, act] = [context, actOf(context)];
  switch (intent) {
    case "star":
    case "unstar":
      await star(db, act, { ...input, on: intent === "star" });
      return intent === "star" ? "starred" : "unstarred";
    case "sign-up":
      return (await signUp(db, act, input)).kind;
    case "leave":
      await leaveSession(db, act, input);
      return "left";
    case "dismiss":
      await dismissCancelled(db, act, input);
      return "dismissed";
    default:
      await moveWish(db, act, { ...input, by: intent === "wish-up" ? -1 : 1 });
      return null;
  }
}

async function answerFeed(context: AppContext, slug: string, keys: BrowserKeys, formData: FormData): Promise<Response> {
  const form = parseForm(formData, feedForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { intent, reference } = form.value;
  const input = { ...keys, reference };
  if (intent === "feed-end") {
    await endFeed(context.db, actOf(context), input);
    return done(context, agendaPath(slug, reference), "ended");
  }
  const token = await makeFeed(context.db, actOf(context), input);
  const feed = `${context.config.appUrl}/${context.visitor.locale}/calendars/${token}/agenda.ics`;
  return Response.json({ feed } satisfies ShownFeed, { headers: { "Cache-Control": "no-store" } });
}

async function answerReminders(
  context: AppContext,
  slug: string,
  keys: BrowserKeys,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, remindersForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { reference, evening, minutesBefore = null } = form.value;
  await setReminders(context.db, actOf(context), { ...keys, reference, evening: evening === "on", minutesBefore });
  return done(context, agendaPath(slug, reference), "reminders");
}

/** The page of one of the visitor's registrations. */
export function agendaPath(slug: string, reference: string): string {
  return `/conferences/${slug}/agenda?for=${reference}`;
}

function done(context: AppContext, to: string, said: Said): Promise<Response> {
  const text = translatorFor(context.visitor.locale, "agenda.said")(said);
  return redirectWithFlash(context, to, { tone: toneOf[said], text });
}
