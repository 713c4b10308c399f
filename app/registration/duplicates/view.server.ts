import { translatorFor } from "#app/messages.server.ts";
import type { Db } from "#app/platform/db.ts";
import { languageName } from "#app/platform/language-names.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { type MergeField, mergeFields } from "#app/registration/duplicates/fields.ts";
import { type Compared, listPairs, readCompared } from "#app/registration/duplicates/queries.server.ts";
import { holdsPlace } from "#app/registration/rules.ts";

const pageSize = 10;

type Side = Pick<Compared, "id" | "reference" | "version" | "state" | "name" | "submittedAt" | "arrival"> & {
  notes: number;
  tags: number;
};

export type PairView = {
  first: Side;
  second: Side;
  byAddress: boolean;
  byName: boolean;
  /** Which of the two stays unless the organiser says otherwise: who holds a place, else who came first. */
  suggests: "first" | "second";
  lines: { field: MergeField; first: string; second: string; same: boolean }[];
};

/** One page of the pairs that may be of one person, each value in the reader's words. */
export async function viewPairs(db: Db, conferenceId: string, page: number, locale: Locale) {
  const asked = await listPairs(db, conferenceId, (page - 1) * pageSize, pageSize);
  // A page that is no longer there: the first is.
  const current = asked.pairs.length > 0 ? page : 1;
  const { pairs: found, total } = current === page ? asked : await listPairs(db, conferenceId, 0, pageSize);
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const rows = await readCompared(
    db,
    conferenceId,
    found.flatMap(({ firstId, secondId }) => [firstId, secondId]),
  );
  const pairs = found.flatMap(({ firstId, secondId, byAddress, byName }): PairView[] => {
    const [one, other] = [rows.get(firstId), rows.get(secondId)].sort((a, b) => (a?.arrival ?? 0) - (b?.arrival ?? 0));
    return one && other ? [{ ...pairOf(one, other, locale), byAddress, byName }] : [];
  });
  return { total, page: current, pageCount, pairs };
}

function pairOf(first: Compared, second: Compared, locale: Locale) {
  const lines = mergeFields.map((field) => {
    const [a, b] = [wordOf(first, field, locale), wordOf(second, field, locale)];
    return { field, first: a, second: b, same: a === b };
  });
  const suggests = holdsPlace[second.state] && !holdsPlace[first.state] ? ("second" as const) : ("first" as const);
  return { first: sideOf(first), second: sideOf(second), suggests, lines };
}

function sideOf({ id, reference, version, state, name, submittedAt, arrival, _count }: Compared): Side {
  return { id, reference, version, state, name, submittedAt, arrival, ..._count };
}

function wordOf(row: Compared, field: MergeField, locale: Locale): string {
  const languages = (codes: string[]) => codes.map((code) => languageName(code, locale)).join(", ");
  switch (field) {
    case "organisation":
      return row.organisationName;
    case "countryCode":
      return locale === "fr" ? row.country.nameFr : row.country.nameEn;
    case "categoryId":
      return pickText({ en: row.category.nameEn, fr: row.category.nameFr }, locale)?.text ?? row.category.id;
    case "locale":
      return languageName(row.locale, locale);
    case "languages":
    case "interpretation":
      return languages(row[field]);
    case "companions":
      return row.companions.join(", ");
    case "listConsent":
      return translatorFor(locale, "registration.listConsents")(row.listConsent);
    default:
      return row[field];
  }
}
