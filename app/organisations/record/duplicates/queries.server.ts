import {
  organisationPairs,
  type Pair,
  pairKey,
  partnershipPairs,
} from "#app/organisations/record/duplicates/candidates.ts";
import type { Db } from "#app/platform/db.ts";

export type MergeType = "organisation" | "partnership";

export type PairView = Pair & { type: MergeType; titles: [EntryRef, EntryRef] };
export type EntryRef = { title: string; slug: string };

/** Entries that may be one and of which nobody said that they are not; the strongest reason first. */
export async function listDuplicates(db: Db): Promise<PairView[]> {
  const [distinct, organisations, partnerships] = await Promise.all([
    db.distinctRecords.findMany({ select: { recordType: true, firstId: true, secondId: true } }),
    db.organisation.findMany({
      select: {
        ...{ id: true, slug: true, nameEn: true, nameFr: true, acronym: true, website: true },
        names: { select: { text: true, kind: true } },
      },
    }),
    db.partnership.findMany({
      select: {
        ...{ id: true, slug: true, kind: true, titleEn: true, dateFrom: true, dateTo: true },
        parties: { select: { organisationId: true, countryCode: true } },
      },
    }),
  ]);
  const apart = (type: MergeType) =>
    new Set(
      distinct.flatMap(({ recordType, firstId, secondId }) =>
        recordType === type ? [pairKey(firstId, secondId)] : [],
      ),
    );
  const refs = new Map<string, EntryRef>([
    ...organisations.map(({ id, slug, nameEn }) => [`organisation ${id}`, { title: nameEn, slug }] as const),
    ...partnerships.map(({ id, slug, titleEn }) => [`partnership ${id}`, { title: titleEn, slug }] as const),
  ]);
  const view =
    (type: MergeType) =>
    (pair: Pair): PairView[] => {
      const [one, other] = [refs.get(`${type} ${pair.first}`), refs.get(`${type} ${pair.second}`)];
      return one && other ? [{ ...pair, type, titles: [one, other] }] : [];
    };
  const known = organisations.map((one) => ({ ...one, identifiers: [] }));
  const tied = partnerships.map(({ parties, ...one }) => ({
    ...one,
    parties: parties.map(({ organisationId, countryCode }) => organisationId ?? countryCode ?? ""),
  }));
  return [
    ...organisationPairs(known, apart("organisation")).flatMap(view("organisation")),
    ...partnershipPairs(tied, apart("partnership")).flatMap(view("partnership")),
  ];
}
