import { translatorFor } from "#app/messages.server.ts";
import type { FieldChange } from "#app/organisations/record/difference.ts";
import type { RowView } from "#app/organisations/record/import/components.tsx";
import type { ImportRow } from "#app/organisations/record/import/plan.ts";
import type { Db } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";
import { PartnershipKind } from "#prisma/generated/enums.ts";

/** Rows as they are shown: the entry that each is, and its differences in words. */
export async function viewRows(db: Db, rows: ImportRow[], locale: Locale): Promise<RowView[]> {
  const say = await wordsFor(db, rows, locale);
  const g = translatorFor(locale, "record.fields");
  const label = (field: string) => (g.has(field as never) ? g(field as never) : field);
  const targets = await readTargets(db, rows);
  return rows.map((row) => ({
    ...row,
    target: row.targetId === null ? null : (targets.get(row.targetId) ?? null),
    added: row.adds.map(({ field }) => label(field)),
    differences: row.conflicts.map(({ field, before, after }) => ({
      field,
      label: label(field),
      before: say(field, before),
      after: say(field, after),
    })),
  }));
}

async function readTargets(db: Db, rows: ImportRow[]): Promise<Map<string, { title: string; path: string }>> {
  const ids = rows.flatMap(({ targetId }) => targetId ?? []);
  const where = { id: { in: ids } };
  const [organisations, partnerships] = await Promise.all([
    db.organisation.findMany({ where, select: { id: true, slug: true, nameEn: true } }),
    db.partnership.findMany({ where, select: { id: true, slug: true, titleEn: true } }),
  ]);
  return new Map<string, { title: string; path: string }>([
    ...organisations.map(({ id, slug, nameEn }) => [id, { title: nameEn, path: `/organisations/${slug}` }] as const),
    ...partnerships.map(({ id, slug, titleEn }) => [id, { title: titleEn, path: `/partnerships/${slug}` }] as const),
  ]);
}

/** Values of single fields in words: enums and countries by their names, everything else as it is. */
async function wordsFor(db: Db, rows: { conflicts: FieldChange[] }[], locale: Locale) {
  const t = translatorFor(locale, "organisations");
  const codes = rows.flatMap(({ conflicts }) =>
    conflicts.flatMap(({ field, before, after }) => (field === "country" ? [before, after] : [])),
  );
  const countries = await db.country.findMany({
    where: { code: { in: codes.filter((code): code is string => typeof code === "string") } },
    select: { code: true, nameEn: true, nameFr: true },
  });
  const names = new Map(countries.map(({ code, nameEn, nameFr }) => [code, locale === "fr" ? nameFr : nameEn]));
  return (field: string, value: unknown): string => {
    if (value === null || value === undefined) return "–";
    if (Array.isArray(value))
      return value
        .map((line) =>
          Object.values(line as object)
            .filter(Boolean)
            .join(" "),
        )
        .join("; ");
    const text = String(value);
    if (field === "country") return names.get(text) ?? text;
    const key =
      field === "kind"
        ? text in PartnershipKind
          ? `ties.${text}`
          : `kinds.${text}`
        : field === "state"
          ? `tieStates.${text}`
          : "";
    return key !== "" && t.has(key as never) ? t(key as never) : text;
  };
}
