import type { AppConfig, AppContext, AttemptLimiter, SignedInAccount, Visitor } from "#app/platform/context.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { testAppUrl, testNow } from "#tests/factories/account.ts";
import { pressHere } from "#tests/setup/press.ts";

const config: AppConfig = {
  appUrl: testAppUrl,
  mode: "test",
  mailMode: "kept",
  mailFrom: "Octopus <octopus@octopus.example>",
  resendWebhookSecret: null,
  sessionSecret: "a secret of forty characters for tests...",
  vaultKeys: ["a vault key of forty characters for tests"],
  secureCookies: true,
};

/** Lets everything through. */
const openLimiter: AttemptLimiter = { consume: async () => {}, reset: async () => {} };

/** The context of a request, as the server would hand it to a loader or action. */
export function createContext(
  db: PrismaClient,
  {
    account = null,
    loginSessionId = null,
    locale = "en",
    prefix = "",
    limiter = openLimiter,
    now = testNow,
  }: {
    account?: SignedInAccount | null;
    loginSessionId?: string | null;
    locale?: Visitor["locale"];
    prefix?: Visitor["prefix"];
    limiter?: AttemptLimiter;
    now?: Date;
  } = {},
): AppContext {
  const silent = () => {};
  return {
    db,
    config,
    limiter,
    press: pressHere,
    jobs: { wake: silent },
    clock: { now: () => now },
    log: { info: silent, warn: silent, error: silent },
    request: { id: "request-1", nonce: "nonce", ip: "192.0.2.1", userAgent: "Test" },
    visitor: { account, loginSessionId, locale, prefix, theme: "system" },
  };
}

/** A posted form, as a browser sends it. */
export function posted(path: string, fields: Record<string, string>): Request {
  return new Request(`https://octopus.example${path}`, { method: "POST", body: new URLSearchParams(fields) });
}
