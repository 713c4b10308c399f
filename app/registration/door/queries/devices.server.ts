import type { Db } from "#app/platform/db.ts";
import { deviceLifeDays } from "#app/registration/door/rules.ts";

/** `prepared`: its code waits to be typed. `expired`: nobody typed it in time, or its time is over. */
export type DeviceState = "prepared" | "admitted" | "expired" | "shut_out";

export type DeviceLine = {
  id: string;
  name: string;
  state: DeviceState;
  /** Null: at all of them. */
  checkPointIds: string[] | null;
  seesAccessNeeds: boolean;
  lastSeenAt: Date | null;
  scans: number;
};

/** The devices of a conference, the newest first. */
export async function listDevices(db: Db, conferenceId: string, now: Date): Promise<DeviceLine[]> {
  const rows = await db.device.findMany({
    where: { conferenceId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: {
      ...{ id: true, name: true, everywhere: true, seesAccessNeeds: true, lastSeenAt: true, codeExpiresAt: true },
      ...{ admittedAt: true, shutOutAt: true, checkPoints: { select: { checkPointId: true } } },
      _count: { select: { scans: true } },
    },
  });
  return rows.map(({ everywhere, checkPoints, _count, codeExpiresAt, admittedAt, shutOutAt, ...row }) => ({
    ...row,
    state: stateOf({ codeExpiresAt, admittedAt, shutOutAt }, now),
    checkPointIds: everywhere ? null : checkPoints.map(({ checkPointId }) => checkPointId),
    scans: _count.scans,
  }));
}

type Times = { codeExpiresAt: Date; admittedAt: Date | null; shutOutAt: Date | null };

function stateOf({ codeExpiresAt, admittedAt, shutOutAt }: Times, now: Date): DeviceState {
  if (shutOutAt) return "shut_out";
  if (!admittedAt) return codeExpiresAt > now ? "prepared" : "expired";
  return now.getTime() - admittedAt.getTime() < deviceLifeDays * 86_400_000 ? "admitted" : "expired";
}
