import type { BadgePrintState } from "#prisma/generated/enums.ts";

/** For how long a file can be fetched. */
export const fileKeptMs = 4 * 3_600_000;
/** Nothing has been heard of it for so long: whoever worked on it is gone. */
export const staleAfterMs = 90_000;

/** Whether somebody still works on it. */
export function isUnderWay({ state, beatAt }: { state: BadgePrintState; beatAt: Date | null }, now: Date): boolean {
  if (state !== "queued" && state !== "running") return false;
  return beatAt !== null && now.getTime() - beatAt.getTime() <= staleAfterMs;
}

/** Whether its file can be fetched. */
export function hasFile({ state, endedAt }: { state: BadgePrintState; endedAt: Date | null }, now: Date): boolean {
  return state === "done" && endedAt !== null && now.getTime() - endedAt.getTime() < fileKeptMs;
}
