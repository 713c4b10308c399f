import { canDecideRegistrations, canSeeDesk } from "#app/conferences/rules.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit, writeAudits } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { foldText } from "#app/platform/text.ts";
import { inTransaction, isUniqueViolation } from "#app/platform/transaction.server.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import { isErased } from "#app/registration/rules.ts";
import type { PrismaClient, TagColour } from "#prisma/generated/client.ts";

/** More could not be told apart. */
const tagLimit = 50;

export type TagInput = { conferenceId: string; tagId: string | null; name: string; colour: TagColour };

/** Adds a tag to a conference or changes one; refuses a name that is there already, however it is written. */
export async function saveTag(db: PrismaClient, act: Act, { conferenceId, tagId, ...input }: TagInput): Promise<void> {
  requireEditor(act, conferenceId);
  const data = { ...input, nameKey: foldText(input.name) };
  try {
    await inTransaction(db, async (tx) => {
      const before = tagId ? await tx.deskTag.findFirst({ where: { id: tagId, conferenceId } }) : null;
      if (tagId && !before) throw new AppError("not_found");
      if (!tagId && (await tx.deskTag.count({ where: { conferenceId } })) >= tagLimit)
        throw fieldRefusal("name", `too_many|${tagLimit}`);
      if (before) await tx.deskTag.update({ where: { id: before.id }, data });
      else await tx.deskTag.create({ data: { ...data, conferenceId, createdAt: act.now } });
      await writeAudit(tx, act, {
        action: before ? "conference.tag_changed" : "conference.tag_added",
        subjectType: "conference",
        subjectId: conferenceId,
        conferenceId,
        changes: { name: [before?.name ?? null, input.name], colour: [before?.colour ?? null, input.colour] },
      });
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw fieldRefusal("name", "name_taken");
    throw error;
  }
}

/** Removes a tag from the conference and from everybody who has it. */
export async function removeTag(
  db: PrismaClient,
  act: Act,
  { conferenceId, tagId }: { conferenceId: string; tagId: string },
): Promise<void> {
  requireEditor(act, conferenceId);
  await inTransaction(db, async (tx) => {
    const tag = await tx.deskTag.findFirst({ where: { id: tagId, conferenceId }, select: { name: true } });
    if (!tag) throw new AppError("not_found");
    await tx.deskTag.delete({ where: { id: tagId } });
    await writeAudit(tx, act, {
      action: "conference.tag_removed",
      subjectType: "conference",
      subjectId: conferenceId,
      conferenceId,
      changes: { name: [tag.name, null] },
    });
  });
}

export type TaggingInput = { conferenceId: string; ids: string[]; tagId: string; tagging: "add" | "remove" };
/** `unchanged`: had it already, or did not have it. `gone`: nobody of that id, or erased. */
export type TaggingResult = { name: string; changed: number; unchanged: number; gone: number };

/** Puts a tag on registrations, or takes it off. Whoever sees the desk may: it decides nothing. */
export async function tagRegistrations(db: PrismaClient, act: Act, input: TaggingInput): Promise<TaggingResult> {
  const { conferenceId, tagId, tagging } = input;
  requireDeskActor(act, conferenceId);
  const ids = [...new Set(input.ids)];
  return inTransaction(db, async (tx) => {
    const tag = await tx.deskTag.findFirst({ where: { id: tagId, conferenceId }, select: { name: true } });
    if (!tag) throw new AppError("not_found");
    const rows = await tx.registration.findMany({
      where: { conferenceId, id: { in: ids } },
      select: { id: true, email: true, tags: { where: { tagId }, select: { tagId: true } } },
    });
    const there = rows.filter((row) => !isErased(row));
    const changed = there.filter(({ tags }) => (tagging === "add") === (tags.length === 0)).map(({ id }) => id);
    if (tagging === "add")
      await tx.registrationTag.createMany({
        data: changed.map((registrationId) => ({ registrationId, tagId, createdAt: act.now })),
        skipDuplicates: true,
      });
    else await tx.registrationTag.deleteMany({ where: { tagId, registrationId: { in: changed } } });
    await writeAudits(
      tx,
      act,
      changed.map((id) => ({
        action: tagging === "add" ? "registration.tagged" : "registration.untagged",
        subjectType: "registration",
        subjectId: id,
        conferenceId,
        changes: { tag: tagging === "add" ? [null, tag.name] : [tag.name, null] },
      })),
    );
    return {
      name: tag.name,
      changed: changed.length,
      unchanged: there.length - changed.length,
      gone: ids.length - there.length,
    };
  });
}

/** Refuses whoever is not at the desk of a conference. */
export function requireDeskActor(act: Act, conferenceId: string): string {
  const { actor } = act;
  if (actor.kind !== "account" || !canSeeDesk(actor.account, conferenceId)) throw new AppError("forbidden");
  return actor.account.id;
}

/** Refuses whoever may not decide at a conference. */
export function requireEditor(act: Act, conferenceId: string): string {
  const { actor } = act;
  if (actor.kind !== "account" || !canDecideRegistrations(actor.account, conferenceId)) throw new AppError("forbidden");
  return actor.account.id;
}
