import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse, readFile } from "#app/conferences/files.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { proposalHolder } from "#app/programme/call/access.server.ts";
import { readOwnProposal } from "#app/programme/call/own.server.ts";

/** The file of a proposal, for its authors. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const own = { reference: params.reference ?? "", holder: await proposalHolder(context, request) };
  const proposal = await readOwnProposal(context.db, own);
  const file = proposal?.file && (await readFile(context.db, proposal.call.conferenceId, "proposal", proposal.file.id));
  if (!file) throw notFound();
  return fileResponse(file);
}
