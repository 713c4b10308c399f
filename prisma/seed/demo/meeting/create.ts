import { firstVersion } from "#app/notice/first-version.ts";
import { systemAct } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { newToken } from "#app/platform/token.server.ts";
import { type Box, put } from "#app/programme/feedback/rules.ts";
import { startDraftIn } from "#app/programme/releases/commands/start-draft.server.ts";
import { foundBy } from "#app/registration/details.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { demoAccounts } from "../accounts.ts";
import { daysBefore, instantOf, zone } from "../calendar.ts";
import { demoCountries } from "../countries.ts";
import type { NameGiver } from "../names.ts";
import { categoryPlans, titleFor } from "../people.ts";
import { at, chanceOf, demoId } from "../random.ts";
import { drawReference } from "../registrations.ts";
import { type MeetingSession, meetingConclusions, meetingSessions } from "./content.ts";

const conferenceId = demoId("meeting");
const categoryId = demoId("meeting category");
const id = (what: string) => demoId(`meeting ${what}`);

/** Registered; those at the end did not come. */
const registered = 26;
const present = 22;
/** In the workshop with limited places: places, and of those who have one, who came to its door. */
const places = 18;
const cameToWorkshop = 15;
const workshop = "a-common-form-for-preservation-requests";

type Accounts = { delegate: string; partner: string; organiser: string; desk: string };

/**
 * A small meeting that is over, to look at what comes afterwards: who was there, what they said of it, minutes, a
 * recording, conclusions. The account of the delegate was there and has not said yet what they think; that of the partner
 * moderated a workshop and reads what was said of it.
 */
export async function createMeeting(tx: Tx, names: NameGiver, accounts: Accounts, now: Date): Promise<void> {
  const day = meetingDay(now);
  await createConference(tx, accounts, day, now);
  const people = registrations(names, accounts, day);
  await tx.registration.createMany({ data: people });
  await createProgramme(tx, accounts, day);
  await startDraftIn(tx, systemAct(daysBefore(instantOf(day, "09:00"), 14), ""), conferenceId);
  const ids = people.map((row) => row.id);
  await createPlaces(tx, ids, day);
  await createAttendance(tx, ids, accounts, day);
  await createFeedback(tx, ids);
  await createAftermath(tx, day);
}

/** The last Tuesday that is ten days ago or longer: what was said of it can still be added to. */
function meetingDay(now: Date): string {
  let day = daysBefore(now, 10);
  while (day.getUTCDay() !== 2) day = daysBefore(day, 1);
  return day.toISOString().slice(0, 10);
}

async function createConference(tx: Tx, accounts: Accounts, day: string, now: Date): Promise<void> {
  const begin = instantOf(day, "09:00");
  await tx.conference.create({
    data: {
      ...{
        id: conferenceId,
        slug: "octopus-demonstration-meeting",
        editionYear: Number(day.slice(0, 4)),
        state: "held",
      },
      nameEn: "Preparatory meeting of the Octopus Conference (demonstration)",
      nameFr: "Réunion préparatoire de la conférence Octopus (démonstration)",
      descriptionEn: "A morning before the conference, invented to show what comes after one.",
      descriptionFr: "Une matinée avant la conférence, inventée pour montrer ce qui suit.",
      ...{ altNames: [], dateFrom: day, dateTo: day, dateEnd: "dated", dateCertainty: "exact" },
      ...{ city: "Strasbourg", countryCode: "FR", venue: "Palais de la Lanterne", timeZone: zone },
      ...{ languages: ["en", "fr"], isDemonstration: true, contactEmail: "secretariat@octopus.example" },
      ...{ registrationOpensAt: daysBefore(begin, 40), registrationClosesAt: daysBefore(begin, 2) },
    },
    select: { id: true },
  });
  await tx.teamMember.createMany({
    data: [
      { conferenceId, accountId: accounts.organiser, role: "owner", createdAt: now },
      { conferenceId, accountId: accounts.desk, role: "desk", createdAt: now },
    ],
  });
  await tx.category.create({
    data: {
      id: categoryId,
      conferenceId,
      slug: "participant",
      nameEn: "Participant",
      nameFr: "Participant",
      position: 0,
    },
    select: { id: true },
  });
  const pool = { conferenceId, capacity: 40, taken: registered, nextArrival: registered + 1 };
  await tx.pool.createMany({
    data: [
      { ...pool, id: id("pool") },
      { ...pool, id: id("pool of category"), categoryId, nextArrival: 1 },
    ],
  });
  const rooms = [
    ["hall", "Hall of the Lantern", "Salle de la Lanterne", 60],
    ["library", "Library", "Bibliothèque", 20],
  ] as const;
  await tx.room.createMany({
    data: rooms.map(([slug, nameEn, nameFr, capacity], position) => ({
      ...{ id: id(`room ${slug}`), conferenceId, slug, nameEn, nameFr, capacity, position },
    })),
  });
}

function registrations(names: NameGiver, { delegate }: Accounts, day: string) {
  const chance = chanceOf("meeting");
  const own = at(
    demoAccounts.filter(({ role }) => role === "delegate"),
    0,
  );
  return Array.from({ length: registered }, (_, index) => {
    const country = chance.weighted(demoCountries, ({ weight }) => weight);
    const drawn = names.next(country.culture);
    const { organisation, titles } = chance.pick(chance.pick(categoryPlans.slice(0, 3)).employers);
    const organisationName = organisation[country.locale];
    const reference = drawReference(chance);
    const who =
      index === 0
        ? { name: own.name, email: own.email, accountId: delegate }
        : { name: drawn.name, email: `participant-${index + 1}@example-delegation.example`, accountId: null };
    const submittedAt = daysBefore(instantOf(day, "10:00"), 30 - index);
    return {
      ...{ id: id(`registration ${index}`), conferenceId, categoryId, state: "confirmed" as const, reference, ...who },
      ...{ arrival: index + 1, emailKey: who.email, organisationName, countryCode: country.code },
      position: titleFor(chance.pick(titles), country.locale, drawn.gender),
      ...{ locale: index === 0 ? ("en" as const) : country.locale, languages: country.languages, interpretation: [] },
      ...{ consentAt: submittedAt, consentVersion: firstVersion.version, submissionKey: newToken(), submittedAt },
      ...foundBy({ name: who.name, organisationName, email: who.email, reference }),
      isDemonstration: true,
    };
  });
}

async function createProgramme(tx: Tx, { partner }: Accounts, day: string): Promise<void> {
  const partnerId = id("person");
  const { name, email } = at(
    demoAccounts.filter(({ role }) => role === "partner"),
    0,
  );
  await tx.person.create({
    data: {
      ...{ id: partnerId, slug: "demonstration-partner", name, isDemonstration: true },
      biographyEn: "A fictional person, invented for the demonstration: sign in as the partner to read what was said.",
      biographyFr: "Personne fictive, inventée pour la démonstration : son compte lit ce qui a été dit.",
    },
    select: { id: true },
  });
  await tx.session.createMany({
    data: meetingSessions.map(({ slug, kind, title, description }, position) => ({
      ...{ id: id(`session ${slug}`), conferenceId, slug, kind, position, language: "en" },
      ...{ titleEn: title.en, titleFr: title.fr, descriptionEn: description.en, descriptionFr: description.fr },
      ...(slug === workshop && { access: "registered" as const, capacity: places }),
    })),
  });
  await tx.slot.createMany({
    data: meetingSessions.map(({ slug, room, from, to }) => ({
      ...{ id: id(`slot ${slug}`), sessionId: id(`session ${slug}`), roomId: id(`room ${room}`) },
      ...{ startsAt: instantOf(day, from), endsAt: instantOf(day, to) },
    })),
  });
  await tx.sessionRole.createMany({
    data: meetingSessions.flatMap(({ slug, roles }) =>
      roles.map(({ role, person }, position) => ({
        ...{ sessionId: id(`session ${slug}`), role, position },
        personId: person === "partner" ? partnerId : demoId(`speaker ${person}`),
      })),
    ),
  });
  await tx.speaker.create({
    data: { id: id("speaker"), conferenceId, personId: partnerId, email, emailKey: email, accountId: partner },
    select: { id: true },
  });
}

/** The workshop had fewer places than there were people: all are taken, and some waited in vain. */
async function createPlaces(tx: Tx, people: string[], day: string): Promise<void> {
  const sessionId = id(`session ${workshop}`);
  const when = daysBefore(instantOf(day, "09:00"), 7);
  const those = people.slice(0, places + 3);
  await tx.sessionSignup.create({ data: { sessionId }, select: { sessionId: true } });
  await tx.pool.create({
    data: {
      ...{ id: id("pool of workshop"), conferenceId, sessionId },
      ...{ capacity: places, taken: places, nextArrival: those.length + 1 },
    },
    select: { id: true },
  });
  await tx.signup.createMany({
    data: those.map((registrationId, index) => ({
      ...{ id: id(`signup ${index}`), sessionId, registrationId, state: index < places ? "placed" : "waiting" },
      ...{ arrival: index + 1, createdAt: when, changedAt: when },
    })),
  });
  const starred = meetingSessions.filter(({ kind }) => kind === "plenary").map(({ slug }) => id(`session ${slug}`));
  await tx.star.createMany({ data: starred.map((starId) => ({ registrationId: at(people, 0), sessionId: starId })) });
}

/** Who came through which door, let in by the desk. */
async function createAttendance(tx: Tx, people: string[], { desk }: Accounts, day: string): Promise<void> {
  const [entrance, door] = [id("entrance"), id("door")];
  const days = [day];
  await tx.checkPoint.createMany({
    data: [
      ...[
        {
          id: entrance,
          conferenceId,
          nameEn: "Entrance",
          nameFr: "Entrée",
          kind: "entrance" as const,
          position: 0,
          days,
        },
      ],
      {
        ...{ id: door, conferenceId, kind: "session", position: 1, days, sessionId: id(`session ${workshop}`) },
        ...{ nameEn: "A common form for preservation requests", nameFr: "Un formulaire commun" },
      },
    ],
  });
  const scans = (checkPointId: string, from: string, count: number): Prisma.ScanCreateManyInput[] =>
    people.slice(0, count).map((registrationId, index) => {
      const scannedAt = new Date(instantOf(day, from).getTime() + index * 40_000);
      return {
        ...{ id: id(`scan ${from} ${index}`), conferenceId, checkPointId, registrationId, accountId: desk, day },
        ...{ direction: "in", said: "welcome", result: "welcome", conflicts: [] },
        ...{ scannedAt, receivedAt: new Date(scannedAt.getTime() + 1500) },
      };
    });
  await tx.scan.createMany({
    data: [...scans(entrance, "09:05", present), ...scans(door, "10:20", cameToWorkshop)],
  });
}

/** As if each had sent it by themselves; the delegate to try with, who comes first, has not. */
async function createFeedback(tx: Tx, people: string[]): Promise<void> {
  const chance = chanceOf("feedback");
  for (const session of meetingSessions) {
    const sessionId = id(`session ${session.slug}`);
    const box = session.said.reduce<Box>(
      (before, { rating, good = "", better = "" }) => put(before, { rating, good, better }, chance.below),
      { shown: [], pending: [] },
    );
    await tx.feedbackBox.create({ data: { sessionId, ...box }, select: { sessionId: true } });
    await tx.feedbackGiven.createMany({
      data: answerersOf(session, people).map((registrationId) => ({ sessionId, registrationId })),
    });
  }
}

/** Of those who were there: in the library whoever did not go to the workshop. */
function answerersOf({ room, said }: MeetingSession, people: string[]): string[] {
  const first = room === "library" ? cameToWorkshop : 1;
  return people.slice(first, first + said.length);
}

/** Minutes, a recording, and what was concluded. */
async function createAftermath(tx: Tx, day: string): Promise<void> {
  const createdAt = instantOf(day, "17:00");
  const minutes = {
    textEn:
      "Fifteen people filled in the draft form for three invented cases.\n\n- Fields 1 to 8 were filled in alike by all.\n- Field 9 needs a time zone.\n- A request by telephone needs a line of its own.\n\nThe rapporteur brings a new draft to the conference.",
    textFr:
      "Quinze personnes ont rempli le projet de formulaire pour trois cas inventés.\n\n- Les champs 1 à 8 ont été remplis de même par tous.\n- Le champ 9 appelle un fuseau horaire.\n- Une demande par téléphone appelle une ligne à part.\n\nLe rapporteur présentera un nouveau projet à la conférence.",
  };
  await tx.sessionMaterial.createMany({
    data: [
      {
        ...{ id: id("minutes"), sessionId: id(`session ${workshop}`), kind: "minutes", position: 0, createdAt },
        ...{
          titleEn: "Minutes of the workshop",
          titleFr: "Compte rendu de l’atelier",
          access: "registered",
          ...minutes,
        },
      },
      {
        ...{ id: id("recording"), sessionId: id(`session ${workshop}`), kind: "recording", position: 1, createdAt },
        ...{ titleEn: "Recording", titleFr: "Enregistrement", language: "en", access: "registered" },
        url: "https://video.octopus.example/preservation-requests",
      },
    ],
  });
  await tx.conclusion.createMany({
    data: meetingConclusions.map(({ text, state, note }, position) => ({
      ...{ id: id(`conclusion ${position}`), conferenceId, position, state, asOf: day },
      ...{ textEn: text.en, textFr: text.fr, noteEn: note?.en ?? null, noteFr: note?.fr ?? null },
    })),
  });
}
