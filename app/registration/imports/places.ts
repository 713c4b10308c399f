import type { ImportChoices } from "#app/registration/imports/choices.ts";
import type { Person } from "#app/registration/imports/rows.ts";
import type { Claim, Places } from "#app/registration/places.ts";
import { type Approval, type Endorsement, entryState, type RegistrationState } from "#app/registration/rules.ts";

/** Somebody with all that decides whether there is a place, and which state that gives. */
export type Applicant = Person & {
  delegationId: string | null;
  category: Approval;
  delegation: Endorsement["delegation"];
};

export type Seated<One extends Applicant> = { applicant: One; state: RegistrationState; arrival: number };

/** What one person is counted by. */
export function claimOf({ categoryId, countryCode, delegationId }: Applicant): Claim {
  return { categoryId, countryCode, delegationId, optionIds: [], seats: 1 };
}

/**
 * Gives places to people in the order of the file, which is their order of arrival; nobody gets one beyond a limit. Who
 * finds none waits, or is left out and does not arrive.
 */
export function seatAll<One extends Applicant>(
  places: Places,
  people: readonly One[],
  { states, full }: Pick<ImportChoices, "states" | "full">,
): { seated: Seated<One>[]; leftOut: One[] } {
  const seated: Seated<One>[] = [];
  const leftOut: One[] = [];
  for (const applicant of people) {
    const claim = claimOf(applicant);
    const fits = places.fits(claim);
    if (!fits && full === "leave_out") {
      leftOut.push(applicant);
      continue;
    }
    if (fits) places.take(claim);
    const withPlace =
      states === "confirmed" ? "confirmed" : entryState(applicant.category, { ...applicant, endorsedAt: null });
    seated.push({ applicant, state: fits ? withPlace : "waiting", arrival: places.arrive() });
  }
  return { seated, leftOut };
}
