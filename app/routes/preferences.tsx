import { type ActionFunctionArgs, replace } from "@remix-run/node";
import { z } from "zod";
import { AppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { safeRedirect } from "#app/platform/paths.ts";
import { notFound, refusal } from "#app/platform/responses.server.ts";
import { themeCookie, themes } from "#app/platform/theme.server.ts";

const preferences = z.strictObject({ theme: z.enum(themes), next: z.string().max(2000).optional() });

/** There is nothing to see here: the choice is made in the head of every page. */
export function loader(): never {
  throw notFound();
}

/** Keeps the appearance that was chosen and goes back to the page it was chosen on. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const parsed = parseForm(await request.formData(), preferences);
  if (!parsed.ok) throw refusal(new AppError("invalid_input"));
  const headers = { "Set-Cookie": themeCookie(parsed.value.theme, context.config) };
  return replace(safeRedirect(parsed.value.next, context.visitor.prefix || "/"), { headers });
}
