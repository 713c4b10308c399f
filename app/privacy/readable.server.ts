import { translatorFor } from "#app/messages.server.ts";
import { momentWords } from "#app/platform/instant-words.ts";
import type { Locale } from "#app/platform/locale.ts";

/** Data as somebody reads it: a label with a text, with more of the same, or with a list of things. */
export type Readable = { label: string; text?: string; parts?: Readable[]; list?: Readable[][] };

type Values = Record<string, unknown>;

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
/** Keys whose values are words of ours, not of the person. */
const worded = new Set([
  "state",
  "listConsent",
  "locale",
  "headLocale",
  "role",
  "actorKind",
  "direction",
  "result",
  "kind",
  "revokedWhy",
]);

/**
 * Any data that is kept of a person in the words of a language, without leaving anything out but what is empty: what is
 * added to the file later is on the page too, at worst under its own name.
 */
export function readable(data: object, locale: Locale): Readable[] {
  const words = wordsIn(locale);
  return partsOf(JSON.parse(JSON.stringify(data)) as Values, words);
}

type Words = ReturnType<typeof wordsIn>;

function wordsIn(locale: Locale) {
  const fields = translatorFor(locale, "held.fields");
  // What was changed is named as in the form.
  const asked = translatorFor(locale, "registration.fields");
  const values = translatorFor(locale, "held.values");
  const actions = translatorFor(locale, "administration.log.actions");
  return {
    label(key: string): string {
      if (fields.has(key as never)) return fields(key as never);
      return asked.has(key as never) ? asked(key as never) : key;
    },
    value(key: string, value: string | number | boolean): string {
      if (typeof value === "boolean") return values(value ? "true" : "false");
      if (typeof value === "number") return value.toLocaleString(locale);
      if (instant.test(value)) return momentWords(value, locale, "UTC");
      if (key === "action" && actions.has(value as never)) return actions(value as never);
      return worded.has(key) && values.has(value as never) ? values(value as never) : value;
    },
    name: (thing: Values) => (locale === "fr" ? (thing.nameFr ?? thing.nameEn) : thing.nameEn) ?? thing.name,
  };
}

function partsOf(data: Values, words: Words): Readable[] {
  return Object.entries(data).flatMap(([key, value]) => partOf(key, value, words) ?? []);
}

function partOf(key: string, value: unknown, words: Words): Readable | null {
  const label = words.label(key);
  if (Array.isArray(value)) return listOf(key, label, value, words);
  if (isThing(value)) {
    const text = nameOnly(value, words);
    if (text !== null) return { label, text };
    const parts = partsOf(value, words);
    return parts.length > 0 ? { label, parts } : null;
  }
  if (value === null || value === undefined || value === "") return null;
  return { label, text: words.value(key, value as string) };
}

function listOf(key: string, label: string, values: unknown[], words: Words): Readable | null {
  const things = values.filter(isThing);
  const names = things.flatMap((thing) => nameOnly(thing, words) ?? []);
  if (things.length > 0 && names.length < things.length)
    return { label, list: things.map((thing) => partsOf(thing, words)) };
  const texts = values.flatMap((value) => {
    if (isThing(value)) return nameOnly(value, words) ?? [];
    return value === null || value === "" ? [] : words.value(key, String(value));
  });
  return texts.length > 0 ? { label, text: texts.join(", ") } : null;
}

/** A thing that is only mentioned: a conference, a country, a category. */
function nameOnly(thing: Values, words: Words): string | null {
  const mentioned = Object.keys(thing).every((key) => ["slug", "code", "nameEn", "nameFr", "name"].includes(key));
  const name = mentioned ? words.name(thing) : null;
  return typeof name === "string" ? name : null;
}

function isThing(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
