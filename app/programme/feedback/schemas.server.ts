import { z } from "zod";
import { paragraphs } from "#app/platform/lines.server.ts";
import { textLimit } from "#app/programme/feedback/rules.ts";

export const feedbackForm = z.strictObject({
  reference: z.string().regex(/^[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
  rating: z.enum(["1", "2", "3", "4", "5"]).transform(Number),
  good: paragraphs(textLimit),
  better: paragraphs(textLimit),
});
