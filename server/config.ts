import { isIP } from "node:net";
import { z } from "zod";
import type { AppConfig } from "#app/platform/context.ts";
import type { VaultKeys } from "#app/platform/vault.server.ts";
import { StartError } from "#server/start-error.ts";

export type Mode = AppConfig["mode"];

/** Everything the process was told from outside, checked. Nothing else in the project reads the environment. */
export type ServerConfig = {
  mode: Mode;
  host: string;
  port: number;
  /** Null when APP_URL was not given: then the address a visitor used is believed, within limits. */
  configuredAppUrl: string | null;
  appUrl: string;
  databaseUrl: string | null;
  dataDir: string;
  workers: number;
  sessionSecret: string | null;
  /** The first seals what is kept sealed in the database, all open it. */
  vaultKeys: VaultKeys | null;
  resendApiKey: string | null;
  resendBaseUrl: string | null;
  resendWebhookSecret: string | null;
  mailFrom: string;
  demoPassword: string | null;
  logLevel: (typeof logLevels)[number];
  /** How many proxies stand in front: so many addresses at the end of X-Forwarded-For are believed. */
  trustedProxies: number;
  /** npm stands between the terminal and this process, and does not always pass on that it was told to stop. */
  startedByNpm: boolean;
};

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

function wholeNumber(from: number, to: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${from} to ${to}`)
    .transform(Number)
    .refine((value) => value >= from && value <= to, `must be a whole number from ${from} to ${to}`);
}

/** An origin, without path, query or credentials; the trailing slash is dropped. */
const origin = z.string().transform((value, check) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash && !url.username)
    return url.origin;
  check.addIssue({ code: "custom", message: "must be an address such as https://octopus.example, without a path" });
  return z.NEVER;
});

const webAddress = z
  .string()
  .refine(
    (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
    "must be an http or https address",
  );

const databaseUrl = z
  .string()
  .refine(
    (value) => URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol),
    "must be an address such as postgresql://user:password@host:5432/name",
  );

const host = z
  .string()
  .refine((value) => isIP(value) !== 0 || /^[a-z0-9.-]+$/i.test(value), "must be a host name or an IP address");

const environmentSchema = z.object({
  PORT: wholeNumber(0, 65535).default(3000),
  HOST: host.default("127.0.0.1"),
  APP_URL: origin.optional(),
  DATABASE_URL: databaseUrl.optional(),
  DATA_DIR: z.string().default(".data"),
  WEB_CONCURRENCY: wholeNumber(1, 64).default(1),
  SESSION_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  VAULT_KEY: z
    .string()
    .transform((text) => text.split(",").map((key) => key.trim()))
    .refine((keys) => keys.every((key) => key.length >= 32), "must have at least 32 characters")
    .optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: webAddress.optional(),
  RESEND_WEBHOOK_SECRET: z.string().optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^\r\n<>]*<[^@\s<>]+@[^@\s<>]+>$|^[^@\s<>]+@[^@\s<>]+$/,
      "must be an address such as Octopus <octopus@octopus.example>",
    )
    .default("Octopus <octopus@octopus.example>"),
  DEMO_PASSWORD: z
    .string()
    .min(8, "must have at least 8 characters")
    .max(200, "must have at most 200 characters")
    .optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(", ")}`).optional(),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  npm_lifecycle_event: z.string().optional(),
});

/** Reads and checks the environment; throws a StartError with one line for the first variable that is wrong. */
export function readConfig(mode: Mode, environment: Record<string, string | undefined> = process.env): ServerConfig {
  // A variable set to nothing counts as not set: that is what compose files and shells leave behind.
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StartError(`${String(issue?.path[0])} ${issue?.message}.`);
  }
  const env = parsed.data;
  if (env.WEB_CONCURRENCY > 1 && !env.DATABASE_URL)
    throw new StartError("WEB_CONCURRENCY above 1 needs DATABASE_URL: the embedded database serves one process only.");
  if (env.RESEND_API_KEY && !env.APP_URL && mode === "production")
    throw new StartError("APP_URL is needed when RESEND_API_KEY is set: the links in mails start with it.");
  return {
    mode,
    host: env.HOST,
    port: env.PORT,
    configuredAppUrl: env.APP_URL ?? null,
    appUrl: env.APP_URL ?? localUrl(env.PORT),
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: env.DATA_DIR,
    workers: env.WEB_CONCURRENCY,
    sessionSecret: env.SESSION_SECRET ?? null,
    vaultKeys: (env.VAULT_KEY as VaultKeys | undefined) ?? null,
    resendApiKey: env.RESEND_API_KEY ?? null,
    resendBaseUrl: env.RESEND_BASE_URL ?? null,
    resendWebhookSecret: env.RESEND_WEBHOOK_SECRET ?? null,
    mailFrom: env.MAIL_FROM,
    demoPassword: env.DEMO_PASSWORD ?? null,
    // At a terminal the requests of the day hide what matters.
    logLevel: env.LOG_LEVEL ?? (mode === "production" ? "info" : "warn"),
    trustedProxies: env.TRUST_PROXY,
    startedByNpm: env.npm_lifecycle_event !== undefined,
  };
}

/** Where this machine reaches a server on `port`. */
export function localUrl(port: number): string {
  return `http://localhost:${port}`;
}
