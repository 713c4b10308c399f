import type { Db, Tx } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";
import { emailKeyOf, foldText } from "#app/platform/text.ts";
import { newToken } from "#app/platform/token.server.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import type { HeadedDelegation } from "#app/registration/delegations/headed.server.ts";
import { barOfExisting, isQuota, type NominationRefusal } from "#app/registration/delegations/rules.ts";
import { type CategoryForEntry, categoryOf, columnsOf } from "#app/registration/details.server.ts";
import {
  type Application,
  claimOf,
  type Existing,
  existingSelect,
  freeReference,
  type Placing,
  placeOnEntry,
  standingOf,
} from "#app/registration/enter.server.ts";
import type { Places } from "#app/registration/places.ts";
import { chosenOptionIds } from "#app/registration/questions/answers.server.ts";
import { categoryPhase, stateInCategory } from "#app/registration/rules.ts";

/** Whom the head names: what the organisers need to know before the person completes it. */
export type Nomination = {
  name: string;
  email: string;
  position: string;
  categoryId: string;
  countryCode: string;
  organisationName: string;
  locale: Locale;
};

export type Nominee = { application: Application; existing: Existing | null };
export type Outcome = { placing: Placing; refused: null } | { placing: null; refused: NominationRefusal };

/** Everything that can be found out about the nominees without the lock, in the order in which they are named. */
export async function applicationsOf(
  db: Tx | Db,
  conference: ConferenceForRegistration,
  delegation: HeadedDelegation,
  nominations: readonly Nomination[],
): Promise<Application[]> {
  const categories = new Map<string, CategoryForEntry>();
  const applications: Application[] = [];
  for (const { email, ...nomination } of nominations) {
    const category =
      categories.get(nomination.categoryId) ?? (await categoryOf(db, conference.id, nomination.categoryId));
    categories.set(category.id, category);
    const columns = await columnsOf(db, conference, {
      ...nomination,
      ...organisationOf(delegation, nomination.organisationName),
      ...{ languages: [], interpretation: [], accessNeeds: "" },
    });
    applications.push({
      category,
      columns: { ...columns, listConsent: "nobody" },
      delegationId: delegation.id,
      optionIds: [],
      email,
      emailKey: emailKeyOf(email),
      submissionKey: newToken(),
      reference: await freeReference(db),
      consentVersion: null,
      answers: null,
    });
  }
  return applications;
}

/** The delegation's own organisation is that of the directory, in whichever language it is written. */
function organisationOf({ organisationId, organisation }: HeadedDelegation, typed: string) {
  const own = [organisation?.nameEn, organisation?.nameFr].some((name) => name && foldText(name) === foldText(typed));
  return organisationId && own ? { organisationId } : { organisationName: typed };
}

/** The nominees with the registrations that their addresses have already. To be read under the lock before an act. */
export async function nomineesOf(db: Db, conferenceId: string, applications: Application[]): Promise<Nominee[]> {
  const emailKeys = applications.map(({ emailKey }) => emailKey);
  const rows = await db.registration.findMany({
    where: { conferenceId, emailKey: { in: emailKeys } },
    select: existingSelect,
  });
  const known = new Map(rows.map((row) => [row.emailKey, row]));
  const nominees: Nominee[] = [];
  for (const application of applications) {
    const existing = known.get(application.emailKey) ?? null;
    // What was chosen before still holds: the head answers nothing.
    const optionIds = existing ? await chosenOptionIds(db, existing.id) : [];
    nominees.push({ application: { ...application, optionIds }, existing });
  }
  return nominees;
}

/** How many of a delegation wait for a place, by category: they have used up what their head may nominate. */
export async function waitingOf(db: Db, delegationId: string): Promise<Map<string, number>> {
  const groups = await db.registration.groupBy({
    by: ["categoryId"],
    where: { delegationId, state: "waiting" },
    _count: { _all: true },
  });
  return new Map(groups.map(({ categoryId, _count }) => [categoryId, _count._all]));
}

/** What becomes of nominees, one after the other, taking places as they go. */
export function placeNominees(
  nominees: readonly Nominee[],
  {
    places,
    waiting,
    conference,
    delegation,
    now,
  }: {
    places: Places;
    waiting: ReadonlyMap<string, number>;
    conference: ConferenceForRegistration;
    delegation: HeadedDelegation;
    now: Date;
  },
): Outcome[] {
  const inLine = new Map(waiting);
  const named = new Set<string>();
  return nominees.map(({ application, existing }) => {
    const { category, emailKey } = application;
    const refuse = (refused: NominationRefusal): Outcome => ({ placing: null, refused });
    if (named.has(emailKey)) return refuse("twice");
    named.add(emailKey);
    const bar = barOfExisting(existing && standingOf(existing));
    if (bar) return refuse(bar);
    const quota = places.pools().find((pool) => isQuota(pool, delegation.id, category.id));
    if (!quota) return refuse("no_quota");
    if (categoryPhase(conference, category, now) !== "open") return refuse("closed");
    const used = quota.taken + (inLine.get(category.id) ?? 0);
    if (quota.capacity !== null && used >= quota.capacity) return refuse("quota_full");
    const placing = placeOnEntry(places, claimOf(application), stateOnNomination(category, delegation, existing, now));
    if (placing.state === "waiting") inLine.set(category.id, (inLine.get(category.id) ?? 0) + 1);
    return { placing, refused: null };
  });
}

/** The head has said yes by nominating; the organisers may still have to. */
export function stateOnNomination(
  category: CategoryForEntry,
  delegation: HeadedDelegation,
  existing: Existing | null,
  now: Date,
) {
  return stateInCategory(category, { delegation, endorsedAt: now }, existing);
}

/** What mails and pages call a delegation. */
export function delegationName(
  { nameEn, nameFr }: Pick<HeadedDelegation, "nameEn" | "nameFr">,
  locale: Locale,
): string {
  return (locale === "fr" && nameFr) || nameEn;
}
