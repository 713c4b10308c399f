import type { Request, Response } from "express";
import { exchangeOf, languageOf } from "#server/edge/exchange.ts";
import en from "#server/edge/messages/en.ts";
import fr from "#server/edge/messages/fr.ts";

const statusOf = {
  bad_request: 400,
  bad_text: 422,
  cross_site: 403,
  wrong_method: 405,
  too_large: 413,
  too_long: 414,
  wrong_type: 415,
  wrong_host: 421,
  closing: 503,
  unexpected: 500,
} as const;

export type RefusalCode = keyof typeof statusOf;

/** A request that the edge does not let through; thrown where there is no response at hand. */
export class Refusal extends Error {
  override name = "Refusal";
  constructor(readonly code: RefusalCode) {
    super(code);
  }
}

/** Addresses that programs read: they get problem details, never a page. */
const machinePath =
  /^\/(api|webhooks|healthz|readyz|metrics)(\/|$)|\.(json|xml|ics|csv|xlsx|gexf|graphml|jsonld|svg|atom)$/;

/** Answers with the refusal's status: a small page in the visitor's language, or problem details for programs. */
export function refuse(req: Request, res: Response, code: RefusalCode): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  const words = wordsFor(req);
  res.status(statusOf[code]);
  res.setHeader("Cache-Control", "no-store");
  // What is left of a body that nobody read would be taken for the next request.
  if (!req.complete) res.setHeader("Connection", "close");
  if (wantsPage(req)) {
    res.type("html").send(page(words, code, exchangeOf(res).id));
    return;
  }
  if (isFromPage(req)) {
    res.setHeader("X-Remix-Catch", "yes");
    res.json({ code, params: {} });
    return;
  }
  const { id } = exchangeOf(res);
  const body = { type: "about:blank", title: words.title, status: statusOf[code], detail: words[code], requestId: id };
  res.setHeader("Content-Type", "application/problem+json");
  res.end(JSON.stringify(body));
}

function wantsPage(req: Request): boolean {
  return !machinePath.test(pathOf(req)) && req.accepts(["json", "html"]) === "html";
}

/** Asked by the script of one of our pages, which shows a refusal that it knows as one and takes any other for a failure. */
function isFromPage(req: Request): boolean {
  return !machinePath.test(pathOf(req)) && req.query._data !== undefined;
}

function wordsFor(req: Request): typeof en & { lang: string } {
  const lang = languageOf(pathOf(req), (...known) => req.acceptsLanguages(known));
  return { ...(lang === "fr" ? fr : en), lang };
}

/** The path as it came; reading it never fails, however it is written. */
export function pathOf(req: Request): string {
  return req.originalUrl.split(/[?#]/, 1)[0] ?? "";
}

/** Nothing of the request is echoed, so there is nothing to escape. */
function page(words: ReturnType<typeof wordsFor>, code: RefusalCode, id: string): string {
  return `<!DOCTYPE html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.title} · Octopus</title>
<link rel="stylesheet" href="/refusal.css">
</head>
<body>
<main>
<p class="name">Octopus</p>
<h1>${words.title}</h1>
<p>${words[code]}</p>
<p><a href="/${words.lang}">${words.home}</a></p>
<p class="reference">${words.reference} ${id}</p>
</main>
</body>
</html>
`;
}
