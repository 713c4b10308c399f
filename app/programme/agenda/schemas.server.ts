import { z } from "zod";
import { reminderMinutes } from "#app/programme/agenda/rules.ts";

const reference = z.string().regex(/^[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
const sessionId = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/);
/** A page of this site to go back to. */
const back = z
  .string()
  .max(500)
  .regex(/^\/(?!\/)/)
  .optional();

const steps = ["star", "unstar", "sign-up", "leave", "wish-up", "wish-down", "dismiss"] as const;
export type SessionStep = (typeof steps)[number];

/** A step about one session. `inline`: a script asks, and stays on its page. */
export const sessionStepForm = z.strictObject({
  intent: z.enum(steps),
  ...{ reference, sessionId, back },
  inline: z.literal("on").optional(),
});

export const feedForm = z.strictObject({ intent: z.enum(["feed", "feed-end"]), reference });

const minutes = reminderMinutes.map(String);

export const remindersForm = z.strictObject({
  intent: z.literal("reminders"),
  reference,
  evening: z.literal("on").optional(),
  minutesBefore: z
    .string()
    .refine((value) => minutes.includes(value))
    .transform(Number)
    .optional(),
});
