/**
 * A refusal with a reason. `code` is a key of the `platform.errors` messages, which say in words what to do;
 * `params` fill its placeholders. It becomes an HTTP status in one place (errorStatus).
 */
export class AppError extends Error {
  override name = "AppError";
  constructor(
    readonly code: ErrorCode,
    readonly params: Record<string, string | number> = {},
  ) {
    super(code);
  }
}

const statusOf = {
  not_found: 404,
  forbidden: 403,
  sign_in_required: 401,
  invalid_input: 422,
  too_many_attempts: 429,
  too_large: 413,
  cross_site: 403,
  changed_meanwhile: 409,
  closed: 409,
  wrong_state: 409,
  too_late: 409,
  link_invalid: 410,
  busy: 503,
  unexpected: 500,
} as const;

export type ErrorCode = keyof typeof statusOf;

/** The HTTP status of a refusal. */
export function errorStatus(code: ErrorCode): number {
  return statusOf[code];
}

/** True for an AppError, also one from another copy of this module (the server and the Remix build each have one). */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === "AppError" && "code" in error;
}
