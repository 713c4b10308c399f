import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse, readFile } from "#app/conferences/files.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";

/** The file of a proposal, for organisers. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const proposal = await context.db.proposal.findFirst({
    where: { reference: params.reference ?? "", call: { conferenceId: conference.id } },
    select: { fileId: true },
  });
  const file = proposal?.fileId ? await readFile(context.db, conference.id, "proposal", proposal.fileId) : null;
  if (!file) throw notFound();
  return fileResponse(file);
}
