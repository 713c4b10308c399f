import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import type { AttemptKind, AttemptLimiter } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type AttemptLimit = { points: number; seconds: number };

const minute = 60;
const hour = 60 * minute;

/**
 * How often something may be tried. An address may be a whole ministry behind one router, an account is one person;
 * `here` is an account from one network.
 */
const attemptLimits: Record<AttemptKind, AttemptLimit> = {
  sign_in_account: { points: 100, seconds: hour },
  sign_in_here: { points: 10, seconds: 15 * minute },
  sign_in_address: { points: 60, seconds: 15 * minute },
  own_password: { points: 10, seconds: 15 * minute },
  sign_up_address: { points: 30, seconds: hour },
  mail_account: { points: 3, seconds: hour },
  mail_address: { points: 30, seconds: hour },
  register_address: { points: 300, seconds: hour },
  upload_address: { points: 300, seconds: hour },
  delegation_code: { points: 100, seconds: hour },
  registration_mail: { points: 6, seconds: hour },
  proposal_mail: { points: 6, seconds: hour },
  verify_address: { points: 60, seconds: 10 * minute },
  door_code: { points: 20, seconds: 15 * minute },
};

/**
 * Counts attempts in the database, so that a restart forgives nothing and all processes count together. What is counted
 * by is stored as a keyed hash: the table holds no addresses.
 */
export function createLimiter(
  db: PrismaClient,
  secret: string,
  limits: Record<AttemptKind, AttemptLimit> = attemptLimits,
): AttemptLimiter {
  const kinds = Object.keys(limits) as AttemptKind[];
  const counters = new Map(kinds.map((kind) => [kind, counterFor(db, kind, limits[kind])]));
  const counter = (kind: AttemptKind) => counters.get(kind) as RateLimiterPrisma;
  const keyOf = (keys: string[]) =>
    createHmac("sha256", secret).update(keys.map(networkOf).join("\n")).digest("base64url");
  return {
    async consume(kind, ...keys) {
      try {
        await counter(kind).consume(keyOf(keys));
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        throw new AppError("too_many_attempts", { minutes: Math.max(1, Math.ceil(refused.msBeforeNext / 60_000)) });
      }
    },
    async reset(kind, ...keys) {
      await counter(kind).delete(keyOf(keys));
    },
  };
}

function counterFor(db: PrismaClient, kind: AttemptKind, { points, seconds }: AttemptLimit): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: db,
    tableName: "rateLimiterFlexible",
    keyPrefix: kind,
    points,
    duration: seconds,
    // Its own timer would outlive the database; the server sweeps.
    clearExpiredByTimeout: false,
  });
}

/** One household has a whole IPv6 network (/64) and could come from another of its addresses each time. */
function networkOf(key: string): string {
  if (!isIPv6(key) || key.startsWith("::ffff:")) return key;
  const [head = "", tail = ""] = key.split("%", 1)[0]?.split("::") ?? [];
  const front = head === "" ? [] : head.split(":");
  const back = tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0");
  return [...front, ...zeros, ...back]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16))
    .join(":");
}
