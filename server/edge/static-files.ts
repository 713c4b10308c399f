import { join } from "node:path";
import express, { type RequestHandler } from "express";

/** Files of the browser build: those with a hash in their name never change, the rest is asked for again after an hour. */
export function staticFiles(directory: string): RequestHandler[] {
  const common = { index: false, redirect: false, dotfiles: "ignore" } as const;
  return [
    mounted(
      "/assets",
      express.static(join(directory, "assets"), { ...common, immutable: true, maxAge: "1y", fallthrough: false }),
    ),
    express.static(directory, { ...common, maxAge: "1h" }),
  ];
}

function mounted(path: string, handler: RequestHandler): RequestHandler {
  const router = express.Router();
  router.use(path, handler);
  return router;
}
