import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "#server/database.ts";
import type { ProcessHealth } from "#server/edge/machine-endpoints.ts";
import type { RunningJobs } from "#server/jobs.ts";

const answerWithinMs = 3_000;

/** What `/readyz` tells: whether requests can be served now, and if not, for want of what. */
export function readiness(
  database: Pick<Database, "db">,
  background: Pick<RunningJobs, "isReady">,
  isClosing: () => boolean,
): ProcessHealth["notReady"] {
  return async () => {
    if (isClosing()) return ["closing"];
    if (!(await answers(database))) return ["database"];
    return (await background.isReady()) ? [] : ["jobs"];
  };
}

async function answers({ db }: Pick<Database, "db">): Promise<boolean> {
  const asked = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([asked, delay(answerWithinMs, false, { ref: false })]);
}
