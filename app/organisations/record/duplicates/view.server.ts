import { translatorFor } from "#app/messages.server.ts";
import type { Documents } from "#app/organisations/record/documents.ts";
import { singleFields } from "#app/organisations/record/duplicates/merged.ts";
import type { MergeType } from "#app/organisations/record/duplicates/queries.server.ts";
import { readDocument, stateOf } from "#app/organisations/record/read.server.ts";
import type { Db } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";

export type SideView = { id: string; slug: string; title: string; seen: string };
export type MergeView = {
  type: MergeType;
  keep: SideView;
  drop: SideView;
  /** Fields in which both say something, and not the same. */
  choices: { field: string; label: string; keep: string; drop: string }[];
  /** Fields that come from the one that goes because the other says nothing. */
  completed: { field: string; label: string; value: string }[];
  /** How much each side of the lists has, and what moves along. */
  lists: { label: string; keep: number; drop: number }[];
};

/** Two entries side by side before they become one; null when either is not there. */
export async function readMerge(
  db: Db,
  locale: Locale,
  { type, keep, drop }: { type: MergeType; keep: string; drop: string },
): Promise<MergeView | null> {
  const [keepId, dropId] = [await idOf(db, type, keep), await idOf(db, type, drop)];
  if (keepId === null || dropId === null || keepId === dropId) return null;
  const [one, other] = [await readDocument(db, type, keepId), await readDocument(db, type, dropId)];
  if (!one || !other) return null;
  const say = await sayer(db, locale, [one, other]);
  const f = translatorFor(locale, "record.fields");
  const label = (field: string) => (f.has(field as never) ? f(field as never) : field);
  const values = singleFields[type].map((field) => ({
    field,
    label: label(field),
    a: valueIn(one, field),
    b: valueIn(other, field),
  }));
  return {
    type,
    keep: sideOf(keepId, one),
    drop: sideOf(dropId, other),
    choices: values
      .filter(({ a, b }) => a !== null && b !== null && a !== b)
      .map(({ field, label, a, b }) => ({ field, label, keep: say(field, a), drop: say(field, b) })),
    completed: values
      .filter(({ a, b }) => a === null && b !== null)
      .map(({ field, label, b }) => ({ field, label, value: say(field, b) })),
    lists: await listsOf(db, locale, type, [keepId, one], [dropId, other]),
  };
}

async function idOf(db: Db, type: MergeType, slug: string): Promise<string | null> {
  const query = { where: { slug }, select: { id: true } };
  const row =
    type === "organisation" ? await db.organisation.findUnique(query) : await db.partnership.findUnique(query);
  return row?.id ?? null;
}

type Entry = Documents[MergeType];

function sideOf(id: string, entry: Entry): SideView {
  return { id, slug: entry.slug, title: "titleEn" in entry ? entry.titleEn : entry.nameEn, seen: stateOf(entry) };
}

function valueIn(entry: Entry, field: string): unknown {
  return (entry as Record<string, unknown>)[field] ?? null;
}

async function listsOf(
  db: Db,
  locale: Locale,
  type: MergeType,
  [keepId, keep]: [string, Entry],
  [dropId, drop]: [string, Entry],
) {
  const f = translatorFor(locale, "record.fields");
  const t = translatorFor(locale, "gathering.duplicates");
  const length = (entry: Entry, field: string) => {
    const value = valueIn(entry, field);
    return Array.isArray(value) ? value.length : 0;
  };
  const fields =
    type === "organisation"
      ? (["names", "identifiers", "links", "citations"] as const)
      : (["parties", "citations"] as const);
  const lists = fields.map((field) => ({ label: f(field), keep: length(keep, field), drop: length(drop, field) }));
  if (type === "partnership") return lists;
  const count = async (organisationId: string) => ({
    ties: await db.partnership.count({
      where: { parties: { some: { OR: [{ organisationId }, { onBehalfOfId: organisationId }] } } },
    }),
    people: await db.person.count({ where: { organisationId } }),
    registrations: await db.registration.count({ where: { organisationId } }),
    activities: await db.activityParty.count({ where: { organisationId } }),
  });
  const [one, other] = [await count(keepId), await count(dropId)];
  const moved = (["ties", "people", "registrations", "activities"] as const).map((what) => ({
    label: t(`moved.${what}`),
    keep: one[what],
    drop: other[what],
  }));
  return [...moved, ...lists].filter((line) => line.keep + line.drop > 0);
}

/** Values of single fields in words. */
async function sayer(db: Db, locale: Locale, entries: Entry[]) {
  const t = translatorFor(locale, "organisations");
  const parents = entries.flatMap((entry) => ("parent" in entry && entry.parent !== null ? [entry.parent] : []));
  const codes = entries.flatMap((entry) => ("country" in entry && entry.country !== null ? [entry.country] : []));
  const [organisations, countries] = await Promise.all([
    db.organisation.findMany({ where: { id: { in: parents } }, select: { id: true, nameEn: true } }),
    db.country.findMany({ where: { code: { in: codes } }, select: { code: true, nameEn: true, nameFr: true } }),
  ]);
  const names = new Map<string, string>([
    ...organisations.map(({ id, nameEn }) => [`parent ${id}`, nameEn] as const),
    ...countries.map(({ code, nameEn, nameFr }) => [`country ${code}`, locale === "fr" ? nameFr : nameEn] as const),
  ]);
  return (field: string, value: unknown): string => {
    const text = String(value);
    const keys: Record<string, string[]> = { kind: [`kinds.${text}`, `ties.${text}`], state: [`tieStates.${text}`] };
    const key = (keys[field] ?? []).find((one) => t.has(one as never));
    return key ? t(key as never) : (names.get(`${field} ${text}`) ?? text);
  };
}
