import type { ActionFunctionArgs } from "@remix-run/node";
import { errorStatus, isAppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { problem } from "#app/platform/responses.server.ts";
import { requireDoor } from "#app/registration/door/access.server.ts";
import { syncForm } from "#app/registration/door/schemas.ts";
import { syncDoor } from "#app/registration/door/sync.server.ts";

/** Devices send what they scanned and get what is new. 401 and 403 tell them to forget everything. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  try {
    const form = parseForm(await request.formData(), syncForm);
    const door = await requireDoor(context, request, params.slug);
    if (!form.ok) return problem(422, "Unreadable", "The scans or the cursor cannot be read.");
    return Response.json(await syncDoor(context, door, form.value), { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    if (error instanceof Response) return problem(error.status, "Refused");
    if (isAppError(error)) return problem(errorStatus(error.code), "Refused", error.code);
    throw error;
  }
}

export function loader() {
  return problem(405, "Method not allowed", "Devices post here.");
}
