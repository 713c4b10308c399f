import { z } from "zod";
import { paragraphs } from "#app/platform/lines.server.ts";

/** A text that must be there. */
const needed = (maximum: number) => paragraphs(maximum).refine((text) => text !== "", "required");

export const noticeForm = z.strictObject({
  textEn: needed(60_000),
  textFr: needed(60_000),
  changesEn: needed(4_000),
  changesFr: needed(4_000),
  after: z.string().max(40),
  intent: z.enum(["preview", "publish"]).default("preview"),
});

export const retentionForm = z.strictObject({
  kind: z.string().max(100),
  conference: z.string().max(200).default(""),
  days: z.coerce.number("whole_number").int("whole_number").max(1_000_000).optional(),
  intent: z.enum(["set", "reset"]).default("set"),
});
