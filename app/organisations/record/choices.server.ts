import type { NameOf } from "#app/organisations/record/values.ts";
import type { Db } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";
import { foldText } from "#app/platform/text.ts";

/** No more names than these are sent with a form; the others can be typed all the same. */
const listed = 3000;

type Named = { id: string; slug: string; nameEn: string; nameFr: string | null; acronym: string | null };
type Country = { code: string; nameEn: string; nameFr: string };

/** The entries that a form may name, each under one name that no other has. */
export class Directory {
  readonly #organisations: Named[];
  readonly #countries: Country[];
  readonly #locale: Locale;
  readonly #labels: Map<string, string>;

  constructor(organisations: Named[], countries: Country[], locale: Locale) {
    this.#organisations = organisations;
    this.#countries = countries;
    this.#locale = locale;
    this.#labels = labelsOf(organisations);
  }

  get nameOf(): NameOf {
    return {
      organisation: (id) => this.#labels.get(id) ?? id,
      country: (code) => this.#countryName(this.#countries.find((country) => country.code === code)) ?? code,
    };
  }

  get organisationNames(): string[] {
    return [...this.#labels.values()].slice(0, listed);
  }

  get countryNames(): { value: string; label: string }[] {
    return this.#countries
      .map((country) => ({ value: country.code, label: this.#countryName(country) ?? country.code }))
      .sort((a, b) => a.label.localeCompare(b.label, this.#locale));
  }

  #countryName(country: Country | undefined): string | null {
    return country ? (this.#locale === "fr" ? country.nameFr : country.nameEn) : null;
  }

  /** The one organisation that is called so: by its name on the list, its address, or any name that is its alone. */
  organisation(typed: string): string | null {
    const exact = this.#organisations.find(({ id, slug }) => this.#labels.get(id) === typed || slug === typed);
    if (exact) return exact.id;
    const folded = foldText(typed);
    const [one, other] = this.#organisations.filter(({ nameEn, nameFr, acronym }) =>
      [nameEn, nameFr, acronym].some((name) => name !== null && foldText(name) === folded),
    );
    return one && !other && folded !== "" ? one.id : null;
  }

  country(typed: string): string | null {
    const folded = foldText(typed);
    return (
      this.#countries.find(({ nameEn, nameFr }) => [nameEn, nameFr].some((name) => foldText(name) === folded))?.code ??
      null
    );
  }
}

/** The English name, and where several have the same, with the address. */
function labelsOf(organisations: Named[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { nameEn } of organisations) counts.set(nameEn, (counts.get(nameEn) ?? 0) + 1);
  return new Map(
    organisations.map(({ id, slug, nameEn }) => [id, (counts.get(nameEn) ?? 0) > 1 ? `${nameEn} (${slug})` : nameEn]),
  );
}

/** Everything that can be named, read at once. */
export async function readDirectory(db: Db, locale: Locale): Promise<Directory> {
  const [organisations, countries] = await Promise.all([
    db.organisation.findMany({
      select: { id: true, slug: true, nameEn: true, nameFr: true, acronym: true },
      orderBy: [{ nameEn: "asc" }, { id: "asc" }],
    }),
    db.country.findMany({ select: { code: true, nameEn: true, nameFr: true } }),
  ]);
  return new Directory(organisations, countries, locale);
}

type Choice = { value: string; label: string };

/** The lists that forms choose from; sources that only a proposal brings come first. */
export async function readChoices(db: Db, locale: Locale, brought: { id: string; title: string }[]) {
  const named = { id: true, nameEn: true, nameFr: true } as const;
  const [sources, projects, conferences, activities] = await Promise.all([
    db.source.findMany({ select: { id: true, title: true }, orderBy: [{ title: "asc" }, { id: "asc" }] }),
    db.project.findMany({ select: named, orderBy: { nameEn: "asc" } }),
    db.conference.findMany({ where: { isDemonstration: false }, select: named, orderBy: { nameEn: "asc" } }),
    db.activity.findMany({ select: { id: true, titleEn: true, titleFr: true }, orderBy: { titleEn: "asc" } }),
  ]);
  const pick = (en: string, fr: string | null) => (locale === "fr" && fr ? fr : en);
  const choices = (rows: { id: string; nameEn: string; nameFr: string | null }[]): Choice[] =>
    rows.map(({ id, nameEn, nameFr }) => ({ value: id, label: pick(nameEn, nameFr) }));
  return {
    sources: [...brought, ...sources].map(({ id, title }): Choice => ({ value: id, label: title })),
    projects: choices(projects),
    conferences: choices(conferences),
    activities: activities.map(({ id, titleEn, titleFr }): Choice => ({ value: id, label: pick(titleEn, titleFr) })),
  };
}
