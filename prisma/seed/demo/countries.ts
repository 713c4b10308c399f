import type { CultureName } from "./names.ts";

export type DemoCountry = {
  code: string;
  culture: CultureName;
  /** The language that people there write to the secretariat in. */
  locale: "en" | "fr";
  /** Languages spoken there, of those that the registration form asks about. */
  languages: string[];
  /** How many delegates come, beside others. */
  weight: number;
};

type Group = { codes: string; culture: CultureName; locale?: "en" | "fr"; languages?: string[] };

const groups: Group[] = [
  { codes: "GB IE US CA AU NZ JM BB TT BS BZ GY MT", culture: "english" },
  { codes: "ZA NG GH KE UG TZ ZM ZW BW NA SL GM MW RW ET MU", culture: "anglophoneAfrican" },
  { codes: "FR BE LU MC CH", culture: "french", locale: "fr", languages: ["fr"] },
  { codes: "SN CI CM ML BJ TG BF NE GA MG HT", culture: "francophoneAfrican", locale: "fr", languages: ["fr"] },
  { codes: "ES AD AR CL CO PE MX CR PA DO EC UY PY BO GT HN SV", culture: "spanish", languages: ["es"] },
  { codes: "PT BR CV MZ AO", culture: "portuguese", languages: ["pt"] },
  { codes: "DE AT LI", culture: "german", languages: ["de"] },
  { codes: "NL", culture: "dutch" },
  { codes: "IT SM", culture: "italian", languages: ["it"] },
  { codes: "SE NO DK IS", culture: "nordic" },
  { codes: "FI EE LV LT", culture: "baltic" },
  { codes: "PL", culture: "polish" },
  { codes: "CZ SK", culture: "czech" },
  { codes: "HU", culture: "hungarian" },
  { codes: "RO MD", culture: "romanian" },
  { codes: "HR SI BA ME", culture: "croatian" },
  { codes: "AL", culture: "albanian" },
  { codes: "RS MK", culture: "serbian" },
  { codes: "BG", culture: "bulgarian" },
  { codes: "UA", culture: "ukrainian", languages: ["uk"] },
  { codes: "KZ", culture: "kazakh" },
  { codes: "GR CY", culture: "greek" },
  { codes: "TR AZ", culture: "turkish", languages: ["tr"] },
  { codes: "GE", culture: "georgian" },
  { codes: "AM", culture: "armenian" },
  { codes: "MA TN DZ MR", culture: "arabic", locale: "fr", languages: ["ar", "fr"] },
  { codes: "EG JO LB AE", culture: "arabic", languages: ["ar"] },
  { codes: "IL", culture: "hebrew" },
  { codes: "CN SG", culture: "chinese", languages: ["zh"] },
  { codes: "JP", culture: "japanese", languages: ["ja"] },
  { codes: "KR", culture: "korean" },
  { codes: "VN", culture: "vietnamese" },
  { codes: "TH", culture: "thai" },
  { codes: "ID MY", culture: "malay" },
  { codes: "PH", culture: "filipino" },
  { codes: "IN LK NP BD PK MV", culture: "southAsian" },
  { codes: "FJ TO PG", culture: "pacific" },
];

/** Countries that send larger delegations; from the others come a few people each. */
const larger: Record<string, number> = {
  FR: 9,
  DE: 6,
  GB: 6,
  US: 6,
  IT: 5,
  ES: 5,
  RO: 5,
  BR: 5,
  GR: 4,
  PT: 4,
  UA: 4,
  BE: 4,
  NL: 4,
  CH: 4,
  SN: 4,
  MA: 4,
  JP: 3,
  GE: 3,
  PH: 3,
  LK: 3,
  GH: 3,
  CI: 3,
  AR: 3,
  CL: 3,
  CO: 3,
  MX: 3,
  TN: 3,
};

/** The 130 countries from which delegates come to the demonstration conference. */
export const demoCountries: DemoCountry[] = groups.flatMap(({ codes, culture, locale = "en", languages = [] }) =>
  codes.split(" ").map((code) => ({ code, culture, locale, languages, weight: larger[code] ?? 1 })),
);
