import { describe, expect, test } from "vitest";
import { translatorFor } from "#app/messages.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import {
  arrivalsHeadline,
  countriesHeadline,
  growthHeadline,
  kindsHeadline,
  languagesHeadline,
  placesHeadline,
} from "#app/registration/desk/statistics/headlines.ts";
import { noCounts } from "#app/registration/desk/statistics/periods.ts";
import type {
  CategoryFigures,
  CountryFigures,
  LanguageFigures,
} from "#app/registration/desk/statistics/read.server.ts";
import type { Words } from "#app/registration/desk/statistics/words.ts";

const wordsIn = (locale: Locale): Words => ({
  t: translatorFor(locale, "desk.statistics") as unknown as Words["t"],
  locale,
});
const [en, fr] = [wordsIn("en"), wordsIn("fr")];

const on = (day: string, count: number) => ({ day, count, state: "confirmed" as const });
const from = (name: string, count: number): CountryFigures => ({
  ...{ code: name, count, footnote: null },
  name: { en: name, fr: name },
});
const category = (name: string | null, capacity: number | null, taken: number, waiting = 0): CategoryFigures => ({
  ...{ id: name, slug: name, capacity, taken, counts: { ...noCounts(), waiting }, seats: noCounts() },
  name: name === null ? null : { en: name, fr: name },
});
const speaks = (language: string, speak: number, want = 0): LanguageFigures => ({ language, speak, want, both: 0 });

describe("the message of a chart", () => {
  test("over time", () => {
    expect(growthHeadline(en, [])).toBe("");
    expect(growthHeadline(en, [on("2026-10-01", 1)])).toBe("The only registration arrived on 1 October 2026");
    expect(growthHeadline(fr, [on("2026-10-01", 1)])).toBe("La seule inscription est arrivée le 1er octobre 2026");
    expect(growthHeadline(en, [on("2026-10-01", 1), on("2026-10-03", 1)])).toBe(
      "Both registrations arrived between 1 October and 3 October 2026",
    );
    expect(growthHeadline(en, [on("2026-10-01", 900), on("2026-10-03", 700)])).toBe(
      "Half of the 1,600 registrations had arrived by 1 October 2026",
    );
  });

  test("by week: the busiest, and no winner among equals", () => {
    const periods = (...totals: number[]) =>
      totals.map((total, week) => ({ start: `2026-10-${12 + 7 * week}`, total }));
    expect(arrivalsHeadline(en, [], "week")).toBe("");
    expect(arrivalsHeadline(en, periods(2, 5), "week")).toBe(
      "The busiest week brought 5 of 7 registrations: from 19 October",
    );
    expect(arrivalsHeadline(en, periods(5, 5), "week")).toBe("2 weeks brought the most: 5 each");
    expect(arrivalsHeadline(fr, periods(5, 5), "week")).toBe(
      "2 semaines ont apporté le plus d’inscriptions\u00a0: 5 chacune",
    );
    expect(arrivalsHeadline(en, periods(0, 1), "day")).toBe("The only registration arrived on one day: 19 October");
    expect(arrivalsHeadline(fr, periods(0, 4), "month")).toBe(
      "Les 4 inscriptions sont arrivées le même mois\u00a0: octobre 2026",
    );
  });

  test("by category: what is full is named", () => {
    expect(placesHeadline(en, [])).toBe("");
    expect(placesHeadline(en, [category(null, null, 0), category("A", 5, 0)])).toBe(
      "Nobody holds a place yet; their number is not limited",
    );
    expect(placesHeadline(en, [category(null, 9, 3), category("A", 5, 3)])).toBe(
      "3 of 9 places are held, and every category has room",
    );
    const two = [category(null, 9, 7), category("A", 5, 5), category("B", 2, 2), category("C", null, 0)];
    expect(placesHeadline(en, two)).toBe("7 of 9 places are held; A and B are full");
    expect(placesHeadline(fr, two)).toBe("7 des 9 places sont prises\u202f; les catégories A et B sont complètes");
    expect(placesHeadline(en, [category(null, 9, 9, 1)])).toBe("All 9 places are held, and 1 person waits for one");
    expect(placesHeadline(en, [category(null, 0, 0)])).toBe("All 0 places are held");
  });

  test("by country: two thirds where there are many, else who comes first, and nobody among equals", () => {
    expect(countriesHeadline(en, [])).toBe("");
    expect(countriesHeadline(en, [from("France", 1)])).toBe("The only registration comes from one country: France");
    expect(countriesHeadline(en, [from("France", 2), from("Chad", 1)])).toBe(
      "France comes first with 2 of 3 registrations",
    );
    expect(countriesHeadline(en, [from("France", 2), from("Chad", 2)])).toBe("France and Chad come first with 2 each");
    const equal = ["A", "B", "C", "D", "E", "F", "G"].map((name) => from(name, 2));
    expect(countriesHeadline(en, equal)).toBe("No country sends more than 2");
    expect(countriesHeadline(en, [from("X", 30), from("Y", 20), ...equal])).toBe(
      "Two thirds come from 2 of 9 countries",
    );
    expect(countriesHeadline(fr, [from("X", 30), from("Y", 20), ...equal])).toBe("Deux tiers viennent de 2 des 9 pays");
  });

  test("by kind: of those who are in the directory", () => {
    const kind = (name: string, count: number, listed = true) => ({
      name,
      count,
      listed,
      kind: null,
      organisations: 1,
    });
    expect(kindsHeadline(en, [kind("none", 4, false)])).toBe(
      "None of the 4 comes from an organisation of the directory",
    );
    expect(kindsHeadline(en, [kind("Government", 3), kind("Academia", 1), kind("none", 6, false)])).toBe(
      "4 of 10 come from organisations of the directory, most often: Government",
    );
  });

  test("languages: interpretation before speaking", () => {
    const totals = (people: number, total = 10) => ({ people, total });
    expect(languagesHeadline(en, [], totals(0))).toBe("Nobody has named a language");
    expect(languagesHeadline(en, [speaks("fr", 8)], totals(0))).toBe("Nobody wants interpretation; 80% speak French");
    expect(languagesHeadline(en, [speaks("fr", 1, 1)], totals(1))).toBe("1 person wants interpretation, into French");
    expect(languagesHeadline(en, [speaks("fr", 1, 2), speaks("es", 1, 2), speaks("en", 1, 1)], totals(4))).toBe(
      "4 people want interpretation, most of them into French and Spanish",
    );
  });
});
