import type { ProgrammeDifference } from "#app/programme/releases/differences.ts";

/** The kinds of differences as they are told, what somebody may miss first. */
export const differenceGroups = ["cancelled", "moved", "new", "resumed", "changed", "around"] as const;
export type DifferenceGroup = (typeof differenceGroups)[number];

/** Under which heading a difference is told. */
export function groupOf({ kind }: ProgrammeDifference): DifferenceGroup {
  return kind === "room" || kind === "track" || kind === "person" ? "around" : kind;
}
