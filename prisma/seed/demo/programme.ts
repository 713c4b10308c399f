import { slugify } from "#app/platform/text.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { instantOf } from "./calendar.ts";
import { conferenceId, roomId } from "./conference.ts";
import { firstDay } from "./programme/day-1.ts";
import { secondDay } from "./programme/day-2.ts";
import { thirdDay } from "./programme/day-3.ts";
import type { ProgrammeItem, RoomSlug } from "./programme/item.ts";
import { at, type Chance, chanceOf, demoId } from "./random.ts";

type Role = keyof NonNullable<ProgrammeItem["roles"]>;

/** Who usually appears in a session of a kind. */
const usualRoles: Record<ProgrammeItem["kind"], NonNullable<ProgrammeItem["roles"]>> = {
  plenary: { chair: 1, speaker: 3 },
  keynote: { chair: 1, speaker: 1 },
  panel: { moderator: 1, panellist: 4 },
  workshop: { moderator: 1, speaker: 3, rapporteur: 1 },
  side_event: { speaker: 2 },
  break: {},
};

/** Rooms with interpreters' booths; elsewhere only French sessions are interpreted. */
const booths = new Set<RoomSlug>(["hemicycle", "room-1", "room-2"]);

export type Programme = {
  sessions: Prisma.SessionCreateManyInput[];
  slots: Prisma.SlotCreateManyInput[];
  roles: Prisma.SessionRoleCreateManyInput[];
};

/** The 45 sessions on the given days, with people in them; nobody is in two places at once. */
export function programmeRows(days: string[], personIds: string[]): Programme {
  const programme: Programme = { sessions: [], slots: [], roles: [] };
  const casting = new Casting(personIds, chanceOf("casting"));
  [firstDay, secondDay, thirdDay].forEach((items, index) => {
    for (const item of items) addItem(programme, casting, item, at(days, index));
  });
  return programme;
}

function addItem(programme: Programme, casting: Casting, item: ProgrammeItem, day: string): void {
  const slug = slugOf(item, day, programme.sessions);
  const sessionId = demoId(`session ${programme.sessions.length}`);
  const startsAt = instantOf(day, item.from);
  const endsAt = instantOf(day, item.to);
  programme.sessions.push({
    id: sessionId,
    conferenceId,
    slug,
    kind: item.kind,
    titleEn: item.titleEn,
    titleFr: item.titleFr,
    descriptionEn: item.descriptionEn ?? null,
    descriptionFr: item.descriptionFr ?? null,
    language: item.language ?? null,
    interpretedInto: interpretation(item),
    position: programme.sessions.length,
  });
  programme.slots.push({
    id: demoId(`slot ${programme.slots.length}`),
    sessionId,
    roomId: roomId(item.room),
    startsAt,
    endsAt,
  });
  for (const [role, count = 0] of Object.entries(item.roles ?? usualRoles[item.kind])) {
    casting.take(count, startsAt, endsAt).forEach((personId, position) => {
      programme.roles.push({ sessionId, personId, role: role as Role, position });
    });
  }
}

/** Breaks have the same name every day; their addresses differ. */
function slugOf(item: ProgrammeItem, day: string, others: { slug: string }[]): string {
  const slug = slugify(item.titleEn);
  if (item.kind !== "break") return slug;
  const sameDay = others.filter((other) => other.slug.startsWith(`${slug}-${day}`)).length;
  return sameDay ? `${slug}-${day}-${sameDay + 1}` : `${slug}-${day}`;
}

function interpretation({ language, room }: ProgrammeItem): string[] {
  if (!language) return [];
  const other = language === "en" ? "fr" : "en";
  return booths.has(room) || language === "fr" ? [other] : [];
}

/** Gives parts to those who have had the fewest, never two at the same time. */
class Casting {
  private readonly parts = new Map<string, { from: Date; to: Date }[]>();

  constructor(
    private readonly personIds: string[],
    private readonly chance: Chance,
  ) {}

  take(count: number, from: Date, to: Date): string[] {
    const partsOf = (id: string) => this.parts.get(id) ?? [];
    const isFree = (id: string) => partsOf(id).every((part) => part.to <= from || part.from >= to);
    const chosen = this.personIds
      .filter(isFree)
      .map((id) => ({ id, lot: partsOf(id).length + this.chance.number() / 2 }))
      .sort((a, b) => a.lot - b.lot)
      .slice(0, count)
      .map(({ id }) => id);
    for (const id of chosen) this.parts.set(id, [...partsOf(id), { from, to }]);
    return chosen;
  }
}
