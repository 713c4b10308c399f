import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

const attempts = 6;
/**
 * Write conflict, no free connection in time, something pointed to that is gone since it was looked for (the repetition
 * looks again, and refuses it in words); deadlock, serialisation failure, lock not available (SQLSTATE).
 */
const repeatable = /P2003|P2028|P2034|40001|40P01|55P03/;

/**
 * Runs `work` in one transaction and repeats it a few times when it lost a race; then answers `busy`. `seconds`: what it
 * may take, where thousands of rows are written at once.
 */
export async function inTransaction<Result>(
  db: PrismaClient,
  work: (tx: Tx) => Promise<Result>,
  seconds: number = 20,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(work, { maxWait: 15_000, timeout: seconds * 1000 });
    } catch (error) {
      if (!isRepeatable(error)) throw error;
      if (attempt === attempts) throw new AppError("busy");
      await new Promise((resolve) => setTimeout(resolve, attempt * 20 * (1 + Math.random())));
    }
  }
}

function isRepeatable(error: unknown): boolean {
  if (!(error instanceof Error) || error.name === "AppError") return false;
  const code = "code" in error ? String(error.code) : "";
  return repeatable.test(code) || (code === "P2010" && repeatable.test(error.message));
}

/** True when a write broke a unique constraint (Prisma P2002). */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}
