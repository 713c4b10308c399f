import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";

/** Field errors travel as codes, optionally with a number ("too_long|120"); `ui` turns them into words. */
export type FormReply = SubmissionResult<string[]>;

export type ParsedForm<Output> =
  | { ok: true; value: Output; reply(errors: FieldErrors): FormReply }
  | { ok: false; reply: FormReply };

/** Codes per field; the key "" is the form itself. */
export type FieldErrors = Record<string, string[]>;

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** The code of an issue that zod found; schemas may give their own code as the message. */
function codeOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "required" : "invalid";
    case "too_small":
      return issue.origin === "string" && Number(issue.minimum) > 1 ? `too_short|${issue.minimum}` : issue.origin === "string" || issue.origin === "array" ? "required" : `too_small|${issue.minimum}`;
    case "too_big":
      return issue.origin === "string" ? `too_long|${issue.maximum}` : `too_big|${issue.maximum}`;
    case "invalid_format":
      return issue.format === "email" ? "email" : "invalid";
    case "unrecognized_keys":
      return "unknown_field";
    default:
      return issue.input === undefined ? "required" : "invalid";
  }
}

z.config({ customError: (issue) => codeOf(issue as Issue) });

/** Parses a posted form with a zod schema (z.strictObject, so that unknown fields are refused). Nothing is lost: the reply carries what was typed. */
export function parseForm<Schema extends z.ZodType>(formData: FormData, schema: Schema, options: { hide?: string[] } = {}): ParsedForm<z.output<Schema>> {
  const submission = parseWithZod(formData, { schema });
  const hideFields = options.hide ?? [];
  if (submission.status !== "success") return { ok: false, reply: submission.reply({ hideFields }) as FormReply };
  const value = submission.value as z.output<Schema>;
  return {
    ok: true,
    value,
    reply: (errors) =>
      submission.reply({ hideFields, fieldErrors: errors as never, formErrors: errors[""] ?? [] }) as FormReply,
  };
}
