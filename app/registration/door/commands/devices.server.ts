import { canSetUp } from "#app/conferences/rules.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { hashToken, newCode, newToken } from "#app/platform/token.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import { codeLength, codeLifeMs, deviceLimit } from "#app/registration/door/rules.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** A code to be typed on the device, told once: only its hash is kept. */
export type DeviceCode = { name: string; code: string; expiresAt: Date };

/** Prepares a device and gives the code that admits it. Without check points it may be used at all of them. */
export async function addDevice(
  db: PrismaClient,
  act: Act,
  input: { conferenceId: string; name: string; checkPointIds: string[]; seesAccessNeeds: boolean },
): Promise<DeviceCode> {
  const { conferenceId, name, checkPointIds, seesAccessNeeds } = input;
  requireSetUp(act, conferenceId);
  const code = newDeviceCode(act);
  await inTransaction(db, async (tx) => {
    if ((await tx.device.count({ where: { conferenceId } })) >= deviceLimit)
      throw fieldRefusal("name", `too_many|${deviceLimit}`);
    const known = await tx.checkPoint.count({ where: { conferenceId, id: { in: checkPointIds } } });
    if (known !== new Set(checkPointIds).size) throw new AppError("invalid_input");
    const { id } = await tx.device.create({
      data: {
        ...{ conferenceId, name, seesAccessNeeds, createdAt: act.now, everywhere: known === 0 },
        ...code.columns,
        checkPoints: { create: [...new Set(checkPointIds)].map((checkPointId) => ({ checkPointId })) },
      },
      select: { id: true },
    });
    await audit(tx, act, "device.prepared", { id, conferenceId, name });
  });
  return { name, ...code.told };
}

/** Another code for the same device. Whoever held it until now is out. */
export async function renewCode(db: PrismaClient, act: Act, conferenceId: string, id: string): Promise<DeviceCode> {
  requireSetUp(act, conferenceId);
  const code = newDeviceCode(act);
  const name = await inTransaction(db, async (tx) => {
    const device = await requireDevice(tx, conferenceId, id);
    await tx.device.update({
      where: { id },
      data: { ...code.columns, tokenHash: null, admittedAt: null, shutOutAt: null },
      select: { id: true },
    });
    await audit(tx, act, "device.prepared", device);
    return device.name;
  });
  return { name, ...code.told };
}

/** Shuts a device out at once: it gets nothing more, and forgets what it has as soon as it asks. */
export async function shutOut(db: PrismaClient, act: Act, conferenceId: string, id: string): Promise<void> {
  requireSetUp(act, conferenceId);
  await inTransaction(db, async (tx) => {
    const device = await requireDevice(tx, conferenceId, id);
    if (device.shutOutAt) return;
    await tx.device.update({ where: { id }, data: { shutOutAt: act.now, codeHash: null }, select: { id: true } });
    await audit(tx, act, "device.shut_out", device);
  });
}

/** Admits the device that somebody types a code on; the code is then used up. Gives the token that it keeps. */
export async function admitDevice(
  db: PrismaClient,
  act: Act,
  code: string,
): Promise<{ token: string; conferenceSlug: string }> {
  const token = newToken();
  return inTransaction(db, async (tx) => {
    const codeHash = hashToken(code);
    const { count } = await tx.device.updateMany({
      where: { codeHash, codeExpiresAt: { gt: act.now }, shutOutAt: null },
      data: { codeHash: null, tokenHash: hashToken(token), admittedAt: act.now, lastSeenAt: act.now },
    });
    if (count === 0) throw fieldRefusal("code", "device_code");
    const device = await tx.device.findUniqueOrThrow({
      where: { tokenHash: hashToken(token) },
      select: { id: true, conferenceId: true, name: true, conference: { select: { slug: true } } },
    });
    await audit(tx, act, "device.admitted", device);
    return { token, conferenceSlug: device.conference.slug };
  });
}

/** A device that is given back: its token opens nothing any more. */
export async function signOffDevice(db: PrismaClient, act: Act, id: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const device = await tx.device.update({
      where: { id },
      data: { shutOutAt: act.now },
      select: { id: true, conferenceId: true, name: true },
    });
    await audit(tx, act, "device.signed_off", device);
  });
}

function newDeviceCode(act: Act) {
  const code = newCode(codeLength);
  const expiresAt = new Date(act.now.getTime() + codeLifeMs);
  return { told: { code, expiresAt }, columns: { codeHash: hashToken(code), codeExpiresAt: expiresAt } };
}

function requireSetUp(act: Act, conferenceId: string): void {
  if (act.actor.kind !== "account" || !canSetUp(act.actor.account, conferenceId)) throw new AppError("forbidden");
}

async function requireDevice(tx: Tx, conferenceId: string, id: string) {
  const device = await tx.device.findFirst({
    where: { id, conferenceId },
    select: { id: true, conferenceId: true, name: true, shutOutAt: true },
  });
  if (!device) throw new AppError("not_found");
  return device;
}

async function audit(
  tx: Tx,
  act: Act,
  action: string,
  { id, conferenceId, name }: { id: string; conferenceId: string; name: string },
): Promise<void> {
  await writeAudit(tx, act, {
    action,
    subjectType: "device",
    subjectId: id,
    conferenceId,
    changes: { name: [null, name] },
  });
}
