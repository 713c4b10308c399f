import type { Db } from "#app/platform/db.ts";
import { readBooths } from "#app/programme/interpretation/queries.server.ts";
import { interpretedThroughout } from "#app/programme/interpretation/rules.ts";

type Spoken = {
  id: string;
  /** Null: it is not said in which language it is held. */
  language: string | null;
  /** As is written at the session; empty: into none. */
  interpretedInto: string[];
  /** Empty: it has no time yet. */
  slots: { id: string; startsAt: Date; endsAt: Date; room: { id: string } }[];
};

/**
 * Says of sessions into which languages they are interpreted: as their booths are staffed, at a conference that has any;
 * else as is written at the session. Where there are booths it is none for a session without a time, or of which nobody has
 * said in which language it is held: then it is not known from what there would be to interpret.
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
