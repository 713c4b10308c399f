import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { isUniqueViolation } from "#app/platform/transaction.server.ts";
import { changeDraft } from "#app/programme/commands/draft.server.ts";
import { boothWhere, sittingsOfRoom } from "#app/programme/interpretation/queries.server.ts";
import { byTurns, goesOf, type Span } from "#app/programme/interpretation/rules.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export const teamsLimit = 40;
const dutiesLimit = 1000;

type In = { conferenceId: string };

export type TeamInput = {
  name: string;
  languages: string[];
  members: string[];
  dayMinutes: number;
  stretchMinutes: number;
  breakMinutes: number;
};

/** Adds a team of interpreters, or changes one. */
export async function saveTeam(
  db: PrismaClient,
  act: Act,
  { conferenceId, teamId, ...data }: In & { teamId: string | null } & TeamInput,
): Promise<void> {
  try {
    await changeDraft(db, act, conferenceId, async (tx) => {
      const before = teamId ? await tx.interpreterTeam.findFirst({ where: { id: teamId, conferenceId } }) : null;
      if (teamId && !before) throw new AppError("not_found");
      if (!before && (await tx.interpreterTeam.count({ where: { conferenceId } })) >= teamsLimit)
        throw fieldRefusal("name", `too_many|${teamsLimit}`);
      const { id } = before
        ? await tx.interpreterTeam.update({ where: { id: before.id }, data, select: { id: true } })
        : await tx.interpreterTeam.create({ data: { ...data, conferenceId }, select: { id: true } });
      // Names of interpreters are not for the log, which outlives them.
      await note(tx, act, conferenceId, "interpreter_team", id, before ? "changed" : "added", {
        name: [before?.name ?? null, data.name],
        languages: [before?.languages ?? null, data.languages],
      });
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw fieldRefusal("name", "name_taken");
    throw error;
  }
}

/** Removes a team with all its duties. */
export function removeTeam(db: PrismaClient, act: Act, { conferenceId, teamId }: In & { teamId: string }) {
  return changeDraft(db, act, conferenceId, async (tx) => {
    const team = await tx.interpreterTeam.findFirst({ where: { id: teamId, conferenceId }, select: { name: true } });
    if (!team) throw new AppError("not_found");
    await tx.interpreterTeam.delete({ where: { id: teamId } });
    await note(tx, act, conferenceId, "interpreter_team", teamId, "removed", { name: [team.name, null] });
  });
}

/** Puts a booth for a language into a room. A second time changes nothing. */
export function addBooth(
  db: PrismaClient,
  act: Act,
  { conferenceId, roomId, language }: In & { roomId: string; language: string },
): Promise<void> {
  return changeDraft(db, act, conferenceId, async (tx) => {
    const room = await tx.room.findFirst({ where: { id: roomId, conferenceId }, select: { nameEn: true } });
    if (!room) throw fieldRefusal("roomId", "invalid");
    const { count } = await tx.booth.createMany({ data: [{ roomId, language }], skipDuplicates: true });
    if (count === 0) throw fieldRefusal("language", "name_taken");
    await note(tx, act, conferenceId, "booth", roomId, "added", {
      language: [null, language],
      room: [null, room.nameEn],
    });
  });
}

/** Takes a booth away, with the duties in it. */
export function removeBooth(db: PrismaClient, act: Act, { conferenceId, boothId }: In & { boothId: string }) {
  return changeDraft(db, act, conferenceId, async (tx) => {
    const booth = await requireBooth(tx, conferenceId, boothId);
    await tx.booth.delete({ where: { id: boothId } });
    await note(tx, act, conferenceId, "booth", booth.roomId, "removed", { language: [booth.language, null] });
  });
}

export type DutyInput = { boothId: string; teamId: string; startsAt: Date; endsAt: Date; relayFrom: string | null };

/** Puts a team into a booth for a time, or changes that. What is too much for a team is warned of, not refused. */
export function saveDuty(
  db: PrismaClient,
  act: Act,
  { conferenceId, dutyId, ...data }: In & { dutyId: string | null } & DutyInput,
): Promise<void> {
  return changeDraft(db, act, conferenceId, async (tx) => {
    const booth = await requireBooth(tx, conferenceId, data.boothId);
    if (data.relayFrom === booth.language) throw fieldRefusal("relayFrom", "invalid");
    await requireTeams(tx, conferenceId, [data.teamId]);
    if (data.startsAt >= data.endsAt) throw fieldRefusal("to", "ends_before");
    const before = dutyId
      ? await tx.interpretationDuty.findFirst({ where: { id: dutyId, booth: boothWhere(conferenceId) } })
      : null;
    if (dutyId && !before) throw new AppError("not_found");
    if (!before) await requireRoomFor(tx, conferenceId, 1);
    const { id } = before
      ? await tx.interpretationDuty.update({ where: { id: before.id }, data, select: { id: true } })
      : await tx.interpretationDuty.create({ data, select: { id: true } });
    await note(tx, act, conferenceId, "interpretation_duty", id, before ? "changed" : "added", {
      time: [before && times(before), times(data)],
      teamId: [before?.teamId ?? null, data.teamId],
    });
  });
}

/** Takes a duty back. */
export function removeDuty(db: PrismaClient, act: Act, { conferenceId, dutyId }: In & { dutyId: string }) {
  return changeDraft(db, act, conferenceId, async (tx) => {
    const duty = await tx.interpretationDuty.findFirst({ where: { id: dutyId, booth: boothWhere(conferenceId) } });
    if (!duty) throw new AppError("not_found");
    await tx.interpretationDuty.delete({ where: { id: dutyId } });
    await note(tx, act, conferenceId, "interpretation_duty", dutyId, "removed", { time: [times(duty), null] });
  });
}

/**
 * Plans a booth, or all of a room, for a time by what takes place in the room: a duty for each go between two pauses, the
 * teams by turns. What was planned there in that time is replaced. Returns how many duties there are now.
 */
export function planBooths(
  db: PrismaClient,
  act: Act,
  input: In & { of: { boothId: string } | { roomId: string }; teamIds: string[]; within: { from: Date; to: Date } },
): Promise<number> {
  const { conferenceId, of, teamIds, within } = input;
  return changeDraft(db, act, conferenceId, async (tx) => {
    const { booths, roomId } = await requireBooths(tx, conferenceId, of);
    const teams = await requireTeams(tx, conferenceId, teamIds);
    const sittings = await sittingsOfRoom(tx, roomId, within);
    const pause = Math.max(...teams.map(({ breakMinutes }) => breakMinutes));
    const goes = booths
      .flatMap(({ id: boothId, language }) => goesOf(sittings, language, pause).map((go) => ({ ...go, boothId })))
      .sort((a, b) => a.startsAt - b.startsAt);
    const planned = byTurns(goes, teamIds);
    const ids = booths.map(({ id }) => id);
    await tx.interpretationDuty.deleteMany({
      where: { boothId: { in: ids }, startsAt: { gte: within.from, lt: within.to } },
    });
    await requireRoomFor(tx, conferenceId, planned.length);
    await tx.interpretationDuty.createMany({
      data: planned.map(({ teamId, boothId, ...span }) => ({ boothId, teamId, ...instants(span) })),
    });
    await note(tx, act, conferenceId, "booth", roomId, "planned", { duties: [null, planned.length] });
    return planned.length;
  });
}

function instants({ startsAt, endsAt }: Span) {
  return { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
}

function times({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
  return `${startsAt.toISOString()}/${endsAt.toISOString()}`;
}

async function requireBooth(tx: Tx, conferenceId: string, id: string) {
  const booth = await tx.booth.findFirst({ where: { id, ...boothWhere(conferenceId) } });
  if (!booth) throw fieldRefusal("boothId", "invalid");
  return booth;
}

async function requireBooths(tx: Tx, conferenceId: string, of: { boothId: string } | { roomId: string }) {
  const where = "boothId" in of ? { id: of.boothId } : { roomId: of.roomId };
  const booths = await tx.booth.findMany({
    where: { ...where, ...boothWhere(conferenceId) },
    orderBy: [{ language: "asc" }, { id: "asc" }],
    select: { id: true, language: true, roomId: true },
  });
  const [first] = booths;
  if (!first) throw fieldRefusal("boothId", "invalid");
  return { booths, roomId: first.roomId };
}

async function requireTeams(tx: Tx, conferenceId: string, ids: string[]) {
  const teams = await tx.interpreterTeam.findMany({
    where: { conferenceId, id: { in: ids } },
    select: { id: true, breakMinutes: true },
  });
  if (ids.length === 0) throw fieldRefusal("teamId", "required");
  if (teams.length < new Set(ids).size) throw fieldRefusal("teamId", "invalid");
  return teams;
}

async function requireRoomFor(tx: Tx, conferenceId: string, more: number): Promise<void> {
  const there = await tx.interpretationDuty.count({ where: { booth: boothWhere(conferenceId) } });
  if (there + more > dutiesLimit) throw fieldRefusal("boothId", `too_many|${dutiesLimit}`);
}

type Subject = "interpreter_team" | "booth" | "interpretation_duty";

function note(
  tx: Tx,
  act: Act,
  conferenceId: string,
  subjectType: Subject,
  subjectId: string,
  what: "added" | "changed" | "removed" | "planned",
  changes: Record<string, [unknown, unknown]>,
): Promise<void> {
  return writeAudit(tx, act, { action: actions[what], subjectType, subjectId, conferenceId, changes });
}

const actions = {
  added: "interpretation.added",
  changed: "interpretation.changed",
  removed: "interpretation.removed",
  planned: "interpretation.planned",
} as const;
