import type { Db } from "#app/platform/db.ts";
import { readShown, type ShownProgramme } from "#app/programme/releases/shown.server.ts";
import { summariesOf } from "#app/programme/releases/snapshot.ts";
import type { RoomView, SessionSummary, TrackView } from "#app/programme/views.ts";

export type Programme = Omit<ShownProgramme, "snapshot"> & {
  rooms: RoomView[];
  tracks: TrackView[];
  sessions: SessionSummary[];
};

/** The programme of a conference as the public sees it: its rooms and sessions in their order. */
export async function readProgramme(db: Db, slug: string): Promise<Programme | null> {
  const shown = await readShown(db, { slug });
  if (!shown) return null;
  const { snapshot, ...rest } = shown;
  return { ...rest, rooms: snapshot.rooms, tracks: snapshot.tracks, sessions: summariesOf(snapshot) };
}
