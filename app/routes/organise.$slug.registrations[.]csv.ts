import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerExport } from "#app/registration/desk/export/answer.server.ts";

/** The view that the desk's list shows with the same query string, as a file. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answerExport(context, request, params.slug, "csv");
}
