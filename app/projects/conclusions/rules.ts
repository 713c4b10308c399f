import type { TagShape, TagTone } from "#app/ui/tag.tsx";
import type { ConclusionState } from "#prisma/generated/enums.ts";

export const conclusionStates: readonly ConclusionState[] = ["unknown", "open", "under_way", "done", "dropped"];

/** How a state looks. */
export const stateLooks: Record<ConclusionState, { tone: TagTone; shape: TagShape }> = {
  unknown: { tone: "neutral", shape: "ring" },
  open: { tone: "neutral", shape: "ring" },
  under_way: { tone: "info", shape: "half" },
  done: { tone: "success", shape: "check" },
  dropped: { tone: "neutral", shape: "bar" },
};

/** The place of a conclusion on the page of its conference. */
export function anchorOf(key: string): string {
  return `conclusion-${key.replace(/[^A-Za-z0-9-]+/g, "-")}`;
}
