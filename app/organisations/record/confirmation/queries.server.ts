import { requestOf } from "#app/organisations/record/confirmation/commands.server.ts";
import { type ConfirmationFilter, isOlder, yearMs } from "#app/organisations/record/confirmation/rules.ts";
import { organisationSpan } from "#app/organisations/record/confirmation/span.ts";
import type { Db } from "#app/platform/db.ts";
import { dayWords } from "#app/platform/instant-words.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";

/** What the page behind a mail's link shows: the entry and its partnerships, as they are public. */
export async function readConfirmation(db: Db, locale: Locale, token: string, now: Date) {
  const { organisationId, confirmedAt } = await requestOf(db, token, now);
  const organisation = await db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: {
      ...{ slug: true, nameEn: true, nameFr: true, acronym: true, kind: true, website: true, verifiedAt: true },
      country: { select: { nameEn: true, nameFr: true } },
    },
  });
  const partnerships = await db.partnership.findMany({
    where: { parties: { some: { organisationId } } },
    select: {
      ...{ id: true, slug: true, titleEn: true, titleFr: true, kind: true, verifiedAt: true },
      ...{ dateFrom: true, dateTo: true, dateEnd: true, dateCertainty: true },
      parties: {
        where: { NOT: { organisationId } },
        select: {
          organisation: { select: { nameEn: true, acronym: true } },
          country: { select: { nameEn: true, nameFr: true } },
        },
        orderBy: { position: "asc" },
      },
    },
    orderBy: [{ dateFrom: { sort: "desc", nulls: "last" } }, { slug: "asc" }],
  });
  const when = (at: Date | null) => at && dayWords(at, locale, "UTC");
  const { country, nameEn, nameFr, verifiedAt, ...entry } = organisation;
  return {
    organisation: {
      ...entry,
      name: pickText({ en: nameEn, fr: nameFr }, locale)?.text ?? nameEn,
      country: country && (locale === "fr" ? country.nameFr : country.nameEn),
      verified: when(verifiedAt),
    },
    confirmed: when(confirmedAt),
    partnerships: partnerships.map(({ id, slug, titleEn, titleFr, kind, verifiedAt: at, parties, ...span }) => ({
      ...{ id, slug, kind, verified: when(at), span: organisationSpan(span, locale) },
      title: pickText({ en: titleEn, fr: titleFr }, locale) ?? { text: titleEn, lang: "en" as const },
      others: parties
        .map(
          ({ organisation: of, country: seat }) =>
            of?.acronym ?? of?.nameEn ?? (locale === "fr" ? seat?.nameFr : seat?.nameEn),
        )
        .filter((one) => one != null)
        .join(", "),
    })),
  };
}

const onPage = 50;

/** Organisations with what is known of their confirmation: who was asked and has not answered, who has, whose entry is old. */
export async function listConfirmations(
  db: Db,
  { filter, page, now }: { filter: ConfirmationFilter | null; page: number; now: Date },
) {
  const before = new Date(now.getTime() - yearMs);
  const where =
    filter === "confirmed"
      ? { verifiedAt: { gt: before } }
      : filter === "waiting"
        ? {
            confirmations: { some: { sentAt: { gt: before } } },
            OR: [{ verifiedAt: null }, { verifiedAt: { lte: before } }],
          }
        : filter === "old"
          ? { OR: [{ verifiedAt: null }, { verifiedAt: { lte: before } }] }
          : {};
  const total = await db.organisation.count({ where });
  const pageCount = Math.max(1, Math.ceil(total / onPage));
  const shown = Math.min(page, pageCount);
  const rows = await db.organisation.findMany({
    where,
    select: {
      ...{ id: true, slug: true, nameEn: true, verifiedAt: true },
      confirmations: { select: { sentAt: true }, orderBy: { round: "desc" }, take: 1 },
      _count: { select: { editors: true } },
    },
    orderBy: [{ verifiedAt: { sort: "asc", nulls: "first" } }, { nameEn: "asc" }, { id: "asc" }],
    ...{ take: onPage, skip: (shown - 1) * onPage },
  });
  return {
    ...{ total, pageCount, page: shown },
    rows: rows.map(({ id, slug, nameEn, verifiedAt, confirmations, _count }) => ({
      ...{ id, slug, name: nameEn, verifiedAt, askedAt: confirmations[0]?.sentAt ?? null, editors: _count.editors },
      isOld: isOlder(verifiedAt, now),
    })),
  };
}

/** How many entries nobody has said to be right for over a year. */
export async function countUnverified(db: Db, now: Date): Promise<{ organisations: number; partnerships: number }> {
  const before = new Date(now.getTime() - yearMs);
  const where = { OR: [{ verifiedAt: null }, { verifiedAt: { lte: before } }] };
  const [organisations, partnerships] = await Promise.all([
    db.organisation.count({ where }),
    db.partnership.count({ where }),
  ]);
  return { organisations, partnerships };
}
