import type { SignedInAccount } from "#app/platform/context.ts";
import type { SessionRoleState } from "#prisma/generated/enums.ts";

/** How somebody is known to the programme: by an account, or by links that were opened in this browser. */
export type SpeakerHolder = {
  account: Pick<SignedInAccount, "id" | "emailKey" | "emailVerified"> | null;
  /** Hashes of the tokens in them. */
  linkIds: readonly string[];
};

type Held = { emailKey: string | null; accountId: string | null; links: readonly { id: string }[] };

/** Whether a speaker's page is somebody's own: by a link that was mailed to them, their account, or its proved address. */
export function isOwnPage({ account, linkIds }: SpeakerHolder, { emailKey, accountId, links }: Held): boolean {
  if (links.some(({ id }) => linkIds.includes(id))) return true;
  if (!account) return false;
  return account.id === accountId || (account.emailVerified && emailKey !== null && account.emailKey === emailKey);
}

/** Which answers a speaker can give from a state: nobody answers before being asked; everybody may think again. */
export function mayAnswer(state: SessionRoleState, answer: "confirmed" | "declined"): boolean {
  return state !== "proposed" && state !== answer;
}

/** What is still wanting of somebody who speaks. */
export type SpeakerGap = "address" | "biography" | "portrait";

/** What the programme has not got of a speaker; who declined everything owes nothing. */
export function speakerGaps(speaker: {
  email: string | null;
  biography: boolean;
  portrait: boolean;
  states: readonly SessionRoleState[];
}): SpeakerGap[] {
  if (speaker.states.length > 0 && speaker.states.every((state) => state === "declined")) return [];
  return [
    ...(speaker.email === null ? (["address"] as const) : []),
    ...(speaker.biography ? [] : (["biography"] as const)),
    ...(speaker.portrait ? [] : (["portrait"] as const)),
  ];
}

export type Absence = { startsAt: Date; endsAt: Date };
export const absencesLimit = 20;

/** Absences in order, those that touch or overlap as one. */
export function mergedAbsences(absences: readonly Absence[]): Absence[] {
  const merged: Absence[] = [];
  for (const { startsAt, endsAt } of [...absences].sort((a, b) => Number(a.startsAt) - Number(b.startsAt))) {
    const last = merged.at(-1);
    if (last && startsAt <= last.endsAt) last.endsAt = endsAt > last.endsAt ? endsAt : last.endsAt;
    else merged.push({ startsAt, endsAt });
  }
  return merged;
}

/** Who was mailed within this time is not mailed again: the first is on its way. */
export const askPauseMs = 10 * 60_000;

/** How many are asked in one go: their mails are written in the same transaction. */
export const askLimit = 200;
