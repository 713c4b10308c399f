import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerProposalExport } from "#app/programme/call/export.server.ts";

/** The view that the desk's list shows with the same query string, as a file. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answerProposalExport(context, request, params.slug, "json");
}
