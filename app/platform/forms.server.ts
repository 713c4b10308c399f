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
      return issue.origin === "string" && Number(issue.minimum) > 1
        ? `too_short|${issue.minimum}`
        : issue.origin === "string" || issue.origin === "array"
          ? "required"
          : `too_small|${issue.minimum}`;
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

const plainName = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
/** A field in one of at most a hundred lines of a list: `names[3].text`. */
const lineName = /^([A-Za-z][A-Za-z0-9_-]{0,63})\[\d{1,2}\]\.[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/**
 * Text fields with plain names, and lines of lists. Other names, such as `a[999999999]` or `a.b.c`, would be read as
 * paths into lists and objects of any size, and some are conform's own instructions (`__state__`, which must be JSON):
 * our forms send neither, so they are dropped or, where a schema is strict, refused as one unknown field.
 */
function plainEntries(formData: FormData): FormData {
  const plain = new FormData();
  for (const [name, value] of formData.entries()) {
    if (name.startsWith("__")) continue;
    const list = lineName.exec(name)?.[1];
    const known = list === undefined ? plainName.test(name) : !formData.has(list);
    if (known && typeof value === "string") plain.append(name, value);
    else plain.append("unknown_field", "");
  }
  return plain;
}

/** What was typed, without any judgement: for showing a form again between two steps. */
export function typedSoFar(formData: FormData): FormReply {
  const { initialValue = {}, fields = [] } = parseWithZod(plainEntries(formData), {
    schema: z.looseObject({}),
  }).reply();
  return { initialValue, fields };
}

/** Parses a posted form with a zod schema (z.strictObject, so that unknown fields are refused). Nothing is lost: the reply carries what was typed. */
export function parseForm<Schema extends z.ZodType>(
  formData: FormData,
  schema: Schema,
  options: { hide?: string[] } = {},
): ParsedForm<z.output<Schema>> {
  const submission = parseWithZod(plainEntries(formData), { schema });
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

/** The same reply with errors of fields that were judged elsewhere. */
export function withErrors(reply: FormReply, errors: FieldErrors): FormReply {
  if (Object.keys(errors).length === 0) return reply;
  return { ...reply, status: "error", error: { ...reply.error, ...errors } };
}
