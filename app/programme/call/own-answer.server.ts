import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm, withErrors } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { takeUpload, type Upload } from "#app/platform/uploads.server.ts";
import { rememberProposalLink } from "#app/programme/call/access.server.ts";
import { readCall } from "#app/programme/call/call.server.ts";
import {
  addAuthor,
  answerAsAuthor,
  changeAuthor,
  inviteAgain,
  readdressAuthor,
  removeAuthor,
  renewProposalLink,
} from "#app/programme/call/commands/authors.server.ts";
import { saveProposal, withdrawProposal } from "#app/programme/call/commands/propose.server.ts";
import type { OwnProposal, OwnProposalInput } from "#app/programme/call/own.server.ts";
import {
  addressForm,
  authorForm,
  coAuthorForm,
  proposalForm,
  proposalStepForm,
} from "#app/programme/call/schemas.server.ts";
import { fieldOf } from "#app/registration/questions/rules.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** What has to be mended, and in which form; `saved`: the draft is kept all the same. */
export type ProposalFault = {
  about: "proposal" | "author" | "address" | "me";
  form: FormReply;
  answers: Record<string, string[]>;
  saved: boolean;
  /** Whose address it is about. */
  authorId?: string;
};

/** Carries out what an author posted on the page of a proposal and says so, or says what has to be mended. */
export async function answerProposal(
  context: AppContext,
  request: Request,
  own: OwnProposalInput,
  proposal: OwnProposal,
  formData: FormData,
): Promise<Response> {
  const intent = formData.get("intent");
  if (intent === "save" || intent === "submit") return answerSave(context, own, proposal, formData);
  if (intent === "author") return answerAuthor(context, own, formData);
  if (intent === "address") return answerAddress(context, own, formData);
  if (intent === "me") return answerMe(context, own, formData);
  return answerStep(context, request, own, formData);
}

async function answerSave(
  context: AppContext,
  own: OwnProposalInput,
  proposal: OwnProposal,
  formData: FormData,
): Promise<Response> {
  const answers = await takeAnswers(context, proposal, formData);
  const [file, fileError] = await takeFile(context, formData);
  const form = parseForm(formData, proposalForm);
  const fault = (reply: FormReply, saved = false) =>
    refusedForm({ about: "proposal", form: reply, answers, saved } satisfies ProposalFault);
  if (!form.ok) return fault(withErrors(form.reply, fileError));
  if (Object.keys(fileError).length > 0) return fault(form.reply(fileError));
  const { intent, version, dropFile, name, jobTitle, organisationName, countryCode, role, locale, ...content } =
    form.value;
  const lead = { name, jobTitle, organisationName, countryCode, role, locale };
  const submit = intent === "submit";
  return mending(
    (errors) => fault(withErrors(form.reply({}), errors)),
    async () => {
      const input = { ...own, version, content, lead, answers, file, dropFile, submit };
      const { missing, submitted } = await saveProposal(context.db, actOf(context), input);
      if (missing.length > 0) {
        const errors = Object.fromEntries(missing.map((field) => [field, ["required"]]));
        return fault(withErrors(form.reply({}), errors), !submitted);
      }
      const news = submit && proposal.state === "draft";
      return done(context, own, news ? "submitted" : submitted ? "changed" : "saved");
    },
  );
}

/** The answers as they were sent; the rest of the form can be parsed after that. */
async function takeAnswers({ db }: AppContext, { call }: OwnProposal, form: FormData) {
  const questions = (await readCall(db, call.conferenceId))?.questions ?? [];
  const answers: Record<string, string[]> = {};
  for (const { id } of questions) {
    const sent = form.getAll(fieldOf(id)).flatMap((value) => (typeof value === "string" ? value : []));
    answers[id] = sent.filter((value) => value !== "");
  }
  for (const name of [...form.keys()]) if (name.startsWith("q-")) form.delete(name);
  return answers;
}

async function takeFile(context: AppContext, form: FormData): Promise<[Upload | null, Record<string, string[]>]> {
  try {
    const upload = await takeUpload(form, "file");
    if (upload) await context.limiter.consume("upload_address", context.request.ip);
    return [upload, {}];
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { code, minutes } = error.params;
    return [null, { file: [error.code === "too_many_attempts" ? `too_many_attempts|${minutes}` : String(code)] }];
  }
}

async function answerAuthor(context: AppContext, own: OwnProposalInput, formData: FormData): Promise<Response> {
  const form = parseForm(formData, coAuthorForm);
  const fault = (reply: FormReply) =>
    refusedForm({ about: "author", form: reply, answers: {}, saved: false } satisfies ProposalFault);
  if (!form.ok) return fault(form.reply);
  const { intent: _, ...author } = form.value;
  return mending(
    (errors) => fault(form.reply(errors)),
    async () => {
      await countMail(context, author.email);
      await addAuthor(context.db, actOf(context), { ...own, author });
      return done(context, own, "invited");
    },
  );
}

async function answerAddress(context: AppContext, own: OwnProposalInput, formData: FormData): Promise<Response> {
  const form = parseForm(formData, addressForm);
  const authorId = String(formData.get("authorId"));
  const fault = (reply: FormReply) =>
    refusedForm({ about: "address", authorId, form: reply, answers: {}, saved: false } satisfies ProposalFault);
  if (!form.ok) return fault(form.reply);
  const { intent: _, ...said } = form.value;
  return mending(
    (errors) => fault(form.reply(errors)),
    async () => {
      await countMail(context, said.email);
      await readdressAuthor(context.db, actOf(context), { ...own, ...said });
      return done(context, own, "invited");
    },
  );
}

/** The address may be somebody else's: a few such mails go to it an hour. */
export async function countMail({ limiter, request }: AppContext, email: string): Promise<void> {
  await limiter.consume("mail_address", request.ip);
  await limiter.consume("proposal_mail", emailKeyOf(email));
}

async function answerMe(context: AppContext, own: OwnProposalInput, formData: FormData): Promise<Response> {
  const form = parseForm(formData, authorForm);
  const fault = (reply: FormReply) =>
    refusedForm({ about: "me", form: reply, answers: {}, saved: false } satisfies ProposalFault);
  if (!form.ok) return fault(form.reply);
  const { intent: _, ...author } = form.value;
  return mending(
    (errors) => fault(form.reply(errors)),
    async () => {
      await changeAuthor(context.db, actOf(context), { ...own, author });
      return done(context, own, "me_saved");
    },
  );
}

async function answerStep(
  context: AppContext,
  request: Request,
  own: OwnProposalInput,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, proposalStepForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { db } = context;
  const act = actOf(context);
  switch (form.value.intent) {
    case "withdraw":
      await withdrawProposal(db, act, own);
      return done(context, own, "withdrawn");
    case "confirm":
      await answerAsAuthor(db, act, { ...own, state: "confirmed" });
      return done(context, own, "confirmed");
    case "decline":
      await answerAsAuthor(db, act, { ...own, state: "declined" });
      return done(context, own, "declined");
    case "renew": {
      await countMail(context, own.reference);
      const { linkId } = await renewProposalLink(db, act, own);
      return done(context, own, "renewed", {
        headers: { "Set-Cookie": await rememberProposalLink(context, request, linkId) },
      });
    }
    case "remove":
      await removeAuthor(db, act, { ...own, authorId: form.value.authorId });
      return done(context, own, "removed");
    case "again": {
      const { sent } = await inviteAgain(db, act, { ...own, authorId: form.value.authorId });
      return done(context, own, sent ? "invited" : "not_again");
    }
  }
}

/** A refusal that belongs to a field goes back to the form. */
async function mending(fault: (errors: Record<string, string[]>) => Response, work: () => Promise<Response>) {
  try {
    return await work();
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { field, code, minutes } = error.params;
    if (error.code === "too_many_attempts") return fault({ "": [`too_many_attempts|${minutes}`] });
    if (typeof field !== "string") throw error;
    return fault({ [field]: [String(code)] });
  }
}

type Done =
  | "saved"
  | "submitted"
  | "changed"
  | "invited"
  | "not_again"
  | "me_saved"
  | "withdrawn"
  | "confirmed"
  | "declined"
  | "removed"
  | "renewed";

function done(
  context: AppContext,
  { reference }: OwnProposalInput,
  what: Done,
  init?: { headers: Record<string, string> },
): Promise<Response> {
  context.jobs.wake("mail");
  const text = translatorFor(context.visitor.locale, "call.done")(what);
  const tone = what === "not_again" ? "info" : "success";
  return redirectWithFlash(context, `/proposals/${reference}`, { tone, text }, init);
}
