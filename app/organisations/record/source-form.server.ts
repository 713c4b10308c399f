import { z } from "zod";
import type { SourceEntry } from "#app/organisations/record/source.server.ts";
import type { FieldErrors } from "#app/platform/forms.server.ts";
import { isPartialDate } from "#app/platform/partial-date.ts";
import { isSafeLine } from "#app/platform/safe-text.ts";

const line = (limit: number) => z.string().trim().max(limit).refine(isSafeLine, "unsafe_text");

/** A source: one that is in the record, or a new one. */
export const sourceFields = {
  source: z.string().max(160).optional(),
  sourceTitle: line(300).optional(),
  sourcePublisher: line(300).optional(),
  sourceDate: line(10)
    .refine((typed) => typed === "" || isPartialDate(typed), "partial_date")
    .optional(),
  sourceUrl: line(500)
    .refine((typed) => typed === "" || isAddress(typed), "website")
    .optional(),
};

/** A new source alone. */
export const sourceForm = z.strictObject({ ...sourceFields, source: z.undefined().optional() });

export type GivenSource = { [Field in keyof typeof sourceFields]?: string | undefined };

function isAddress(typed: string): boolean {
  if (!/^https?:\/\//i.test(typed) || !URL.canParse(typed)) return false;
  const { hostname, username, password } = new URL(typed);
  return hostname.includes(".") && username === "" && password === "";
}

type Chosen = { source: string | null; newSource: SourceEntry | null };

/** What was chosen, or what a new source lacks. Nothing chosen is no error. */
export function sourceOf(given: GivenSource): Chosen | { errors: FieldErrors } {
  const { source = "", sourceTitle: title = "", sourcePublisher: publisher = "", sourceDate, sourceUrl } = given;
  if (title === "" && publisher === "" && !sourceUrl) return { source: source || null, newSource: null };
  const errors: FieldErrors = {
    ...(title === "" && { sourceTitle: ["required"] }),
    ...(publisher === "" && { sourcePublisher: ["required"] }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  return { source: null, newSource: { title, publisher, date: sourceDate || null, url: sourceUrl || null } };
}
