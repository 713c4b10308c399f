import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { foldText } from "#app/platform/text.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import type { Door } from "#app/registration/door/access.server.ts";
import { recordScans } from "#app/registration/door/commands/scans.server.ts";
import { answerAt, type Told } from "#app/registration/door/judge.ts";
import { openCheckPoints } from "#app/registration/door/queries/check-points.server.ts";
import { findPeople, personOf, scansOf } from "#app/registration/door/queries/list.server.ts";
import { byHandForm } from "#app/registration/door/schemas.ts";
import type { CheckPointView, DoorPerson } from "#app/registration/door/views.ts";

const most = 20;

export type ByHandView = {
  typed: string;
  checkPoints: CheckPointView[];
  /** The check point that was chosen, or the first one; null where none is in use. */
  checkPoint: CheckPointView | null;
  people: DoorPerson[];
  more: boolean;
};

/** What the page without a script shows: the check points, and whom the typed words find. */
export async function byHandView(
  { db }: AppContext,
  { conference, keeper }: Door,
  { typed, at }: { typed: string; at: string },
): Promise<ByHandView> {
  const checkPoints = await openCheckPoints(db, conference.id, keeper.checkPointIds);
  const words = foldText(typed).split(" ").filter(Boolean).slice(0, 8);
  const found = words.length > 0 ? await findPeople(db, conference.id, { words, limit: most + 1, ...keeper }) : [];
  return {
    ...{ typed, checkPoints, people: found.slice(0, most), more: found.length > most },
    checkPoint: checkPoints.find(({ id }) => id === at) ?? checkPoints[0] ?? null,
  };
}

export type ByHandAnswer = Told & { person: DoorPerson };

/** Checks somebody in or out whom the keeper found, and says what a device would have said. */
export async function answerByHand(context: AppContext, door: Door, formData: FormData): Promise<ByHandAnswer> {
  const form = parseForm(formData, byHandForm);
  if (!form.ok) throw new AppError("invalid_input");
  const { db } = context;
  const { id, checkPointId, registrationId, direction } = form.value;
  const { conference, keeper } = door;
  const [checkPoint] = await openCheckPoints(db, conference.id, [checkPointId]);
  const person = await personOf(db, conference.id, registrationId, keeper.seesAccessNeeds);
  const allowed = keeper.checkPointIds === null || keeper.checkPointIds.includes(checkPointId);
  if (!checkPoint || !person || !allowed) throw new AppError("not_found");
  const act = actOf(context);
  const now = act.now.getTime();
  const timeZone = conference.timeZone ?? "UTC";
  const known = await scansOf(db, registrationId, checkPointId, dayIn(act.now, timeZone), id);
  const told = answerAt({ person, badge: null, checkPoint, direction, now, timeZone }, known);
  await recordScans(db, act, door, [{ id, checkPointId, direction, registrationId, scannedAt: now, said: told.said }]);
  return { ...told, person };
}
