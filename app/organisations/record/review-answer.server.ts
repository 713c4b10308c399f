import { translatorFor } from "#app/messages.server.ts";
import type { ReviewFault } from "#app/organisations/record/components/proposal-page.tsx";
import {
  acceptProposal,
  answerQuestion,
  askAbout,
  refuseProposal,
  withdrawProposal,
} from "#app/organisations/record/proposals.server.ts";
import { acceptForm, messageForm, withdrawForm } from "#app/organisations/record/schemas.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { isAppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

type Said = "accepted" | "asked" | "refused" | "answered" | "withdrawn";

/** Carries out what was decided or said about a proposal. Who is late is shown how it stands now. */
export async function answerReview(context: AppContext, id: string, formData: FormData): Promise<Response> {
  try {
    const intent = formData.get("intent");
    if (intent === "accept") return await accept(context, id, formData);
    if (intent === "withdraw") return await withdraw(context, id, formData);
    return await speak(context, id, formData);
  } catch (error) {
    if (!isAppError(error) || !["changed_meanwhile", "wrong_state"].includes(error.code)) throw error;
    return fault({ meanwhile: true });
  }
}

function fault(body: ReviewFault): Response {
  return refusedForm(body);
}

async function done(context: AppContext, id: string, said: Said): Promise<Response> {
  context.jobs.wake("mail");
  const text = translatorFor(context.visitor.locale, "record.review")(said);
  return redirectWithFlash(context, `/record/proposals/${id}`, { tone: "success", text });
}

async function accept(context: AppContext, id: string, formData: FormData): Promise<Response> {
  const form = parseForm(formData, acceptForm);
  if (!form.ok) return fault({ intent: "accept", errors: errorsOf(form.reply) });
  const { version, seen = null, fields, text = "" } = form.value;
  const accepted = await acceptProposal(context.db, actOf(context), { id, version, seen, fields, text });
  if (accepted.outcome === "problems") return fault({ problems: accepted.problems });
  return done(context, id, "accepted");
}

async function withdraw(context: AppContext, id: string, formData: FormData): Promise<Response> {
  const form = parseForm(formData, withdrawForm);
  if (!form.ok) return fault({ meanwhile: true });
  await withdrawProposal(context.db, actOf(context), { id, version: form.value.version });
  return done(context, id, "withdrawn");
}

const speakers = {
  ask: { say: askAbout, said: "asked" },
  refuse: { say: refuseProposal, said: "refused" },
  answer: { say: answerQuestion, said: "answered" },
} as const;

async function speak(context: AppContext, id: string, formData: FormData): Promise<Response> {
  const form = parseForm(formData, messageForm);
  const intent = String(formData.get("intent"));
  if (!form.ok) return fault({ intent, errors: errorsOf(form.reply), text: String(formData.get("text") ?? "") });
  const { say, said } = speakers[form.value.intent];
  await say(context.db, actOf(context), { id, version: form.value.version, text: form.value.text });
  return done(context, id, said);
}

function errorsOf(reply: { error?: Record<string, string[] | null> | null | undefined }): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(reply.error ?? {}).flatMap(([name, codes]) => (codes ? [[name, codes]] : [])),
  );
}
