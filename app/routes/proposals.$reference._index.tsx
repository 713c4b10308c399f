import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { translatorFor } from "#app/messages.server.ts";
import type { AppContext } from "#app/platform/context.ts";
import { answering, notFound } from "#app/platform/responses.server.ts";
import { proposalHolder } from "#app/programme/call/access.server.ts";
import stylesheet from "#app/programme/call/call.css?url";
import { ProposalPage } from "#app/programme/call/components/proposal-page.tsx";
import { UnknownProposal } from "#app/programme/call/components/unknown-proposal.tsx";
import { readOwnProposal } from "#app/programme/call/own.server.ts";
import { answerProposal, type ProposalFault } from "#app/programme/call/own-answer.server.ts";
import { ownView } from "#app/programme/call/own-view.server.ts";

export const headers = () => ({ "Cache-Control": "no-store" });

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

async function ownOf(context: AppContext, request: Request, reference = "") {
  return { reference, holder: await proposalHolder(context, request) };
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const proposal = await readOwnProposal(context.db, await ownOf(context, request, params.reference));
  const t = translatorFor(context.visitor.locale, "call.own");
  if (!proposal) return Response.json({ title: t("unknownTitle"), view: null }, { status: 404 }) as never;
  return { title: t("metaTitle", { reference: proposal.reference }), view: await ownView(context, proposal) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const own = await ownOf(context, request, params.reference);
  const proposal = await readOwnProposal(context.db, own);
  if (!proposal) throw notFound();
  const formData = await request.formData();
  return answering(() => answerProposal(context, request, own, proposal, formData));
}

export default function Proposal() {
  const { view } = useLoaderData<typeof loader>();
  const fault = useActionData<ProposalFault>();
  return view ? <ProposalPage view={view} fault={fault} /> : <UnknownProposal />;
}
