import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { takeUpload } from "#app/platform/uploads.server.ts";
import { handInLetter } from "#app/registration/delegations/commands/letter.server.ts";
import { endorseMember, refuseMember, withdrawMember } from "#app/registration/delegations/commands/members.server.ts";
import { nominateMembers } from "#app/registration/delegations/commands/nominate.server.ts";
import type { HeadedDelegation, HeadInput } from "#app/registration/delegations/headed.server.ts";
import type { NominationRefusal } from "#app/registration/delegations/rules.ts";
import { letterForm, memberForm, nominateForm } from "#app/registration/delegations/schemas.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** What has to be mended, and in which form. */
export type HeadFault = { about: "nominate" | "letter"; form: FormReply };

/** On which field of the form for one nomination a refusal stands. */
const fieldOfRefusal: Record<NominationRefusal, "email" | "categoryId"> = {
  registered_already: "email",
  twice: "email",
  quota_full: "categoryId",
  no_quota: "categoryId",
  closed: "categoryId",
};

/** Carries out what the head posted on the page of the delegation and says so, or says what has to be mended. */
export async function answerHead(
  context: AppContext,
  head: HeadInput,
  delegation: HeadedDelegation,
  formData: FormData,
): Promise<Response> {
  const intent = formData.get("intent");
  if (intent === "nominate") return answerNomination(context, head, delegation, formData);
  if (intent === "letter") return answerLetter(context, head, delegation, formData);
  return answerMember(context, head, delegation, formData);
}

async function answerNomination(
  context: AppContext,
  head: HeadInput,
  delegation: HeadedDelegation,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, nominateForm);
  const fault = (reply: FormReply) => refusedForm({ about: "nominate", form: reply } satisfies HeadFault);
  if (!form.ok) return fault(form.reply);
  const { intent: _, ...nomination } = form.value;
  try {
    await countComingBack(context, delegation.id, [nomination.email]);
    const { outcomes } = await nominateMembers(context.db, actOf(context), { ...head, nominations: [nomination] });
    const [outcome] = outcomes;
    if (!outcome?.placing) {
      const code = outcome?.refused ?? "closed";
      return fault(form.reply({ [fieldOfRefusal[code]]: [code === "closed" ? "category_closed" : code] }));
    }
    return done(context, delegation.id, outcome.placing.state === "waiting" ? "nominated_waiting" : "nominated", {
      name: nomination.name,
    });
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { field, code } = error.params;
    if (typeof field === "string") return fault(form.reply({ [field]: [String(code)] }));
    throw error;
  }
}

/**
 * Each nomination is told by mail, and the address may be somebody else's. It comes in once by itself; only who withdrew
 * can come back, and not often in an hour.
 */
export async function countComingBack(
  { db, limiter }: AppContext,
  delegationId: string,
  emails: string[],
): Promise<void> {
  const rows = await db.registration.findMany({
    where: { conference: { delegations: { some: { id: delegationId } } }, emailKey: { in: emails.map(emailKeyOf) } },
    select: { emailKey: true },
  });
  for (const { emailKey } of rows) await limiter.consume("registration_mail", "head", emailKey);
}

const steps = { endorse: "confirmed", withdraw: "withdrawn", refuse: "refused" } as const;

async function answerMember(
  context: AppContext,
  head: HeadInput,
  delegation: HeadedDelegation,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, memberForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { reference } = form.value;
  const member = { ...head, reference };
  const act = actOf(context);
  if (form.value.intent === "endorse") await endorseMember(context.db, act, member);
  else if (form.value.intent === "withdraw") await withdrawMember(context.db, act, member);
  else await refuseMember(context.db, act, { ...member, reason: form.value.reason });
  const { name } = await context.db.registration.findUniqueOrThrow({ where: { reference }, select: { name: true } });
  return done(context, delegation.id, steps[form.value.intent], { name });
}

async function answerLetter(
  context: AppContext,
  head: HeadInput,
  delegation: HeadedDelegation,
  formData: FormData,
): Promise<Response> {
  try {
    const upload = await takeUpload(formData, "file");
    const form = parseForm(formData, letterForm);
    if (!form.ok) throw new AppError("invalid_input");
    if (!upload) throw new AppError("invalid_input", { field: "file", code: "required" });
    await context.limiter.consume("upload_address", context.request.ip);
    await handInLetter(context.db, actOf(context), head, upload);
    return await done(context, delegation.id, "letter_saved");
  } catch (error) {
    if (!isAppError(error) || error.params.field !== "file") throw error;
    const form: FormReply = {
      initialValue: {},
      fields: [],
      status: "error",
      error: { file: [String(error.params.code)] },
    };
    return refusedForm({ about: "letter", form } satisfies HeadFault);
  }
}

type Done = "nominated" | "nominated_waiting" | "confirmed" | "refused" | "withdrawn" | "letter_saved";

function done(context: AppContext, id: string, what: Done, words: { name: string } = { name: "" }): Promise<Response> {
  context.jobs.wake("mail");
  const text = translatorFor(context.visitor.locale, "delegations.head")(what, words);
  return redirectWithFlash(context, `/delegations/${id}`, { tone: "success", text });
}
