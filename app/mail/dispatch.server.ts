import { type Claim, claimNext, giveUpOld, recordOutcome } from "#app/mail/claim.server.ts";
import { createPace, type Pace } from "#app/mail/pace.ts";
import { createProvider, type Provider } from "#app/mail/provider.server.ts";
import type { Outcome } from "#app/mail/rules.ts";
import type { Log } from "#app/platform/context.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** What the dispatcher must be told; `apiKey` null means that nothing is ever sent. */
export type MailConfig = {
  resendApiKey: string | null;
  resendBaseUrl: string | null;
  mailFrom: string;
  /** How long one request may take. */
  timeoutMs?: number;
};

export type DispatchOptions = {
  db: PrismaClient;
  config: MailConfig;
  log: Log;
  now: () => Date;
  /** No further message is begun once this aborts; the one under way is finished. */
  signal: AbortSignal;
  /** Kept between runs, so that they share one rate. */
  pace?: Pace;
};

/** What a run did, and when there is next something to do (null: when the next message is written). */
export type DispatchReport = { accepted: number; kept: number; otherwise: number; nextDueAt: Date | null };

/**
 * Sends every message that is due, one after the other, and returns. Any number of processes may do so at once, and
 * each may be killed at any instant: a message is claimed in one short transaction, handed over outside any, and
 * recorded in another; whoever finds an expired claim repeats it with the same key and the same frozen body.
 */
export async function dispatchMail(options: DispatchOptions): Promise<DispatchReport> {
  const { config, db, now } = options;
  const abandoned = await giveUpOld(db, now());
  if (abandoned > 0) options.log.error({ count: abandoned }, "mail with unknown outcome given up");
  if (config.resendApiKey === null) return keepAll(db, now());
  const { resendBaseUrl: baseUrl, mailFrom: from, timeoutMs } = config;
  const provider = createProvider({ apiKey: config.resendApiKey, baseUrl, from, ...(timeoutMs && { timeoutMs }) });
  return sendAll(options, provider, options.pace ?? createPace());
}

/** Without a provider due messages stay here, to be looked at. */
async function keepAll(db: PrismaClient, now: Date): Promise<DispatchReport> {
  const due = { state: "queued", notBefore: { lte: now } } as const;
  // Tried when there still was a provider: whether it arrived is not known.
  const tried = await db.message.updateMany({
    where: {
      OR: [
        { ...due, firstAttemptAt: { not: null } },
        { state: "sending", lockedUntil: { lte: now } },
      ],
    },
    data: { state: "unclear", lockedUntil: null },
  });
  const kept = await db.message.updateMany({ where: { ...due, firstAttemptAt: null }, data: { state: "kept" } });
  return { accepted: 0, kept: kept.count, otherwise: tried.count, nextDueAt: await nextDueAt(db) };
}

async function sendAll(options: DispatchOptions, provider: Provider, pace: Pace): Promise<DispatchReport> {
  const { db, now, signal } = options;
  const report: DispatchReport = { accepted: 0, kept: 0, otherwise: 0, nextDueAt: null };
  while (!signal.aborted && !isPaused(pace, now())) {
    await pace.turn(signal);
    const claim = signal.aborted ? null : await claimNext(db, now());
    if (!claim) break;
    const accepted = await sendOne(options, provider, pace, claim);
    report[accepted ? "accepted" : "otherwise"] += 1;
  }
  const due = await nextDueAt(db);
  const paused = pace.pausedUntil();
  return { ...report, nextDueAt: due && paused && paused > due ? paused : due };
}

function isPaused(pace: Pace, now: Date): boolean {
  const until = pace.pausedUntil();
  return until !== null && until > now;
}

/** Hands one message over and records what came of it. True when the provider took it. */
async function sendOne(
  { db, log, now }: DispatchOptions,
  provider: Provider,
  pace: Pace,
  claim: Claim,
): Promise<boolean> {
  const { outcome, headers } = await provider.send(claim, now());
  pace.observe(headers);
  rest(pace, outcome, now());
  await recordOutcome(db, claim, outcome, now());
  if (outcome.kind === "accepted") return true;
  const facts = { messageId: claim.id, attempt: claim.attempts, outcome: outcome.kind, reason: outcome.reason };
  if (outcome.kind === "refused") log.error(facts, "mail refused by the provider");
  else log.warn(facts, "mail not accepted yet");
  return false;
}

/** A short rest is slept through; a long one ends the run. */
function rest(pace: Pace, outcome: Outcome, now: Date): void {
  const asksForRest = outcome.kind === "paused" || (outcome.kind === "again" && outcome.certain);
  if (!asksForRest) return;
  const ms = outcome.afterMs ?? 1000;
  if (ms > longestSleepMs) pace.pause(new Date(now.getTime() + ms));
  else pace.wait(ms);
}

const longestSleepMs = 2000;

/** When the next waiting message is due or the next claim expires. */
async function nextDueAt(db: PrismaClient): Promise<Date | null> {
  const [queued, sending] = await Promise.all([
    db.message.aggregate({ where: { state: "queued" }, _min: { notBefore: true } }),
    db.message.aggregate({ where: { state: "sending" }, _min: { lockedUntil: true } }),
  ]);
  const times = [queued._min.notBefore, sending._min.lockedUntil].filter((time) => time !== null);
  return times.length > 0 ? new Date(Math.min(...times.map((time) => time.getTime()))) : null;
}
