import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { answering, notFound } from "#app/platform/responses.server.ts";
import stylesheet from "#app/programme/call/call.css?url";
import { readCall } from "#app/programme/call/call.server.ts";
import { DetailPage } from "#app/programme/call/components/detail-page.tsx";
import { answerProposals, type ProposalsReply } from "#app/programme/call/proposals-answer.server.ts";
import { readProposal } from "#app/programme/call/queries/proposal.server.ts";
import { undoableProposalDecision } from "#app/programme/call/queries/proposals.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { UndoBar } from "#app/registration/desk/components/undo-bar.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { conference, rights, accountId } = await requireDesk(context, request, params.slug);
  const { db, clock, visitor } = context;
  const call = await readCall(db, conference.id);
  const proposal = call && (await readProposal(db, call, params.reference ?? "", visitor.locale));
  if (!call || !proposal) throw notFound();
  return {
    ...{ proposal, slug: conference.slug, builds: rights.builds, wanted: call.reviewsWanted },
    timeZone: conference.timeZone ?? "UTC",
    now: clock.now(),
    undoable: await undoableProposalDecision(db, call.id, accountId, clock.now()),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerProposals(context, request, conference, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.proposal.reference ?? ""} · Octopus` },
];

export default function Proposal() {
  const { undoable, now, ...data } = useLoaderData<typeof loader>();
  const t = useTranslations("callDesk.list");
  const undo = undoable && (
    <UndoBar
      key={undoable.id}
      decision={undoable}
      now={now}
      say={(seconds) => t(`undo.${undoable.kind as "accepted"}`, { count: undoable._count.items, seconds })}
    />
  );
  return <DetailPage {...data} undo={undo} reply={useActionData<ProposalsReply>()} />;
}
