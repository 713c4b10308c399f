import type { LoaderFunctionArgs } from "@remix-run/node";
import { answering, notFound } from "#app/platform/responses.server.ts";
import { holderOf } from "#app/registration/access.server.ts";
import { printLetter } from "#app/registration/papers/print.server.ts";
import { letterToPrint } from "#app/registration/papers/queries.server.ts";
import { isValid } from "#app/registration/papers/rules.ts";
import { readOwnRegistration } from "#app/registration/queries/own.server.ts";

/** One's own letter, while it is valid. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const own = await readOwnRegistration(context.db, params.reference ?? "", await holderOf(context, request));
  const number = /^\d{1,8}$/.test(params.number ?? "") ? Number(params.number) : 0;
  const letter = own && (await letterToPrint(context.db, own.conference.id, number));
  if (!letter || letter.registrationId !== own.id || !isValid(letter)) throw notFound();
  return answering(() => printLetter(context, request, letter, own.conference.slug));
}
