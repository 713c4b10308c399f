import { translatorFor } from "#app/messages.server.ts";
import { type FieldChange, listChange, sameValue } from "#app/organisations/record/difference.ts";
import { identifierWords } from "#app/organisations/record/identifiers.ts";
import type { NewSource } from "#app/organisations/record/sources.server.ts";
import type { Db } from "#app/platform/db.ts";
import { languageName } from "#app/platform/language-names.ts";
import type { Locale } from "#app/platform/locale.ts";
import { formatSpan } from "#app/platform/partial-date.ts";
import type { IdentifierScheme } from "#prisma/generated/enums.ts";

/** One line of a value in words; of a list it says whether the line is only on this side. */
export type ValueLine = { text: string; lang: string | null; differs: boolean };

/** A field in words, before and after. */
export type ChangeView = { field: string; before: ValueLine[]; after: ValueLine[] };

type Values = Record<string, unknown>;

/** Keys under which a document names other entries, by what they name. */
const references: Record<string, keyof Names> = {
  ...{ parent: "organisations", to: "organisations", organisation: "organisations", onBehalfOf: "organisations" },
  ...{
    country: "countries",
    source: "sources",
    project: "projects",
    conference: "conferences",
    activity: "activities",
  },
};

type Names = Record<
  "organisations" | "countries" | "sources" | "projects" | "conferences" | "activities",
  Map<string, string>
>;

/** Changes as people read them; the names of everything they mention are read at once. */
export async function changesInWords(
  db: Db,
  locale: Locale,
  changes: FieldChange[],
  brought: NewSource[] = [],
): Promise<ChangeView[]> {
  const names = await namesIn(db, locale, changes, brought);
  const say = sayer(locale, names);
  return changes.map(({ field, before, after }) => {
    const [was, is] = [listOf(before), listOf(after)];
    const { added, removed } = listChange(was, is);
    const line = (value: unknown, only: unknown[]): ValueLine => ({
      ...say(field, value),
      differs: only.some((one) => sameValue(one, value)),
    });
    return { field, before: was.map((one) => line(one, removed)), after: is.map((one) => line(one, added)) };
  });
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined || value === "" ? [] : [value];
}

async function namesIn(db: Db, locale: Locale, changes: FieldChange[], brought: NewSource[]): Promise<Names> {
  const ids = mentioned(changes);
  const named = { select: { id: true, nameEn: true, nameFr: true } } as const;
  const of = (bucket: keyof Names) => ({ where: { id: { in: [...ids[bucket]] } } });
  const some = <Row>(bucket: keyof Names, read: () => Promise<Row[]>): Promise<Row[]> =>
    ids[bucket].size > 0 ? read() : Promise.resolve([]);
  const [organisations, countries, sources, projects, conferences, activities] = await Promise.all([
    some("organisations", () => db.organisation.findMany({ ...of("organisations"), ...named })),
    some("countries", () => db.country.findMany({ where: { code: { in: [...ids.countries] } } })),
    some("sources", () => db.source.findMany({ ...of("sources"), select: { id: true, title: true } })),
    some("projects", () => db.project.findMany({ ...of("projects"), ...named })),
    some("conferences", () => db.conference.findMany({ ...of("conferences"), ...named })),
    some("activities", () =>
      db.activity.findMany({ ...of("activities"), select: { id: true, titleEn: true, titleFr: true } }),
    ),
  ]);
  const pick = (en: string, fr: string | null) => (locale === "fr" && fr ? fr : en);
  const map = (rows: { id: string; nameEn: string; nameFr: string | null }[]) =>
    new Map(rows.map(({ id, nameEn, nameFr }) => [id, pick(nameEn, nameFr)]));
  return {
    organisations: map(organisations),
    countries: map(countries.map(({ code, ...country }) => ({ ...country, id: code }))),
    sources: new Map([...brought, ...sources].map(({ id, title }) => [id, title])),
    projects: map(projects),
    conferences: map(conferences),
    activities: new Map(activities.map(({ id, titleEn, titleFr }) => [id, pick(titleEn, titleFr)])),
  };
}

function mentioned(changes: FieldChange[]): Record<keyof Names, Set<string>> {
  const ids: Record<keyof Names, Set<string>> = {
    ...{ organisations: new Set(), countries: new Set(), sources: new Set() },
    ...{ projects: new Set(), conferences: new Set(), activities: new Set() },
  };
  const note = (key: string, value: unknown) => {
    const bucket = references[key];
    if (bucket && typeof value === "string") ids[bucket].add(value);
  };
  for (const { field, before, after } of changes)
    for (const value of [...listOf(before), ...listOf(after)])
      if (typeof value === "object" && value !== null) for (const [key, part] of Object.entries(value)) note(key, part);
      else note(field, value);
  return ids;
}

function sayer(locale: Locale, names: Names) {
  const t = translatorFor(locale, "organisations");
  const r = translatorFor(locale, "record");
  const name = (bucket: keyof Names, id: unknown) =>
    names[bucket].get(String(id)) ?? r("value.gone", { id: String(id) });
  const date = (value: unknown) =>
    formatSpan({ from: String(value), to: null, end: "same", certainty: "exact" }, locale) ?? "";
  const join = (...parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join(", ");
  const lines: Record<string, (line: Values) => { text: string; lang: string | null }> = {
    names: ({ text, kind, lang }) => ({
      text: join(
        String(text),
        kind !== "alias" && t(`names.${kind as "official"}`).toLowerCase(),
        lang !== null && languageName(String(lang), locale),
      ),
      lang: lang === null ? null : String(lang),
    }),
    identifiers: ({ scheme, value }) =>
      plain(
        `${r(`schemes.${scheme as IdentifierScheme}`)} ${identifierWords(scheme as IdentifierScheme, String(value))}`,
      ),
    links: ({ labelEn, labelFr, url }) => plain([labelEn, labelFr, url].filter(Boolean).join(" · ")),
    relations: ({ kind, to, since }) =>
      plain(
        join(
          `${r(`relations.${kind as "part_of"}`)} ${name("organisations", to)}`,
          since !== null && t("dates.since", { date: date(since) }),
        ),
      ),
    parties: ({ organisation, country, role, onBehalfOf }) =>
      plain(
        join(
          organisation !== null ? name("organisations", organisation) : name("countries", country),
          role !== null && t(`roles.${role as "partner"}`),
          onBehalfOf !== null && `${t("partnership.onBehalfOf")} ${name("organisations", onBehalfOf)}`,
        ),
      ),
    citations: ({ source, section, tableRow, contradicts, rank, says }) =>
      plain(
        join(
          name("sources", source),
          String(section),
          tableRow !== null && r("value.row", { row: Number(tableRow) }),
          contradicts === true && r("value.contradicts"),
          says !== null && `“${says}”`,
          rank !== "normal" && r(`ranks.${rank as "preferred"}`),
        ),
      ),
  };
  return (field: string, value: unknown): { text: string; lang: string | null } => {
    const line = lines[field];
    if (line && typeof value === "object" && value !== null) return line(value as Values);
    const bucket = references[field];
    if (bucket) return plain(name(bucket, value));
    if (dateFields.has(field)) return plain(date(value));
    if (field === "amount") return plain(Number(value).toLocaleString(locale));
    if (field === "kind") {
      const kind = String(value);
      return plain(t.has(`kinds.${kind}` as never) ? t(`kinds.${kind}` as never) : t(`ties.${kind}` as never));
    }
    if (field === "state") return plain(t(`tieStates.${value as "stated"}`));
    if (field === "dateEnd") return plain(r(`ends.${value as "open"}`));
    if (field === "dateCertainty") return plain(r(`certainties.${value as "exact"}`));
    return { text: String(value), lang: field.endsWith("Fr") ? "fr" : field.endsWith("En") ? "en" : null };
  };
}

const dateFields = new Set(["signedOn", "inForceOn", "dateFrom", "dateTo", "positionFrom", "positionTo"]);

const plain = (text: string) => ({ text, lang: null });
