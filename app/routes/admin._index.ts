import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireAdministrator } from "#app/accounts/guard.server.ts";

/** The administration begins with the accounts. */
export function loader({ request, context }: LoaderFunctionArgs): Response {
  requireAdministrator(context, request);
  return redirect(`${context.visitor.prefix}/admin/accounts`);
}
