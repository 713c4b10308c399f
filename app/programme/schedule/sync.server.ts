import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { isAppError } from "#app/platform/errors.ts";
import { problem } from "#app/platform/responses.server.ts";
import { changedWords, type DeskConference } from "#app/programme/schedule/answer.server.ts";
import { type Edited, editSchedule } from "#app/programme/schedule/commands/edit.server.ts";
import { undoEdit } from "#app/programme/schedule/commands/undo.server.ts";
import type { VersionedSlot } from "#app/programme/schedule/edits.ts";
import { readSlots } from "#app/programme/schedule/queries/plan.server.ts";
import { editMessage } from "#app/programme/schedule/schemas.server.ts";
import { undoable } from "#app/programme/schedule/view.server.ts";

/** What the editor is answered: what is now so, or why not, with the slots in question as they are. */
export type EditAnswer =
  | ({ ok: true; canUndo: boolean; canRedo: boolean } & Edited)
  | { ok: false; why: string; ids: string[]; slots: VersionedSlot[]; canUndo: boolean; canRedo: boolean };

/** Carries out what the editor asks for. */
export async function answerEdit(
  context: AppContext,
  conference: DeskConference,
  accountId: string,
  formData: FormData,
): Promise<Response> {
  const message = parseMessage(formData.get("edit"));
  if (!message) return problem(400, "Not an edit of a schedule");
  const act = actOf(context);
  const { db } = context;
  const conferenceId = conference.id;
  const refused = async (ids: string[], why: string) =>
    json(422, {
      ...{ ok: false, why, ids, slots: await readSlots(db, conferenceId, ids) },
      ...(await undoable(db, conferenceId, accountId)),
    });
  try {
    if ("kind" in message) {
      const edited = await editSchedule(db, act, { conferenceId, ...message });
      return json(200, { ok: true, ...edited, canUndo: true, canRedo: false });
    }
    const undone = await undoEdit(db, act, { conferenceId, ...message });
    if (undone.done) return json(200, { ok: true, ...undone.edited, ...(await undoable(db, conferenceId, accountId)) });
    const t = translatorFor(context.visitor.locale, "schedule");
    return refused([undone.slotId], `${t("refused.undo")} ${await changedWords(context, conference, undone.slotId)}`);
  } catch (error) {
    if (!isAppError(error)) throw error;
    const ids = "kind" in message ? message.wishes.map(({ id }) => id) : [];
    return refused(ids, await refusalWords(context, conference, error));
  }
}

function json(status: number, body: EditAnswer): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}

function parseMessage(text: FormDataEntryValue | null) {
  if (typeof text !== "string" || text.length > 100_000) return null;
  try {
    const parsed = editMessage.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

type Refusal = { code: string; params: Record<string, string | number> };

async function refusalWords(
  context: AppContext,
  conference: DeskConference,
  { code, params }: Refusal,
): Promise<string> {
  const t = translatorFor(context.visitor.locale, "schedule");
  if (code === "changed_meanwhile" && params.slotId)
    return `${t("refused.edit")} ${await changedWords(context, conference, String(params.slotId))}`;
  if ("nothing" in params) return t(params.nothing === "redo" ? "refused.nothing_redo" : "refused.nothing_undo");
  return code === "forbidden" ? t("refused.forbidden") : t("refused.other");
}
