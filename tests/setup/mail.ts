import { type MessageInput, writeMessage } from "#app/mail/commands.server.ts";
import { type DispatchReport, dispatchMail } from "#app/mail/dispatch.server.ts";
import { createPace } from "#app/mail/pace.ts";
import { systemAct } from "#app/platform/act.ts";
import type { Log } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export const start = new Date("2026-01-05T09:00:00Z");
const appUrl = "https://octopus.example";

/** Nothing is written: what a test expects, it looks up in the database. */
export const silentLog: Log = { info() {}, warn() {}, error() {} };

/** One mail to somebody, as a command would write it. */
export function someMail(
  nth = 1,
  more: Partial<Pick<MessageInput, "notBefore" | "attachments" | "to">> = {},
): MessageInput {
  return {
    template: "verify-email",
    locale: "en",
    to: { email: `person-${nth}@delegation.example`, name: `Person ${nth}` },
    props: { name: `Person ${nth}`, url: `${appUrl}/verify-email?token=t${nth}`, hours: 24 },
    subject: { type: "account", id: `account-${nth}` },
    ...more,
  };
}

/** Writes a mail in a transaction of its own and gives its id. */
export async function write(db: PrismaClient, input = someMail(), now = start): Promise<string> {
  return inTransaction(db, async (tx) => (await writeMessage(tx, systemAct(now, appUrl), input)).id);
}

/** One run of the dispatcher at an instant, without a pace of its own. */
export function dispatchAt(
  db: PrismaClient,
  now: Date,
  baseUrl: string | null,
  more: { timeoutMs?: number; apiKey?: string | null; pace?: ReturnType<typeof createPace>; from?: string } = {},
): Promise<DispatchReport> {
  return dispatchMail({
    db,
    config: {
      resendApiKey: more.apiKey === undefined ? "re_test" : more.apiKey,
      resendBaseUrl: baseUrl,
      mailFrom: more.from ?? "Octopus <octopus@octopus.example>",
      timeoutMs: more.timeoutMs ?? 30_000,
    },
    log: silentLog,
    now: () => now,
    signal: new AbortController().signal,
    pace: more.pace ?? createPace(0),
  });
}

/** Some time after the start. */
export const hoursLater = (hours: number): Date => new Date(start.getTime() + hours * 3_600_000);
