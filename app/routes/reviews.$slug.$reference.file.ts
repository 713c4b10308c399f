import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse, readFile } from "#app/conferences/files.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { namelessFile } from "#app/programme/call/nameless-file.server.ts";
import { fileForReview } from "#app/programme/call/queries/reviews.server.ts";
import { requireReviewer } from "#app/programme/call/review-answer.server.ts";

/** The file of a proposal, for its reviewer: where review is anonymous without what tells who made it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { conference, call, reviewer } = await requireReviewer(context, request, params.slug);
  const reference = params.reference ?? "";
  const id = await fileForReview(context.db, call, reviewer.id, reference);
  const kept = id ? await readFile(context.db, conference.id, "proposal", id) : null;
  const file = kept && call.anonymous ? namelessFile(kept, reference) : kept;
  if (!file) throw notFound();
  return fileResponse(file);
}
