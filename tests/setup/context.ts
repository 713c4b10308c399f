import type { AppConfig, AppContext } from "#app/platform/context.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { pressHere } from "#tests/setup/press.ts";

const config: AppConfig = {
  appUrl: "https://octopus.example",
  mode: "test",
  mailMode: "kept",
  mailFrom: "Octopus <octopus@octopus.example>",
  resendWebhookSecret: null,
  sessionSecret: "a secret for tests only, 32 bytes or more",
  vaultKeys: ["a vault key of forty characters for tests"],
  secureCookies: true,
};

/** The context of a visitor's request, for loaders and actions called by themselves. */
export function testContext(db: PrismaClient, now: Date, changed: Partial<AppConfig> = {}): AppContext {
  return {
    db,
    jobs: { wake() {} },
    clock: { now: () => now },
    config: { ...config, ...changed },
    log: { info() {}, warn() {}, error() {} },
    press: pressHere,
    limiter: { async consume() {}, async reset() {} },
    request: { id: "request-1", nonce: "nonce", ip: "192.0.2.1", userAgent: "test" },
    visitor: { account: null, loginSessionId: null, locale: "en", prefix: "", theme: "system" },
  };
}
