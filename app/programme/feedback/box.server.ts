import { z } from "zod";
import type { Box } from "#app/programme/feedback/rules.ts";

const answers = z.array(z.object({ rating: z.number(), good: z.string(), better: z.string() }));

/** A box as it is stored. */
export function boxOf(row: { shown: unknown; pending: unknown } | null): Box {
  return { shown: answers.parse(row?.shown ?? []), pending: answers.parse(row?.pending ?? []) };
}
