import type { Prisma } from "#prisma/generated/client.ts";
import { conferenceDays, daysBefore, instantOf, zone } from "./calendar.ts";
import { categoryPlans } from "./people.ts";
import type { RoomSlug } from "./programme/item.ts";
import { demoId } from "./random.ts";

export const conferenceSlug = "octopus-demonstration";
export const conferenceId = demoId("conference");

const capacity = 700;

/** The conference itself. */
export function conferenceRow(now: Date): Prisma.ConferenceCreateManyInput {
  const [first, , last] = conferenceDays(now);
  return {
    id: conferenceId,
    slug: conferenceSlug,
    nameEn: "Octopus Conference (demonstration)",
    nameFr: "Conférence Octopus (démonstration)",
    altNames: [],
    editionYear: Number(first.slice(0, 4)),
    state: "planned",
    themeEn: "Evidence without borders, rights without gaps",
    themeFr: "Des preuves sans frontières, des droits sans failles",
    descriptionEn:
      "Three days on cooperation against cybercrime: electronic evidence, the 24/7 network, the Second Additional Protocol, ransomware, the protection of children online and the training of those who deal with them. Half of the programme is workshops: people who work on the same questions in different countries leave with a method, a form or a telephone number that they did not have before.",
    descriptionFr:
      "Trois jours sur la coopération contre la cybercriminalité : preuve électronique, réseau 24/7, Deuxième Protocole additionnel, rançongiciels, protection des enfants en ligne et formation de celles et ceux qui s’en occupent. La moitié du programme se déroule en ateliers : celles et ceux qui travaillent sur les mêmes questions dans des pays différents en repartent avec une méthode, un formulaire ou un numéro de téléphone qui leur manquait.",
    dateFrom: first,
    dateTo: last,
    dateEnd: "dated",
    dateCertainty: "exact",
    city: "Strasbourg",
    countryCode: "FR",
    venue: "Palais de la Lanterne",
    address: "1 quai de la Démonstration, 67000 Strasbourg",
    timeZone: zone,
    languages: ["en", "fr"],
    isDemonstration: true,
    registrationOpensAt: openingOf(now),
    registrationClosesAt: instantOf(dayBefore(first, 7), "18:00"),
    contactEmail: "secretariat@octopus.example",
  };
}

/** When registration opened: on a Monday morning about six weeks ago. */
export function openingOf(now: Date): Date {
  const sixWeeksAgo = daysBefore(now, 42);
  const monday = daysBefore(sixWeeksAgo, (sixWeeksAgo.getUTCDay() + 6) % 7);
  return instantOf(monday.toISOString().slice(0, 10), "09:00");
}

function dayBefore(day: string, days: number): string {
  return daysBefore(new Date(`${day}T12:00:00Z`), days)
    .toISOString()
    .slice(0, 10);
}

type Room = Required<
  Pick<Prisma.RoomCreateManyInput, "nameEn" | "nameFr" | "capacity" | "placeEn" | "placeFr"> & { equipment: string[] }
> & { slug: RoomSlug };

const ground = { placeEn: "Ground floor, opposite the entrance", placeFr: "Rez-de-chaussée, en face de l’entrée" };
const first = { placeEn: "First floor, west wing", placeFr: "Premier étage, aile ouest" };
const second = { placeEn: "Second floor", placeFr: "Deuxième étage" };

const rooms: Room[] = [
  {
    ...{ slug: "hemicycle", nameEn: "Hemicycle", nameFr: "Hémicycle", capacity: 720, ...ground },
    equipment: ["beamer", "sound", "recording", "hybrid", "streaming"],
  },
  {
    ...{ slug: "room-1", nameEn: "Room 1", nameFr: "Salle 1", capacity: 240, ...first },
    equipment: ["beamer", "sound", "hybrid"],
  },
  {
    ...{ slug: "room-2", nameEn: "Room 2", nameFr: "Salle 2", capacity: 180, ...first },
    equipment: ["beamer", "sound"],
  },
  {
    ...{ slug: "room-3", nameEn: "Room 3", nameFr: "Salle 3", capacity: 120, ...second },
    equipment: ["beamer", "flipchart"],
  },
  { ...{ slug: "room-4", nameEn: "Room 4", nameFr: "Salle 4", capacity: 80, ...second }, equipment: ["flipchart"] },
  { ...{ slug: "foyer", nameEn: "Foyer", nameFr: "Foyer", capacity: 700, ...ground }, equipment: ["sound"] },
];

/** The id of a room. */
export function roomId(slug: RoomSlug): string {
  return demoId(`room ${slug}`);
}

/** Its six rooms. */
export function roomRows(): Prisma.RoomCreateManyInput[] {
  return rooms.map((room, position) => ({ id: roomId(room.slug), conferenceId, position, ...room }));
}

/** The id of a category. */
export function categoryId(slug: string): string {
  return demoId(`category ${slug}`);
}

/** Its categories. */
export function categoryRows(): Prisma.CategoryCreateManyInput[] {
  return categoryPlans.map(({ slug, nameEn, nameFr, descriptionEn, descriptionFr, needsApproval }, position) => ({
    id: categoryId(slug),
    conferenceId,
    slug,
    nameEn,
    nameFr,
    descriptionEn,
    descriptionFr,
    needsApproval,
    position,
  }));
}

/** The pools, with what `registrations` take from them. */
export function poolRows(registrations: { state: string; categoryId: string }[]): Prisma.PoolCreateManyInput[] {
  const held = registrations.filter(({ state }) => state === "pending" || state === "confirmed");
  const nextArrival = registrations.length + 1;
  return [
    { id: demoId("pool"), conferenceId, categoryId: null, capacity, taken: held.length, nextArrival },
    ...categoryPlans.map((plan) => ({
      id: demoId(`pool ${plan.slug}`),
      conferenceId,
      categoryId: categoryId(plan.slug),
      capacity: plan.capacity,
      taken: held.filter((row) => row.categoryId === categoryId(plan.slug)).length,
      nextArrival: 1,
    })),
  ];
}

/** The days of the conference as stored, which stay when the demonstration starts again later. */
export function daysOf(conference: Pick<Prisma.ConferenceCreateManyInput, "dateFrom">): string[] {
  const first = conference.dateFrom ?? "";
  return [0, 1, 2].map((offset) => dayBefore(first, -offset));
}
