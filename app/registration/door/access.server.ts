import { canDecideRegistrations, canSeeDesk } from "#app/conferences/rules.ts";
import type { AppContext } from "#app/platform/context.ts";
import { signedCookie } from "#app/platform/cookie.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { notFound, refusal } from "#app/platform/responses.server.ts";
import { hashToken } from "#app/platform/token.server.ts";
import {
  type ConferenceForRegistration,
  conferenceBySlug,
} from "#app/registration/conference-for-registration.server.ts";
import { deviceLifeDays } from "#app/registration/door/rules.ts";

const day = 86_400;

/** Who stands at the door: a device that was admitted, or somebody of the team. */
export type DoorKeeper = {
  by: { deviceId: string } | { accountId: string };
  name: string;
  /** Null: at every check point. */
  checkPointIds: string[] | null;
  seesAccessNeeds: boolean;
  /** May give a place beyond the limit. */
  overbooks: boolean;
};

export type Door = { conference: ConferenceForRegistration; keeper: DoorKeeper };

/** No script reads it, so that a script that got in could not carry it away. */
export function deviceCookie(context: Pick<AppContext, "config">) {
  return signedCookie(context, "door", deviceLifeDays * day);
}

const deviceSelect = {
  id: true,
  name: true,
  conferenceId: true,
  conference: { select: { slug: true, nameEn: true, nameFr: true } },
  everywhere: true,
  checkPoints: { select: { checkPointId: true } },
  seesAccessNeeds: true,
  shutOutAt: true,
} as const;

/** The device whose token the browser holds, unless it was shut out or its time is over. */
export async function deviceOf(context: AppContext, request: Request) {
  const token: unknown = await deviceCookie(context).parse(request.headers.get("Cookie"));
  if (typeof token !== "string") return null;
  const oldest = new Date(context.clock.now().getTime() - deviceLifeDays * day * 1000);
  return context.db.device.findFirst({
    where: { tokenHash: hashToken(token), shutOutAt: null, admittedAt: { gt: oldest } },
    select: deviceSelect,
  });
}

/**
 * The conference at the address and who keeps its door. What the team sees is more than what a device sees, so a device
 * stays one also while somebody is signed in on it. Everybody else is refused with 401, upon which a device forgets.
 */
export async function requireDoor(context: AppContext, request: Request, slug: string | undefined): Promise<Door> {
  const conference = await conferenceBySlug(context.db, slug ?? "");
  const device = await deviceOf(context, request);
  if (device && device.conferenceId === conference?.id) {
    const { id, name, everywhere, checkPoints, seesAccessNeeds } = device;
    const checkPointIds = everywhere ? null : checkPoints.map(({ checkPointId }) => checkPointId);
    return { conference, keeper: { by: { deviceId: id }, name, checkPointIds, seesAccessNeeds, overbooks: false } };
  }
  const { account } = context.visitor;
  if (!account) throw refusal(new AppError("sign_in_required"));
  if (!conference) throw notFound();
  if (!canSeeDesk(account, conference.id)) throw refusal(new AppError("forbidden"));
  return {
    conference,
    keeper: {
      by: { accountId: account.id },
      name: account.name,
      checkPointIds: null,
      seesAccessNeeds: true,
      overbooks: canDecideRegistrations(account, conference.id),
    },
  };
}
