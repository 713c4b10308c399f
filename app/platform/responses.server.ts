import { redirect } from "@remix-run/node";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, errorStatus, isAppError } from "#app/platform/errors.ts";

/** What a thrown refusal looks like to the error boundary: words are chosen there, by code. */
export type ErrorBody = { code: string; params: Record<string, string | number> };

/** A refusal as a response that the nearest error boundary shows. */
export function refusal(error: AppError): Response {
  const body: ErrorBody = { code: error.code, params: error.params };
  return Response.json(body, { status: errorStatus(error.code), headers: { "Cache-Control": "no-store" } });
}

/** What is not there, and what the visitor must not know to be there. */
export function notFound(): Response {
  return refusal(new AppError("not_found"));
}

/** A form that is shown again with what is to be mended. */
export function refusedForm(body: object): Response {
  return Response.json(body, { status: 422 });
}

/** Runs a loader's or action's work; an AppError becomes a response, anything else stays an error. */
export async function answering<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isAppError(error)) throw refusal(error);
    throw error;
  }
}

/** The page is for signed-in people: sends others to sign in and back. */
export function requireAccount(context: AppContext, request: Request) {
  const { account, prefix } = context.visitor;
  if (account) return account;
  const { pathname, search } = new URL(request.url);
  const next = request.method === "GET" ? `?next=${encodeURIComponent(pathname + search)}` : "";
  throw redirect(`${prefix}/sign-in${next}`);
}

/** Problem details (RFC 9457) for machine endpoints. */
export function problem(status: number, title: string, detail?: string): Response {
  return new Response(JSON.stringify({ type: "about:blank", title, status, ...(detail ? { detail } : {}) }), {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
  });
}
