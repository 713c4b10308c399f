import type { Act } from "#app/platform/act.ts";
import type { Db } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { isOwnPage, type SpeakerHolder } from "#app/programme/speakers/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** Which speaker, and the links to such that were opened in this browser. */
export type OwnSpeakerInput = { speakerId: string; linkIds: readonly string[] };

const ownSelect = {
  ...{ id: true, conferenceId: true, personId: true, emailKey: true, accountId: true },
} satisfies Prisma.SpeakerSelect;

export type OwnSpeaker = Prisma.SpeakerGetPayload<{ select: typeof ownSelect }>;

/** A speaker for whom it is their own page; to everybody else it is as if it were not there. */
export async function ownSpeaker(db: Db, holder: SpeakerHolder, speakerId: string): Promise<OwnSpeaker | null> {
  if (!/^[\w-]{1,100}$/.test(speakerId)) return null;
  const found = await db.speaker.findUnique({
    where: { id: speakerId },
    select: { ...ownSelect, links: { where: { id: { in: [...holder.linkIds] } }, select: { id: true } } },
  });
  return found && isOwnPage(holder, found) ? found : null;
}

/** The same before an act. */
export async function requireOwnSpeaker(
  db: Db,
  { actor }: Act,
  { speakerId, linkIds }: OwnSpeakerInput,
): Promise<OwnSpeaker> {
  const account = actor.kind === "account" ? actor.account : null;
  const speaker = await ownSpeaker(db, { account, linkIds }, speakerId);
  if (!speaker) throw new AppError("not_found");
  return speaker;
}
