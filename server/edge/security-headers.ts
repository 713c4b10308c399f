import type { ServerResponse } from "node:http";
import type { Request, RequestHandler, Response } from "express";
import helmet from "helmet";
import type { ServerConfig } from "#server/config.ts";
import { exchangeOf } from "#server/edge/exchange.ts";
import { pathOf } from "#server/edge/refuse.ts";

/** Powers of the browser that no page asks for. */
const permissions = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "display-capture",
  "encrypted-media",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

/** What only the pages of the door ask for: they read badges with the camera, and stay lit while they do. */
const doorPermissions = ["camera", "screen-wake-lock"];
const doorPage = /^(\/en|\/fr)?\/door\//;

/** The one page that other sites may show in theirs. */
const embeddedPage = /^(\/en|\/fr)?\/network\/embed$/;

function permissionsFor(path: string): string {
  const at = doorPage.test(path) ? "(self)" : "()";
  return [...permissions.map((name) => `${name}=()`), ...doorPermissions.map((name) => `${name}=${at}`)].join(", ");
}

const year = 31_536_000;

/**
 * Content-Security-Policy with a fresh nonce and the other headers that make a browser careful. A loader that serves a
 * document of its own kind (a mail to look at) may replace the policy in its response.
 */
export function securityHeaders(config: ServerConfig): RequestHandler[] {
  const https = config.appUrl.startsWith("https:");
  const nonce = (_req: unknown, res: ServerResponse) => `'nonce-${exchangeOf(res as Response).nonce}'`;
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", nonce],
        styleSrc: ["'self'", nonce],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        // Vite's reload socket, while developing.
        connectSrc: config.mode === "development" ? ["'self'", "ws:"] : ["'self'"],
        frameSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: [(req) => (embeddedPage.test(pathOf(req as Request)) ? "*" : "'none'")],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: year, includeSubDomains: false } : false,
    // Not `no-referrer`: with it browsers send `Origin: null` with our own forms, which the origin check must refuse.
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
  });
  return [
    headers,
    (req, res, next) => {
      res.setHeader("Permissions-Policy", permissionsFor(pathOf(req)));
      if (embeddedPage.test(pathOf(req))) {
        res.removeHeader("X-Frame-Options");
        res.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
      }
      next();
    },
  ];
}
