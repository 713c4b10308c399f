import type { RequestHandler } from "express";
import { isLocale } from "#app/platform/locale.ts";
import { inLanguage } from "#app/platform/paths.ts";

/** `?lang=fr` on any page leads to the same page under /fr, with the rest of the query kept. */
export const redirectLanguage: RequestHandler = (req, res, next) => {
  if (req.method !== "GET" && req.method !== "HEAD") return next();
  const { pathname, searchParams } = new URL(req.originalUrl, "http://octopus.invalid");
  const wished = searchParams.get("lang");
  if (!isLocale(wished) || searchParams.has("_data")) return next();
  searchParams.delete("lang");
  const rest = searchParams.size > 0 ? `?${searchParams}` : "";
  res.setHeader("Cache-Control", "no-store");
  res.redirect(302, inLanguage(pathname, wished) + rest);
};
