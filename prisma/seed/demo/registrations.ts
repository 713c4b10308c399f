import { firstVersion } from "#app/notice/first-version.ts";
import { newToken } from "#app/platform/token.server.ts";
import { foundBy } from "#app/registration/details.server.ts";
import { spokenLanguages } from "#app/registration/languages.ts";
import type { ListConsent, RegistrationState } from "#prisma/generated/enums.ts";
import { categoryId, conferenceId, openingOf } from "./conference.ts";
import { type DemoCountry, demoCountries } from "./countries.ts";
import type { NameGiver } from "./names.ts";
import { accessNeeds, type CategoryPlan, categoryPlans, titleFor } from "./people.ts";
import { at, type Chance, chanceOf, demoId } from "./random.ts";

const dayMs = 86_400_000;
const referenceAlphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** Somebody who came by themselves, before anything was decided. */
export type Applicant = {
  plan: CategoryPlan;
  submittedAt: Date;
  row: ReturnType<typeof applicantRow>;
};

/** 600 people from 130 countries in the order in which they registered; the first one is the demonstration delegate. */
export function drawApplicants(now: Date, names: NameGiver, chance: Chance): Applicant[] {
  const plans = shuffled(
    categoryPlans.flatMap((plan) => Array.from({ length: plan.registrations }, () => plan)),
    chance,
  );
  const countries = drawCountries(plans.length, chance);
  const times = drawTimes(plans.length, now, chance);
  return plans.map((plan, index) => {
    const submittedAt = at(times, index);
    return { plan, submittedAt, row: applicantRow(index, plan, at(countries, index), submittedAt, names, chance) };
  });
}

/** Every country once, and the rest by weight. */
function drawCountries(count: number, chance: Chance): DemoCountry[] {
  const more = Array.from({ length: count - demoCountries.length }, () =>
    chance.weighted(demoCountries, ({ weight }) => weight - 0.6),
  );
  return shuffled([...demoCountries, ...more], chance);
}

function shuffled<Item>(items: Item[], chance: Chance): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = chance.below(last + 1);
    [result[last], result[other]] = [at(result, other), at(result, last)];
  }
  return result;
}

/** Many on the first days, fewer at weekends, more again towards the end. */
function drawTimes(count: number, now: Date, chance: Chance): Date[] {
  const opening = openingOf(now).getTime();
  const latest = now.getTime() - 3_600_000;
  const openFor = Math.floor((latest - opening) / dayMs);
  const days = Array.from({ length: openFor }, (_, day) => day);
  const weightOf = (day: number) => {
    const weekday = new Date(opening + day * dayMs).getUTCDay();
    const workday = weekday === 0 || weekday === 6 ? 0.2 : 1;
    return workday * (1 + 2 * Math.exp(-day / 3) + (0.8 * day) / openFor);
  };
  const times = Array.from({ length: count }, () => {
    const day = chance.weighted(days, weightOf);
    const withinDay = (chance.number() + chance.number()) * 4.5 * 3_600_000;
    return Math.min(opening + day * dayMs + withinDay, latest - chance.below(600_000));
  });
  return times.sort((a, b) => a - b).map((time) => new Date(Math.floor(time / 1000) * 1000));
}

function applicantRow(
  index: number,
  plan: CategoryPlan,
  country: DemoCountry,
  submittedAt: Date,
  names: NameGiver,
  chance: Chance,
) {
  const number = String(index + 1).padStart(3, "0");
  const { name, gender } = names.next(country.culture);
  const { organisation, titles } = chance.pick(plan.employers);
  const organisationName = organisation[country.locale];
  const email = `delegate-${number}@example-delegation.example`;
  const reference = drawReference(chance);
  return {
    id: demoId(`registration ${number}`),
    conferenceId,
    categoryId: categoryId(plan.slug),
    accountId: null as string | null,
    reference,
    arrival: index + 1,
    email,
    emailKey: email,
    name,
    position: titleFor(chance.pick(titles), country.locale, gender),
    organisationName,
    countryCode: country.code,
    locale: country.locale,
    ...drawLanguages(country, chance),
    listConsent: drawListConsent(number),
    accessNeeds: chance.number() < 0.04 ? chance.pick(accessNeeds)[country.locale] : "",
    consentAt: submittedAt,
    consentVersion: firstVersion.version,
    // Random, not drawn: nobody who knows the names may guess what opens a registration.
    submissionKey: newToken(),
    ...foundBy({ name, organisationName, email, reference }),
    isDemonstration: true,
    submittedAt,
  };
}

/** By a chance of its own for each delegate, so that it changes nothing else that is drawn: most are listed, a quarter is not. */
function drawListConsent(number: string): ListConsent {
  return chanceOf(`list consent ${number}`).pick(["nobody", "participants", "participants", "public"]);
}

/** A reference that nobody else has. */
export function drawReference(chance: Chance): string {
  const block = () =>
    Array.from({ length: 4 }, () => referenceAlphabet[chance.below(referenceAlphabet.length)]).join("");
  return `OCT-${block()}-${block()}`;
}

/** One's own languages, usually English, sometimes French; interpretation where one of the two is missing. */
function drawLanguages({ languages, locale }: DemoCountry, chance: Chance) {
  const spoken = new Set(languages);
  if (locale === "en" || chance.number() < 0.55) spoken.add("en");
  if (chance.number() < 0.2) spoken.add("fr");
  const into = locale === "fr" && !spoken.has("en") ? ["fr"] : chance.number() < 0.3 ? [locale] : [];
  return { languages: spokenLanguages.filter((language) => spoken.has(language)), interpretation: into };
}

export type StatedRegistration = Applicant["row"] & {
  state: RegistrationState;
  decidedAt: Date | null;
  declineReason: string | null;
  version: number;
  updatedAt: Date;
};
