import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mayMail } from "#app/accounts/attempts.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, errorStatus, isAppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { pickText } from "#app/platform/locale.ts";
import { answering, refusedForm } from "#app/platform/responses.server.ts";
import { forgetProposals, proposalHolder } from "#app/programme/call/access.server.ts";
import { sendProposalLinks } from "#app/programme/call/commands/authors.server.ts";
import { type MineFault, MyProposals } from "#app/programme/call/components/mine-page.tsx";
import { deadlineWords } from "#app/programme/call/letters.server.ts";
import { listOwnProposals, shownState } from "#app/programme/call/own.server.ts";
import { conferenceWords } from "#app/registration/conference-words.server.ts";
import { forgetForm, linkForm } from "#app/registration/schemas.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale, account } = context.visitor;
  const holder = await proposalHolder(context, request);
  const rows = await listOwnProposals(context.db, holder);
  return {
    title: translatorFor(locale, "call.mine")("title"),
    signedIn: account !== null,
    linked: holder.linkIds.length > 0,
    rows: rows.map(({ position, state, proposal }) => ({
      ...{ reference: proposal.reference, state: shownState(proposal, context.clock.now()) },
      title: pickText({ en: proposal.titleEn, fr: proposal.titleFr }, locale),
      author: position === 0 ? null : state,
      conference: conferenceWords(proposal.call.conference, locale),
      closes: deadlineWords(proposal.call.closesAt, locale, proposal.call.conference),
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  if (form.get("intent") === "forget") return forget(context, form);
  const parsed = parseForm(form, linkForm);
  if (!parsed.ok) return refusedForm({ form: parsed.reply, refusal: null } satisfies MineFault);
  try {
    await sendLinks(context, parsed.value.email);
  } catch (error) {
    if (!isAppError(error)) throw error;
    const fault: MineFault = { form: parsed.reply({}), refusal: { code: error.code, params: error.params } };
    return Response.json(fault, { status: errorStatus(error.code) });
  }
  const text = translatorFor(context.visitor.locale, "call.mine")("linkSent");
  return redirectWithFlash(context, "/proposals", { tone: "success", text });
}

async function forget(context: AppContext, form: FormData): Promise<Response> {
  return answering(async () => {
    if (!parseForm(form, forgetForm).ok) throw new AppError("invalid_input");
    const headers = { "Set-Cookie": await forgetProposals(context) };
    const text = translatorFor(context.visitor.locale, "call.mine")("forgotten");
    return redirectWithFlash(context, "/proposals", { tone: "success", text }, { headers });
  });
}

async function sendLinks(context: AppContext, email: string): Promise<void> {
  await context.limiter.consume("mail_address", context.request.ip);
  if (!(await mayMail(context, "proposal-link", email))) return;
  await sendProposalLinks(context.db, actOf(context), email);
  context.jobs.wake("mail");
}

export default function Mine() {
  return <MyProposals {...useLoaderData<typeof loader>()} fault={useActionData<MineFault>()} />;
}
