import { loadSignedInAccount } from "#app/accounts/session.server.ts";
import type { Act } from "#app/platform/act.ts";
import type { Log } from "#app/platform/context.ts";
import { isAppError } from "#app/platform/errors.ts";
import { startWorker, type Worker } from "#app/platform/worker.server.ts";
import { checkImport } from "#app/registration/imports/check.server.ts";
import { claimStep, type ImportStep } from "#app/registration/imports/step.server.ts";
import { writeImport } from "#app/registration/imports/write.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type ImportWorkParts = {
  db: PrismaClient;
  now: () => Date;
  /** For links in mails. */
  appUrl: string;
  log: Pick<Log, "error">;
};

/** Does every step that waits, one after another. Whether people were entered, who are now to be written to. */
export async function workOnImports(parts: ImportWorkParts): Promise<boolean> {
  let entered = false;
  for (;;) {
    const step = await claimStep(parts.db, parts.now);
    if (!step) return entered;
    if (await carryOut(parts, step)) entered ||= step.state === "writing";
  }
}

async function carryOut({ db, now, appUrl, log }: ImportWorkParts, step: ImportStep): Promise<boolean> {
  const account = step.createdById ? await loadSignedInAccount(db, step.createdById) : null;
  const act: Act = {
    actor: account ? { kind: "account", account } : { kind: "system" },
    ...{ now: now(), requestId: null, appUrl },
  };
  try {
    await (step.state === "checking" ? checkImport(db, act, step) : writeImport(db, act, step));
    return true;
  } catch (error) {
    // Cancelled: nothing was written.
    if (isAppError(error) && error.code === "closed") return false;
    log.error({ err: error, import: step.id }, "an import failed");
    await db.import.updateMany({
      where: { id: step.id, state: step.state },
      data: { state: "failed", heldUntil: null, finishedAt: now() },
    });
    return false;
  }
}

/** Works on imports at once when woken, and every half minute. */
export function startImportWorker(parts: ImportWorkParts & { wakeMail(): void }): Worker {
  return startWorker(async () => {
    if (await workOnImports(parts)) parts.wakeMail();
  }, parts.log);
}
