import type { Db } from "#app/platform/db.ts";
import type { DecisionResult } from "#app/registration/commands/decide.server.ts";
import type { RegistrationState, SkipReason } from "#app/registration/rules.ts";

/** Name of the part of the list's address that says who was skipped by the decision made last. */
export const skippedParam = "skipped";

/** An address holds only so much; whoever decides on more narrows the list first. */
const shownAtMost = 100;
const letters: Record<SkipReason, string> = { not_found: "n", wrong_state: "s", no_place: "p" };

/** Whom a decision skipped and why, for the address of the page that says so. */
export function skippedInAddress(skipped: DecisionResult["skipped"]): string {
  const shown = skipped.slice(0, shownAtMost).map(({ id, why }) => letters[why] + id);
  return [skipped.length, ...shown].join("~");
}

export type Skipped = {
  count: number;
  people: { reference: string; name: string; state: RegistrationState; why: SkipReason }[];
};

/** Reads it again: those of this conference, with their state as it is now; null when the address says nothing of that. */
export async function readSkipped(db: Db, conferenceId: string, said: string | null): Promise<Skipped | null> {
  if (!said) return null;
  const [count = "", ...parts] = said.split("~").slice(0, shownAtMost + 1);
  const why = new Map(parts.map((part) => [part.slice(1), reasonOf(part[0])]));
  const rows = await db.registration.findMany({
    where: { conferenceId, id: { in: [...why.keys()] } },
    orderBy: { arrival: "asc" },
    select: { id: true, reference: true, name: true, state: true },
  });
  const people = rows.map(({ id, ...row }) => ({ ...row, why: why.get(id) ?? "wrong_state" }));
  return { count: Math.min(Number.parseInt(count, 10) || people.length, 10_000), people };
}

function reasonOf(letter: string | undefined): SkipReason {
  const reasons = Object.keys(letters) as SkipReason[];
  return reasons.find((reason) => letters[reason] === letter) ?? "wrong_state";
}
