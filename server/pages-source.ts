import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import type { PageHandler } from "#server/edge/pages.ts";
import { type RouteNames, routeNames } from "#server/edge/route-names.ts";
import { staticFiles } from "#server/edge/static-files.ts";
import { StartError } from "#server/start-error.ts";

/** Where pages and their files come from. */
export type PagesSource = {
  assets: RequestHandler[];
  pages: PageHandler;
  routeName: RouteNames;
  close(): Promise<void>;
};

const root = resolve(import.meta.dirname, "..");

/** Pages of the production build. */
export async function builtPages(): Promise<PagesSource> {
  const file = resolve(root, "build/server/index.js");
  if (!existsSync(file)) throw new StartError("There is no build yet. Run npm run build first.");
  const build = (await import(pathToFileURL(file).href)) as ServerBuild;
  return {
    assets: staticFiles(resolve(root, "build/client")),
    pages: createRequestHandler(build, "production"),
    routeName: routeNames(build.routes),
    close: async () => {},
  };
}

/** Pages straight from the sources through Vite, which reloads what changes. */
export async function developedPages(server: Server): Promise<PagesSource> {
  const { createServer } = await import("vite");
  const options = { root, appType: "custom", server: { middlewareMode: true, hmr: { server } } } as const;
  const vite = await keepingSignals(() => createServer(options));
  const load = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  let routeName: RouteNames = () => "(page)";
  const pages = createRequestHandler(async () => {
    const build = await load();
    routeName = routeNames(build.routes);
    return build;
  }, "development");
  return { assets: [vite.middlewares], pages, routeName: (pathname) => routeName(pathname), close: () => vite.close() };
}

/** Vite would end the process at once when told to stop, with the database still open; stopping is the server's affair. */
async function keepingSignals<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = new Set(process.listeners("SIGTERM"));
  const result = await work();
  for (const listener of process.listeners("SIGTERM")) {
    if (!before.has(listener)) process.off("SIGTERM", listener);
  }
  return result;
}
