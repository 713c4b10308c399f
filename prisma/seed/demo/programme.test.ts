import { expect, test } from "vitest";
import { conferenceDays } from "./calendar.ts";
import { conferenceRow } from "./conference.ts";
import { demoCountries } from "./countries.ts";
import { categoryPlans } from "./people.ts";
import { programmeRows } from "./programme.ts";

const now = new Date("2026-11-22T09:00:00Z");
const people = Array.from({ length: 72 }, (_, index) => `person-${index}`);
const { sessions, slots, roles } = programmeRows(conferenceDays(now), people);

test("45 sessions in six rooms on three days, in English and French", () => {
  expect(sessions).toHaveLength(45);
  expect(new Set(sessions.map(({ slug }) => slug)).size).toBe(45);
  expect(new Set(slots.map(({ roomId }) => roomId)).size).toBe(6);
  expect(new Set(slots.map(({ startsAt }) => String((startsAt as Date).toISOString()).slice(0, 10))).size).toBe(3);
  expect(sessions.every(({ titleEn, titleFr }) => titleEn && titleFr)).toBe(true);
  expect(sessions.filter(({ kind }) => kind !== "break").every((s) => s.descriptionEn && s.descriptionFr)).toBe(true);
  expect(new Set(sessions.map(({ language }) => language))).toEqual(new Set(["en", "fr", null]));
});

test("every kind of session and of part occurs", () => {
  expect(new Set(sessions.map(({ kind }) => kind))).toEqual(
    new Set(["plenary", "keynote", "panel", "workshop", "side_event", "break"]),
  );
  expect(new Set(roles.map(({ role }) => role))).toEqual(
    new Set(["chair", "speaker", "moderator", "panellist", "rapporteur"]),
  );
});

const overlaps = slots.flatMap((one, index) =>
  slots
    .slice(index + 1)
    .flatMap((other) => (one.startsAt < other.endsAt && other.startsAt < one.endsAt ? [[one, other] as const] : [])),
);

test("no room has two sessions at once", () => {
  expect(overlaps.filter(([one, other]) => one.roomId === other.roomId)).toEqual([]);
});

test("nobody is in two sessions at once, nor twice in one", () => {
  const peopleIn = (sessionId: string) =>
    roles.filter((role) => role.sessionId === sessionId).map(({ personId }) => personId);
  for (const [one, other] of overlaps) {
    const there = new Set(peopleIn(other.sessionId));
    expect(peopleIn(one.sessionId).filter((id) => there.has(id))).toEqual([]);
  }
  for (const { id = "" } of sessions) expect(new Set(peopleIn(id)).size).toBe(peopleIn(id).length);
});

test("three working days about sixty days ahead, whenever the demonstration starts", () => {
  for (let day = 0; day < 400; day++) {
    const start = new Date(now.getTime() + day * 86_400_000);
    const [first, second, third] = conferenceDays(start);
    const ahead = (Date.parse(first) - start.getTime()) / 86_400_000;
    expect(ahead).toBeGreaterThan(55);
    expect(ahead).toBeLessThan(80);
    expect([first, second, third].map((date) => new Date(date).getUTCDay())).toEqual([3, 4, 5]);
  }
});

test("600 people from 130 countries in eight categories that fit into 700 places", () => {
  expect(new Set(demoCountries.map(({ code }) => code)).size).toBe(130);
  expect(categoryPlans).toHaveLength(8);
  expect(categoryPlans.reduce((sum, { registrations }) => sum + registrations, 0)).toBe(600);
  expect(categoryPlans.reduce((sum, { capacity }) => sum + capacity, 0)).toBe(700);
});

test("French words keep their own spaces before double signs", () => {
  const texts = [
    ...sessions.flatMap(({ titleFr, descriptionFr }) => [titleFr, descriptionFr]),
    ...categoryPlans.flatMap(({ nameFr, descriptionFr }) => [nameFr, descriptionFr]),
    conferenceRow(now).descriptionFr,
  ];
  expect(texts.filter((text) => text && / [:;?!»]|« /.test(text))).toEqual([]);
});
