import { systemClock } from "#app/platform/clock.ts";
import type { AppConfig, Log } from "#app/platform/context.ts";
import type { VaultKeys } from "#app/platform/vault.server.ts";
import { demoAccounts } from "#prisma/seed/demo/accounts.ts";
import { createApp } from "#server/app.ts";
import { startBackground } from "#server/background.ts";
import { Closers } from "#server/closers.ts";
import { localUrl, type ServerConfig } from "#server/config.ts";
import { contextFor, type Services } from "#server/context.ts";
import { type Database, openDatabase } from "#server/database.ts";
import type { ProcessHealth } from "#server/edge/machine-endpoints.ts";
import { PageMemory } from "#server/edge/page-memory.ts";
import { readiness } from "#server/health.ts";
import type { RunningJobs } from "#server/jobs.ts";
import { sessionSecret, vaultKeys } from "#server/kept-secret.ts";
import { createLimiter } from "#server/limiter.ts";
import { bind, closeHttpServer, createHttpServer, tryPort, watchAnswers } from "#server/listen.ts";
import { createLog } from "#server/log.ts";
import { createMetrics } from "#server/metrics.ts";
import { builtPages, developedPages } from "#server/pages-source.ts";
import { ThreadPress } from "#server/press/press.ts";

export type RunningServer = {
  /** Where a browser on this machine reaches it. */
  url: string;
  config: ServerConfig;
  log: Log;
  /** Has this process's mail worker look now. */
  wakeMail(): void;
  close(): Promise<void>;
};

export type StartOptions = {
  /** Work between opening the database and serving the first request. */
  prepare?(database: Database, config: ServerConfig, log: Log): Promise<void>;
  /** Set in a process that is one of several: the others' part of what one process does alone. */
  shared?: SharedWork;
};

export type SharedWork = {
  /** Another process sends mail and runs the tasks; this wakes it. Absent: this process does. */
  background?: { wakeMail(): void };
  metricsText: ProcessHealth["metricsText"];
};

/** Requests under way get so long to finish once the process is told to stop. */
const patienceMs = 15_000;

/** Starts one process of the platform: database, jobs, pages, HTTP. Throws StartError with one line when it cannot. */
export async function startServer(wished: ServerConfig, options: StartOptions = {}): Promise<RunningServer> {
  const config = options.shared ? wished : await withRealPort(wished);
  const closers = new Closers();
  try {
    return await startParts(config, options, closers);
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

async function startParts(config: ServerConfig, options: StartOptions, closers: Closers): Promise<RunningServer> {
  const log = createLog(config);
  const secret = await sessionSecret(config);
  const database = await openDatabase(config);
  closers.add(() => database.close());
  await options.prepare?.(database, config, log);
  const background = await backgroundOf(options.shared, { database, config, clock: systemClock, log });
  closers.add(() => background.close());
  const { db } = database;
  const press = new ThreadPress();
  closers.add(() => press.close());
  const services: Services = {
    db,
    jobs: background.jobs,
    clock: systemClock,
    config: appConfig(config, secret, await vaultKeys(config)),
    log,
    limiter: createLimiter(db, secret),
    press,
  };
  await serve(services, { config, database, background, shared: options.shared }, closers);
  log.info({ port: config.port, mode: config.mode, database: database.kind }, "listening");
  const wakeMail = () => background.jobs.wake("mail");
  return { url: reachableUrl(config), config, log, wakeMail, close: () => closers.closeAll() };
}

type Served = { config: ServerConfig; database: Database; background: RunningJobs; shared: SharedWork | undefined };

async function serve(services: Services, { config, database, background, shared }: Served, closers: Closers) {
  const server = createHttpServer();
  const answers = watchAnswers(server);
  const source = await (config.mode === "development" ? developedPages(server) : builtPages());
  let closing = false;
  const isClosing = () => closing;
  const metrics = createMetrics(database);
  // Who edits the sources wants to see the edit.
  const memory = config.mode === "development" ? null : new PageMemory();
  if (memory) await database.watchContent(memory);
  const ownMetrics = async () => ({
    contentType: metrics.registry.contentType,
    text: await metrics.registry.metrics(),
  });
  const app = createApp({
    config,
    log: services.log,
    metrics,
    health: {
      notReady: readiness(database, background, isClosing),
      metricsText: shared?.metricsText ?? ownMetrics,
    },
    ...source,
    contextFor: (req, res) => contextFor(services, req, res),
    memory,
    isClosing,
  });
  server.on("request", app);
  await bind(server, config.host, config.port);
  closers.add(() => closeHttpServer(server, patienceMs));
  // Before the server: the sockets over which Vite tells browsers of changes would hold it open.
  closers.add(() => source.close());
  closers.add(async () => {
    closing = true;
    answers.endConnections();
  });
}

function backgroundOf(
  shared: SharedWork | undefined,
  parts: Parameters<typeof startBackground>[0],
): Promise<RunningJobs> | RunningJobs {
  if (!shared?.background) return startBackground(parts);
  const { wakeMail } = shared.background;
  return { jobs: { wake: () => wakeMail() }, isReady: async () => true, close: async () => {} };
}

/** The configuration with the port that is really used; PORT=0 means any free one. */
export async function withRealPort(config: ServerConfig): Promise<ServerConfig> {
  const port = await tryPort(config.host, config.port);
  return { ...config, port, appUrl: config.configuredAppUrl ?? localUrl(port) };
}

function appConfig(config: ServerConfig, secret: string, keys: VaultKeys): AppConfig {
  return {
    appUrl: config.appUrl,
    mode: config.mode,
    mailMode: config.resendApiKey ? "resend" : "kept",
    mailFrom: config.mailFrom,
    resendWebhookSecret: config.resendWebhookSecret,
    sessionSecret: secret,
    vaultKeys: keys,
    secureCookies: config.appUrl.startsWith("https:"),
    ...(config.mode === "demo" || config.mode === "development" ? { demoAccounts } : {}),
  };
}

/** Where a browser on this machine reaches the server. */
export function reachableUrl(config: ServerConfig): string {
  if (config.configuredAppUrl) return config.configuredAppUrl;
  const anywhere = ["0.0.0.0", "::", "127.0.0.1", "::1", "localhost"].includes(config.host);
  if (anywhere) return localUrl(config.port);
  return `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${config.port}`;
}
