import { z } from "zod";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { line } from "#app/platform/lines.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { equipmentKinds } from "#app/programme/equipment.ts";
import { moveRoom, removeRoom, saveRoom } from "#app/programme/rooms/commands.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

const id = z.string().regex(/^[\w:.-]{1,160}$/);
const optionalLine = (most: number) =>
  line(most)
    .optional()
    .transform((text) => text || null);

const roomForm = z.strictObject({
  intent: z.literal("save"),
  nameEn: line(120),
  nameFr: optionalLine(120),
  placeEn: optionalLine(200),
  placeFr: optionalLine(200),
  capacity: z.coerce
    .number("whole_number")
    .int("whole_number")
    .min(0)
    .max(100_000)
    .optional()
    .transform((number) => number ?? null),
  equipment: z.array(z.enum(equipmentKinds)).max(equipmentKinds.length).default([]),
});

const stepForm = z.strictObject({ intent: z.enum(["up", "down", "remove"]), id });

/** What has to be mended in the form of a room. */
export type RoomFault = { form: FormReply };

type Conference = { id: string; slug: string };

/** Saves a room (null: a new one) and goes back to the list. */
export async function answerRoom(
  context: AppContext,
  conference: Conference,
  roomId: string | null,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, roomForm);
  if (!form.ok) return refusedForm({ form: form.reply } satisfies RoomFault);
  const { intent: _, ...input } = form.value;
  await saveRoom(context.db, actOf(context), { conferenceId: conference.id, roomId, ...input });
  return said(context, conference, roomId ? "saved" : "added");
}

/** Moves a room among the others or takes it away; says why not where something is planned in it. */
export async function answerRooms(context: AppContext, conference: Conference, formData: FormData): Promise<Response> {
  const form = parseForm(formData, stepForm);
  if (!form.ok) throw new AppError("invalid_input");
  const act = actOf(context);
  const { intent, id: roomId } = form.value;
  const target = { conferenceId: conference.id, roomId };
  if (intent !== "remove") {
    await moveRoom(context.db, act, { ...target, by: intent === "up" ? -1 : 1 });
    return said(context, conference, "moved");
  }
  try {
    await removeRoom(context.db, act, target);
  } catch (error) {
    if (!isAppError(error) || !("slots" in error.params)) throw error;
    const text = translatorFor(context.visitor.locale, "rooms")("in_use", { count: Number(error.params.slots) });
    return redirectWithFlash(context, `/organise/${conference.slug}/programme/rooms`, { tone: "warning", text });
  }
  return said(context, conference, "removed");
}

function said(context: AppContext, { slug }: Conference, what: "saved" | "added" | "moved" | "removed") {
  const text = translatorFor(context.visitor.locale, "rooms")(`done.${what}`);
  return redirectWithFlash(context, `/organise/${slug}/programme/rooms`, { tone: "success", text });
}
