import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { messagesForPath } from "#app/messages.server.ts";
import { NonceContext } from "#app/nonce.ts";
import type { AppContext } from "#app/platform/context.ts";
import { isAppError } from "#app/platform/errors.ts";
import { WordsContext } from "#app/words.ts";

const renderLimitMs = 10_000;

/** Renders a page whole (nothing is streamed late), so that its status and ETag are right. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let responseStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.request.nonce}>
        <WordsContext.Provider value={messagesForPath(new URL(request.url).pathname, context.visitor.locale)}>
          <RemixServer
            context={remixContext}
            url={request.url}
            abortDelay={renderLimitMs}
            nonce={context.request.nonce}
          />
        </WordsContext.Provider>
      </NonceContext.Provider>,
      {
        nonce: context.request.nonce,
        onAllReady() {
          clearTimeout(timer);
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: responseStatus }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          responseStatus = 500;
          context.log.error({ requestId: context.request.id, err: error }, "page failed to render");
        },
      },
    );
    const timer = setTimeout(abort, renderLimitMs);
  });
}

export function handleError(error: unknown, { request, context }: { request: Request; context: unknown }): void {
  if (request.signal.aborted || isAppError(error) || (isRouteErrorResponse(error) && error.status < 500)) return;
  const { log, request: facts } = context as AppContext;
  log.error({ requestId: facts.id, err: error }, "request failed");
}
