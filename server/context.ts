import type { Request, Response } from "express";
import { readVisitorAccount } from "#app/accounts/session.server.ts";
import type { AppContext, Visitor } from "#app/platform/context.ts";
import { splitPrefix } from "#app/platform/paths.ts";
import { readTheme } from "#app/platform/theme.server.ts";
import { exchangeOf, languageOf } from "#server/edge/exchange.ts";
import { pathOf } from "#server/edge/refuse.ts";

/** What every request's context shares: the process's parts. */
export type Services = Pick<AppContext, "db" | "jobs" | "clock" | "config" | "log" | "limiter" | "press">;

/** The context of one request: the process's parts, and who is asking in which language. */
export async function contextFor(
  services: Services,
  req: Request,
  res: Response,
): Promise<{ context: AppContext; setCookie?: string }> {
  const { id, nonce } = exchangeOf(res);
  const { config, db, clock } = services;
  const login = await readVisitorAccount(db, req.headers.cookie, {
    now: clock.now(),
    secureCookies: config.secureCookies,
  });
  const { prefix } = splitPrefix(pathOf(req));
  const asked = languageOf(pathOf(req), (...known) => req.acceptsLanguages(known));
  const visitor: Visitor = {
    account: login.account,
    loginSessionId: login.loginSessionId,
    locale: prefix === "" ? (login.account?.locale ?? asked) : asked,
    prefix,
    theme: readTheme(req.headers.cookie, config),
  };
  const request = { id, nonce, ip: req.ip ?? "", userAgent: (req.get("User-Agent") ?? "").slice(0, 300) };
  const context: AppContext = { ...services, request, visitor };
  return login.setCookie ? { context, setCookie: login.setCookie } : { context };
}
