import type { Db } from "#app/platform/db.ts";
import { readBooths } from "#app/programme/interpretation/queries.server.ts";
import { interpretedThroughout } from "#app/programme/interpretation/rules.ts";

type Spoken = {
  id: string;
  language: string | null;
  interpretedInto: string[];
  slots: { id: string; startsAt: Date; endsAt: Date; room: { id: string } }[];
};

/**
 * Says of sessions into which languages they are interpreted: as their booths are staffed, at a conference that has any;
 * else as is written at the session.
 */
export async function readOffered(db: Db, conferenceId: string): Promise<(session: Spoken) => string[]> {
  const { booths, duties } = await readBooths(db, conferenceId);
  if (booths.length === 0) return ({ interpretedInto }) => interpretedInto;
  return ({ id: sessionId, language, slots }) =>
    language === null
      ? []
      : interpretedThroughout(
          slots.map(({ id, room, startsAt, endsAt }) => ({
            ...{ id, sessionId, language, roomId: room.id },
            ...{ startsAt: startsAt.getTime(), endsAt: endsAt.getTime() },
          })),
          booths,
          duties,
        );
}
