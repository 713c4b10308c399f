import { z } from "zod";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { paragraphs } from "#app/platform/lines.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { addNote, removeNote, setNoteAtDoor } from "#app/registration/commands/notes.server.ts";
import { tagRegistrations } from "#app/registration/commands/tags.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

const id = z.string().max(100);
const form = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.literal("tag"), tagId: id, tagging: z.enum(["add", "remove"]) }),
  z.strictObject({ intent: z.literal("add_note"), text: paragraphs(2000), atDoor: z.literal("on").optional() }),
  z.strictObject({ intent: z.literal("note_door"), noteId: id, atDoor: z.enum(["on", "off"]) }),
  z.strictObject({ intent: z.literal("remove_note"), noteId: id }),
]);

/** The note that was posted says nothing. */
export type NoteFault = { note: "missing" };

/** Whether a posted form is about the tags or notes of a registration. */
export function isAboutNotes(formData: FormData): boolean {
  return ["tag", "add_note", "note_door", "remove_note"].includes(String(formData.get("intent")));
}

/** Puts tags and notes on one registration, or takes them off. */
export async function answerNotes(
  context: AppContext,
  request: Request,
  about: { conferenceId: string; registrationId: string },
  formData: FormData,
): Promise<Response> {
  const parsed = parseForm(formData, form);
  if (!parsed.ok) throw new AppError("invalid_input");
  const { db, visitor } = context;
  const act = actOf(context);
  const { conferenceId, registrationId } = about;
  const asked = parsed.value;
  const words = translatorFor(visitor.locale, "lists.notes");
  const back = (text: string) => redirectWithFlash(context, new URL(request.url).pathname, { tone: "success", text });
  switch (asked.intent) {
    case "tag": {
      const { tagId, tagging } = asked;
      const { name, changed } = await tagRegistrations(db, act, {
        conferenceId,
        ids: [registrationId],
        tagId,
        tagging,
      });
      const t = translatorFor(visitor.locale, "lists.tags");
      return back(t(tagging === "add" ? "added" : "taken", { name, count: changed }));
    }
    case "add_note": {
      if (!asked.text) return refusedForm({ note: "missing" } satisfies NoteFault);
      await addNote(db, act, { conferenceId, registrationId, text: asked.text, atDoor: asked.atDoor === "on" });
      return back(words("added"));
    }
    case "note_door": {
      await setNoteAtDoor(db, act, { conferenceId, noteId: asked.noteId, atDoor: asked.atDoor === "on" });
      return back(words("changed"));
    }
    case "remove_note": {
      await removeNote(db, act, { conferenceId, noteId: asked.noteId });
      return back(words("removed"));
    }
  }
}
