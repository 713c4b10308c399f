import { z } from "zod";
import { line, paragraphs } from "#app/platform/lines.server.ts";

const whole = z.number().int().min(0).max(1_000_000_000);
const note = paragraphs(2000).transform((text) => text || null);

export const publishForm = z.strictObject({
  intent: z.literal("publish"),
  name: line(80),
  noteEn: note,
  noteFr: note,
  tells: z.literal("on").optional(),
  base: whole,
  revision: whole,
  acknowledged: z
    .string()
    .regex(/^[A-Za-z0-9_-]{22}$/)
    .optional(),
});

export const stepForm = z.strictObject({ intent: z.enum(["start", "restore"]) });
