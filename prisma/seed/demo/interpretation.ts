import { byTurns, goesOf, type Sitting } from "#app/programme/interpretation/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { conferenceId, roomId } from "./conference.ts";
import type { RoomSlug } from "./programme/item.ts";
import type { Programme } from "./programme.ts";
import { demoId } from "./random.ts";

/** Rooms that have booths, and who works in them: two teams by turns in the large one. */
const rooms: [room: RoomSlug, teams: string[]][] = [
  ["hemicycle", ["A", "B"]],
  ["room-1", ["C"]],
  ["room-2", ["D"]],
];

const pause = 30;

export type Interpretation = {
  teams: Prisma.InterpreterTeamCreateManyInput[];
  booths: Prisma.BoothCreateManyInput[];
  duties: Prisma.InterpretationDutyCreateManyInput[];
};

/** Interpretation between English and French where there are booths, planned by what takes place there. */
export function interpretationRows({ sessions, slots }: Programme): Interpretation {
  const spoken = new Map(
    sessions.filter(({ kind }) => kind !== "break").map(({ id, language }) => [id, language ?? null]),
  );
  const names = rooms.flatMap(([, teams]) => teams);
  const booths = rooms.flatMap(([room]) =>
    ["en", "fr"].map((language) => ({ id: boothId(room, language), roomId: roomId(room), language })),
  );
  const duties = rooms.flatMap(([room, teams]) => {
    const sittings = slots.flatMap((slot): Sitting[] => {
      const language = spoken.get(slot.sessionId);
      if (language === undefined || slot.roomId !== roomId(room)) return [];
      const [startsAt, endsAt] = [slot.startsAt, slot.endsAt].map((when) => new Date(when).getTime());
      return [{ ...slot, id: slot.id ?? "", language, startsAt: startsAt ?? 0, endsAt: endsAt ?? 0 }];
    });
    return ["en", "fr"].flatMap((language) =>
      byTurns(goesOf(sittings, language, pause), teams.map(teamId)).map((duty, index) => ({
        id: demoId(`duty ${room} ${language} ${index}`),
        boothId: boothId(room, language),
        teamId: duty.teamId,
        startsAt: new Date(duty.startsAt),
        endsAt: new Date(duty.endsAt),
      })),
    );
  });
  return {
    teams: names.map((name, index) => ({
      ...{ id: teamId(name), conferenceId, name: `Team ${name}`, languages: ["en", "fr"] },
      members: [2 * index, 2 * index + 1].map((nth) => `Interpreter ${nth + 1} (demonstration)`),
    })),
    booths,
    duties,
  };
}

function teamId(name: string): string {
  return demoId(`team ${name}`);
}

function boothId(room: RoomSlug, language: string): string {
  return demoId(`booth ${room} ${language}`);
}
