import type { Clock } from "#app/platform/clock.ts";
import type { Locale } from "#app/platform/locale.ts";
import type { Press } from "#app/platform/press.ts";
import type { VaultKeys } from "#app/platform/vault.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** What the process was started with, as far as pages and commands may know it. */
export type AppConfig = {
  /** Origin under which people reach the platform, without a trailing slash. Links in mails start with it. */
  appUrl: string;
  /** Demo or development: local mail may be looked at, demo accounts are named on the sign-in page. */
  mode: "production" | "demo" | "development" | "test";
  mailMode: "resend" | "kept";
  mailFrom: string;
  resendWebhookSecret: string | null;
  /** Key for signed cookies. */
  sessionSecret: string;
  /** Keys of what is kept sealed in the database. */
  vaultKeys: VaultKeys;
  /** True when `appUrl` is https: cookies are then `Secure` with the `__Host-` prefix. */
  secureCookies: boolean;
  /** In the demonstration: who one can sign in as. The password is told only where the process was started. */
  demoAccounts?: DemoAccountFacts[];
};

/** A demonstration account and what it may do. */
export type DemoAccountFacts = {
  email: string;
  role: "administrator" | "organiser" | "desk" | "partner" | "delegate";
};

/** Background work, which is rows in tables; `wake` asks whoever works on them, in whichever process, to look now. */
export type Jobs = {
  wake(queue: "mail" | "imports"): void;
};

export type Log = {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
};

/**
 * A counter of attempts kept in the database. Throws AppError `too_many_attempts` with `minutes` when used up. Several
 * keys count together; a network address counts as its network.
 */
export type AttemptLimiter = {
  consume(kind: AttemptKind, ...keys: string[]): Promise<void>;
  reset(kind: AttemptKind, ...keys: string[]): Promise<void>;
};
export type AttemptKind =
  | "sign_in_account"
  | "sign_in_here"
  | "sign_in_address"
  | "own_password"
  | "sign_up_address"
  | "mail_account"
  | "mail_address"
  | "register_address"
  | "upload_address"
  | "delegation_code"
  | "registration_mail"
  | "proposal_mail"
  | "verify_address"
  | "door_code";

/** Facts of one request that the HTTP edge knows. */
export type RequestFacts = {
  id: string;
  /** Nonce of the Content-Security-Policy header. */
  nonce: string;
  /** The client's address, after exactly the configured number of proxies. */
  ip: string;
  userAgent: string;
};

/** Who is asking, in which language. `prefix` is "", "/en" or "/fr": what the address itself said. */
export type Visitor = {
  account: SignedInAccount | null;
  loginSessionId: string | null;
  locale: Locale;
  prefix: "" | "/en" | "/fr";
  theme: "system" | "light" | "dark";
};

/** The signed-in account with everything that permission rules ask for. */
export type SignedInAccount = {
  id: string;
  email: string;
  emailKey: string;
  name: string;
  locale: Locale;
  emailVerified: boolean;
  isAdministrator: boolean;
  teams: { conferenceId: string; conferenceSlug: string; role: "owner" | "editor" | "desk" }[];
  organisationIds: string[];
};

/** Handed to every loader and action by the server through getLoadContext. */
export type AppContext = {
  db: PrismaClient;
  jobs: Jobs;
  clock: Clock;
  config: AppConfig;
  log: Log;
  limiter: AttemptLimiter;
  press: Press;
  request: RequestFacts;
  visitor: Visitor;
};

declare module "@remix-run/node" {
  interface AppLoadContext extends AppContext {}
}
