import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse, readFile } from "#app/conferences/files.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { fileForReview } from "#app/programme/call/queries/reviews.server.ts";
import { requireReviewer } from "#app/programme/call/review-answer.server.ts";

const endings: Record<string, string> = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png" };

/** The file of a proposal, for its reviewer; its name may tell who wrote it, and is then left out. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { conference, call, reviewer } = await requireReviewer(context, request, params.slug);
  const reference = params.reference ?? "";
  const id = await fileForReview(context.db, call, reviewer.id, reference);
  const file = id ? await readFile(context.db, conference.id, "proposal", id) : null;
  if (!file) throw notFound();
  return fileResponse(call.anonymous ? { ...file, name: `${reference}.${endings[file.mediaType] ?? "bin"}` } : file);
}
