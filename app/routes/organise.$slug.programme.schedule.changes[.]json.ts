import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { problem } from "#app/platform/responses.server.ts";
import { readNews } from "#app/programme/schedule/queries/changes.server.ts";
import { answerEdit } from "#app/programme/schedule/sync.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";

/** What others changed in the schedule since a revision: asked every few seconds by whoever has the editor open. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, accountId } = await requireDesk(context, request, params.slug);
  const since = new URL(request.url).searchParams.get("since") ?? "";
  if (!/^\d{1,9}$/.test(since)) return problem(400, "Since which revision?");
  const news = await readNews(context.db, { conferenceId: conference.id, since: Number(since), readerId: accountId });
  return Response.json(news, { headers: { "Cache-Control": "no-store" } });
}

/** An edit from the editor. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference, accountId } = await requireDesk(context, request, params.slug);
  return answerEdit(context, conference, accountId, await request.formData());
}
