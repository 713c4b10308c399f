import type { ChangedField, ProgrammeDifference } from "#app/programme/releases/differences.ts";

/** A difference that is about one session. */
export type SessionDifference = Extract<ProgrammeDifference, { session: unknown }>;

/** Differences of sessions; what changes of rooms, tracks and people is told to nobody. */
export function sessionDifferences(differences: ProgrammeDifference[]): SessionDifference[] {
  return differences.filter((one): one is SessionDifference => "session" in one);
}

const ofDelegates = new Set<ChangedField>(["title", "language", "access"]);
const ofSpeakers = new Set<ChangedField>([...ofDelegates, "people", "kind", "track"]);

/** Whether somebody who speaks in the session, or else who wants to attend it, has to know. */
export function matters(difference: SessionDifference, speaks: boolean): boolean {
  if (difference.kind !== "changed") return true;
  const fields = speaks ? ofSpeakers : ofDelegates;
  return difference.fields.some((field) => fields.has(field));
}
