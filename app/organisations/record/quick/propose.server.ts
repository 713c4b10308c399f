import { readIndex } from "#app/organisations/record/index.server.ts";
import { citationOf } from "#app/organisations/record/new-entry.ts";
import { propose } from "#app/organisations/record/proposals.server.ts";
import { findParties, partnershipFrom, type QuickPartnership } from "#app/organisations/record/quick/parties.ts";
import { newSource } from "#app/organisations/record/source.server.ts";
import type { Act } from "#app/platform/act.ts";
import { isAppError } from "#app/platform/errors.ts";
import type { FieldErrors } from "#app/platform/forms.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** What an editor enters is proposed: one of the parties is theirs, and all of them are in the record. */
export async function proposeQuickPartnership(
  db: PrismaClient,
  act: Act,
  quick: QuickPartnership,
): Promise<{ id: string } | { errors: FieldErrors }> {
  const found = findParties(await readIndex(db), { ...quick, addUnknown: false });
  if ("errors" in found) return found;
  const brought = quick.newSource && newSource(quick.newSource);
  const source = brought?.id ?? quick.source;
  if (source === null) return { errors: { source: ["required"] } };
  const ids = found.parties.map(({ id }) => id ?? "");
  const document = partnershipFrom(quick, {
    ids,
    names: found.parties.map(({ name }) => name),
    slug: "",
    citations: [citationOf(source, quick.section)],
  });
  try {
    const entry = {
      type: "partnership" as const,
      id: null,
      seen: null,
      document,
      sources: brought ? [brought] : [],
      reason: quick.section,
    };
    const proposed = await propose(db, act, entry);
    if (proposed.outcome === "proposed") return { id: proposed.id };
    const codes =
      proposed.outcome === "problems" ? proposed.problems.map(({ code }) => `record_${code}`) : ["nothing_changed"];
    return { errors: { partyB: codes } };
  } catch (error) {
    if (!isAppError(error) || error.code !== "forbidden") throw error;
    return { errors: { partyA: ["own_party"] } };
  }
}
