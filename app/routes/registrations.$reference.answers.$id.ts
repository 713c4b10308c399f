import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "#app/platform/responses.server.ts";
import { holderOf } from "#app/registration/access.server.ts";
import { readOwnRegistration } from "#app/registration/queries/own.server.ts";
import { answerFile } from "#app/registration/questions/file.server.ts";

/** A file that a delegate sent as an answer, for them. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const own = await readOwnRegistration(context.db, params.reference ?? "", await holderOf(context, request));
  if (!own) throw notFound();
  const about = { conferenceId: own.conference.id, reference: own.reference, question: { organisersOnly: false } };
  return answerFile(context.db, params.id, about);
}
