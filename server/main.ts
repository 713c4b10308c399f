import { systemClock } from "#app/platform/clock.ts";
import type { AppConfig, Log } from "#app/platform/context.ts";
import { demoAccounts } from "#prisma/seed/demo/accounts.ts";
import { createApp } from "#server/app.ts";
import { startBackground } from "#server/background.ts";
import { localUrl, type ServerConfig } from "#server/config.ts";
import { contextFor, type Services } from "#server/context.ts";
import { type Database, openDatabase } from "#server/database.ts";
import { sessionSecret } from "#server/kept-secret.ts";
import { createLimiter } from "#server/limiter.ts";
import { bind, closeHttpServer, createHttpServer, tryPort } from "#server/listen.ts";
import { createLog } from "#server/log.ts";
import { createMetrics } from "#server/metrics.ts";
import { builtPages, developedPages } from "#server/pages-source.ts";

export type RunningServer = {
  /** Where a browser on this machine reaches it. */
  url: string;
  config: ServerConfig;
  database: Database;
  log: Log;
  close(): Promise<void>;
};

export type StartOptions = {
  /** Work between opening the database and serving the first request. */
  prepare?(database: Database, config: ServerConfig, log: Log): Promise<void>;
};

/** Requests under way get so long to finish once the process is told to stop. */
const patienceMs = 15_000;

/** Starts one process of the platform: database, jobs, pages, HTTP. Throws StartError with one line when it cannot. */
export async function startServer(wished: ServerConfig, options: StartOptions = {}): Promise<RunningServer> {
  const config = await withRealPort(wished);
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
  const { db } = database;
  const background = await startBackground({ database, config, clock: systemClock, log });
  closers.add(() => background.close());
  const services: Services = {
    db,
    jobs: background.jobs,
    clock: systemClock,
    config: appConfig(config, secret),
    log,
    limiter: createLimiter(db, secret),
  };
  const server = createHttpServer();
  const source = await (config.mode === "development" ? developedPages(server) : builtPages());
  closers.add(() => source.close());
  let closing = false;
  const metrics = createMetrics(database);
  const app = createApp({
    config,
    log,
    metrics,
    health: {
      notReady: async () => {
        if (closing) return ["closing"];
        if (!(await answers(database))) return ["database"];
        return (await background.isReady()) ? [] : ["jobs"];
      },
      metricsText: async () => ({ contentType: metrics.registry.contentType, text: await metrics.registry.metrics() }),
    },
    assets: source.assets,
    pages: source.pages,
    routeName: source.routeName,
    contextFor: (req, res) => contextFor(services, req, res),
    isClosing: () => closing,
  });
  server.on("request", app);
  await bind(server, config.host, config.port);
  closers.add(() => closeHttpServer(server, patienceMs));
  closers.add(async () => {
    closing = true;
  });
  log.info({ port: config.port, mode: config.mode, database: database.kind }, "listening");
  return { url: reachableUrl(config), config, database, log, close: () => closers.closeAll() };
}

/** Undoes what was done, last first, each once. */
class Closers {
  #steps: (() => Promise<void>)[] = [];

  add(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  async closeAll(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) await step();
  }
}

/** The configuration with the port that is really used; PORT=0 means any free one. */
async function withRealPort(config: ServerConfig): Promise<ServerConfig> {
  const port = await tryPort(config.host, config.port);
  return { ...config, port, appUrl: config.configuredAppUrl ?? localUrl(port) };
}

function appConfig(config: ServerConfig, secret: string): AppConfig {
  return {
    appUrl: config.appUrl,
    mode: config.mode,
    mailMode: config.resendApiKey ? "resend" : "kept",
    mailFrom: config.mailFrom,
    resendWebhookSecret: config.resendWebhookSecret,
    sessionSecret: secret,
    secureCookies: config.appUrl.startsWith("https:"),
    ...(config.mode === "demo" || config.mode === "development" ? { demoAccounts } : {}),
  };
}

function reachableUrl(config: ServerConfig): string {
  if (config.configuredAppUrl) return config.configuredAppUrl;
  const anywhere = ["0.0.0.0", "::", "127.0.0.1", "::1", "localhost"].includes(config.host);
  return anywhere
    ? localUrl(config.port)
    : `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${config.port}`;
}

const answerWithinMs = 3_000;

async function answers({ db }: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), answerWithinMs);
  });
  const asked = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
