import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ProposalPage, type ReviewFault } from "#app/organisations/record/components/proposal-page.tsx";
import { readProposal } from "#app/organisations/record/review.server.ts";
import { answerReview } from "#app/organisations/record/review-answer.server.ts";
import { answering, notFound, requireAccount } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const account = requireAccount(context, request);
  const { locale } = context.visitor;
  const proposal = isSlug(params.id) ? await readProposal(context.db, account, params.id, locale) : null;
  if (!proposal) throw notFound();
  return { proposal };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.proposal.title ?? ""} · Octopus` }];

export function action({ params, request, context }: ActionFunctionArgs) {
  requireAccount(context, request);
  const { id } = params;
  if (!isSlug(id)) throw notFound();
  return answering(async () => answerReview(context, id, await request.formData()));
}

export default function RecordProposal() {
  const { proposal } = useLoaderData<typeof loader>();
  const fault = useActionData() as ReviewFault | undefined;
  return <ProposalPage key={proposal.version} proposal={proposal} fault={fault} />;
}
