import { z } from "zod";
import { line } from "#app/platform/lines.server.ts";
import { minute } from "#app/programme/schedule/plan.ts";

const id = z.string().regex(/^[\w:.-]{1,160}$/, "invalid");
const version = z.coerce.number().int().min(1).max(2_000_000_000);

/** Whole minutes between the years 2000 and 2100. */
const instant = z.number().int().multipleOf(minute).min(946_684_800_000).max(4_102_444_800_000);
const longest = 24 * 60;

const state = z
  .strictObject({ sessionId: id, roomId: id, startsAt: instant, endsAt: instant, pinned: z.boolean() })
  .refine(({ startsAt, endsAt }) => endsAt > startsAt && endsAt - startsAt <= longest * minute);

const wish = z.strictObject({
  id: z.uuid(),
  version: z.int().min(1).max(2_000_000_000).nullable(),
  to: state.nullable(),
});
/** Slots that the content or the demonstration brought have ids of other shapes. */
const knownWish = wish.extend({ id });

/** What the editor asks for while one works in it. */
export const editMessage = z.union([
  z.strictObject({
    kind: z.enum(["place", "move", "remove", "pin"]),
    wishes: z
      .array(z.union([wish, knownWish.extend({ version: version })]))
      .min(1)
      .max(60),
  }),
  z.strictObject({ direction: z.enum(["undo", "redo"]) }),
]);

const day = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "invalid");
const minutes = z.coerce.number("whole_number").int("whole_number").min(1).max(longest);
const rooms = z.array(id).min(1).max(60);
const on = z.literal("on").optional();

/** When and where, as the form of a slot says it. */
export const slotForm = z.strictObject({
  intent: z.literal("slot"),
  slotId: id.optional(),
  version: version.optional(),
  ...{ day, time, minutes, rooms },
  pinned: on,
});

export const removeForm = z.strictObject({ intent: z.literal("remove"), slotId: id, version });

/** Another session that this one comes before or after. */
export const orderForm = z.strictObject({
  intent: z.enum(["order", "unorder"]),
  side: z.enum(["before", "after"]),
  otherId: id,
});

const optionalLine = line(200)
  .optional()
  .transform((text) => text || null);

export const breakForm = z.strictObject({
  intent: z.literal("break"),
  titleEn: line(200),
  titleFr: optionalLine,
  ...{ day, time, minutes, rooms },
});

/** What the suggestion is to go by; from the address, so anything else falls back. */
export const suggestQuery = z.object({
  scope: z.enum(["unscheduled", "all"]).catch("unscheduled"),
  from: time.catch("09:00"),
  to: time.catch("18:00"),
});

export const applyForm = z.strictObject({
  intent: z.literal("apply"),
  revision: z.coerce.number().int().min(0).max(2_000_000_000),
  scope: z.enum(["unscheduled", "all"]),
  from: time,
  to: time,
});
