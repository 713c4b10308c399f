import { z } from "zod";
import { line } from "#app/platform/lines.server.ts";
import { signupClashes, signupModes } from "#app/programme/signups/rules.ts";

/** As `datetime-local` sends it. */
const moment = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:00)?$/, "moment")
  .optional();

export const settingForm = z.strictObject({
  intent: z.literal("set"),
  /** Left out: there is none yet. */
  version: z.number().int().min(1).optional(),
  open: z.literal("on").optional(),
  mode: z.enum(signupModes),
  clash: z.enum(signupClashes),
  ...{ opensAt: moment, closesAt: moment, drawAt: moment },
});

export const entryForm = z.strictObject({
  intent: z.literal("enter"),
  reference: line(20).transform((typed) => typed.toUpperCase()),
  overbook: line(500).optional(),
});

export const removalForm = z.strictObject({
  intent: z.literal("remove"),
  signupId: z.uuid(),
  reason: line(500).optional(),
});

export const doorForm = z.strictObject({ intent: z.literal("door") });

const roomId = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/);
const minutes = z.number("whole_number").int("whole_number").min(0).max(120).optional();

export const walkForm = z.strictObject({
  intent: z.enum(["walk", "walk-any"]),
  ...{ one: roomId.optional(), other: roomId.optional(), minutes },
});
