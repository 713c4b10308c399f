import { writeMessages } from "#app/mail/commands.server.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { hashToken, newToken } from "#app/platform/token.server.ts";
import { changeDraft } from "#app/programme/commands/draft.server.ts";
import { letterTo, roleSelect } from "#app/programme/speakers/letters.server.ts";
import { askLimit, askPauseMs } from "#app/programme/speakers/rules.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";

/** Who is asked: one speaker (also again), or all who were not asked for some part of theirs. */
type AskInput = { conferenceId: string; speakerId: string | null };

export type Asked = {
  /** How many mails were written. */
  asked: number;
  /** How many have no address. */
  unreachable: number;
  /** How many had one a moment ago. */
  resting: number;
  /** How many are left for another time. */
  more: number;
};

const speakerSelect = {
  ...{ id: true, personId: true, email: true, locale: true },
  person: { select: { name: true } },
  links: { orderBy: { createdAt: "desc" }, take: 1, select: { createdAt: true } },
} satisfies Prisma.SpeakerSelect;

/** Asks speakers to confirm: one mail to each, for all their parts at once, with a link that is only theirs. */
export function askSpeakers(db: PrismaClient, act: Act, { conferenceId, speakerId }: AskInput): Promise<Asked> {
  return changeDraft(db, act, conferenceId, async (tx) => {
    const found = await tx.speaker.findMany({
      where: {
        conferenceId,
        ...(speakerId
          ? { id: speakerId }
          : { person: { sessionRoles: { some: { ...partOf(conferenceId), state: "proposed" } } } }),
      },
      orderBy: { id: "asc" },
      select: speakerSelect,
    });
    const reachable = found.filter(({ email }) => email !== null);
    const since = act.now.getTime() - askPauseMs;
    const due = reachable.filter(({ links: [last] }) => !last || last.createdAt.getTime() <= since);
    const asked = due.slice(0, askLimit);
    await writeTo(tx, act, await conferenceById(tx, conferenceId), asked);
    return {
      asked: asked.length,
      unreachable: found.length - reachable.length,
      resting: reachable.length - due.length,
      more: due.length - asked.length,
    };
  });
}

/** Parts that take place, as far as anybody plans. */
function partOf(conferenceId: string) {
  return { session: { conferenceId, cancelledAt: null } } satisfies Prisma.SessionRoleWhereInput;
}

type SpeakerRow = Prisma.SpeakerGetPayload<{ select: typeof speakerSelect }>;

async function writeTo(tx: Tx, act: Act, conference: ConferenceForRegistration, speakers: SpeakerRow[]): Promise<void> {
  const personIds = speakers.map(({ personId }) => personId);
  const mine = { ...partOf(conference.id), personId: { in: personIds } };
  await tx.sessionRole.updateMany({
    where: { ...mine, state: "proposed" },
    data: { state: "invited", invitedAt: act.now },
  });
  const roles = await tx.sessionRole.findMany({
    where: { ...mine, state: { in: ["invited", "confirmed"] } },
    orderBy: [{ session: { position: "asc" } }, { role: "asc" }],
    select: roleSelect,
  });
  const links = speakers.map(({ id }) => ({ token: newToken(), speakerId: id }));
  await tx.speakerLink.createMany({
    data: links.map(({ token, speakerId }) => ({ id: hashToken(token), speakerId, createdAt: act.now })),
  });
  await writeMessages(
    tx,
    act,
    speakers.map((speaker, index) => {
      const own = roles.filter(({ personId }) => personId === speaker.personId);
      return letterTo(speaker, act, conference, own, `${act.appUrl}/${speaker.locale}/s/${links[index]?.token}`);
    }),
  );
  await writeAudits(
    tx,
    act,
    speakers.map(({ id }) => ({
      ...{ action: "speaker.asked", subjectType: "speaker", subjectId: id, conferenceId: conference.id },
    })),
  );
}
