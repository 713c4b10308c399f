import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { errorStatus, isAppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { newToken } from "#app/platform/token.server.ts";
import { rememberProposalLink } from "#app/programme/call/access.server.ts";
import stylesheet from "#app/programme/call/call.css?url";
import { callView, requirePublicCall } from "#app/programme/call/call-view.server.ts";
import { beginProposal } from "#app/programme/call/commands/propose.server.ts";
import { type BeginFault, CallPage } from "#app/programme/call/components/call-page.tsx";
import { countMail } from "#app/programme/call/own-answer.server.ts";
import { beginForm } from "#app/programme/call/schemas.server.ts";

export const headers = () => ({ "Cache-Control": "no-store" });

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "description", content: data?.description ?? "" },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const view = await callView(context, await requirePublicCall(context, params.slug));
  const t = translatorFor(context.visitor.locale, "call.page");
  const words = { conference: view.conference.name };
  return {
    title: t("metaTitle", words),
    description: t("description", words),
    view: { ...view, submissionKey: newToken() },
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { conference } = await requirePublicCall(context, params.slug);
  const formData = await request.formData();
  const { account, prefix } = context.visitor;
  if (account?.emailVerified) formData.set("email", account.email);
  const form = parseForm(formData, beginForm);
  if (!form.ok) return refusedForm({ form: form.reply, refusal: null } satisfies BeginFault);
  const { consent: _, ...input } = form.value;
  try {
    await context.limiter.consume("register_address", context.request.ip);
    await countMail(context, input.email);
    const begun = await beginProposal(context.db, actOf(context), { ...input, conferenceId: conference.id });
    context.jobs.wake("mail");
    return redirect(`${prefix}/proposals/${begun.reference}`, {
      status: 303,
      headers: { "Set-Cookie": await rememberProposalLink(context, request, begun.linkId) },
    });
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { code, params: details } = error;
    const fault: BeginFault = { form: form.reply({}), refusal: { code, params: details } };
    return Response.json(fault, { status: errorStatus(code) });
  }
}

export default function CallForContributions() {
  return <CallPage view={useLoaderData<typeof loader>().view} fault={useActionData<BeginFault>()} />;
}
