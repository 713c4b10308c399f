import { expect, test } from "vitest";
import { renderPdf } from "#app/platform/pdf/render.server.ts";
import { participantsPaper } from "#app/registration/participants/paper.tsx";
import type { ParticipantsPaper } from "#app/registration/participants/paper-content.server.ts";
import { pagesOfRows, type Row, type Section } from "#app/registration/participants/paper-pages.ts";
import { pdfPages } from "#tests/setup/pdf-text.ts";

const people = ["Ελένη Παπαδοπούλου", "Олексій Щербаков", "محمد بن سلمان", "陈晓明", "สมชาย ใจดี", "İpek Nguyễn"].map(
  (name) => ({ name, position: "Head of the cybercrime unit" }),
);
const content: ParticipantsPaper = {
  locale: "en",
  conference: ["Octopus", "Octopus"],
  title: ["List of participants", "Liste des participants"],
  dates: ["1 March 2027", "1er mars 2027"],
  place: ["Strasbourg", "Strasbourg"],
  asOf: ["On 2 January 2027, six participants are named here.", "Au 2 janvier 2027, six participants sont nommés ici."],
  notListed: [
    "481 more take part and have not agreed to be named here.",
    "481 autres participent sans avoir accepté d’être nommés ici.",
  ],
  demonstration: [
    "This conference is invented, and so are all people and organisations in this list.",
    "Cette conférence est inventée, comme toutes les personnes et organisations de cette liste.",
  ],
  // As long as those of the Council of Europe are, and two of them.
  notes: ["*This designation is", "*Cette dénomination est", "*All reference to", "*Toute référence à"].map(
    (note) => `${note} ${"without prejudice to positions ".repeat(8)}`,
  ),
  continued: ["continued", "suite"],
  countries: [
    { name: ["Germany", "Allemagne"], organisations: [{ name: ["Ministry", "Ministère"], people }] },
    { name: ["France", "France"], organisations: [{ name: ["Police", "Police"], people }] },
  ],
};

test("every name is whole, under its country and organisation in both languages", async () => {
  const pages = await pdfPages(await renderPdf(participantsPaper(content)));
  expect(pages).toHaveLength(2);
  const [cover = "", list = ""] = pages;
  expect(cover).toContain("Liste des participants");
  expect(cover).toContain("six participants sont nommés ici");
  expect(cover).toContain("Cette dénomination est without prejudice");
  expect(list).toContain("Germany / Allemagne");
  expect(list).toContain("Ministry / Ministère");
  expect(list).toContain("2 / 2");
  expect(list).not.toContain("France / France");
  for (const { name } of people) expect(list.split(name)).toHaveLength(3);
});

const person: Row = { kind: "person", name: ["A"], position: ["B"] };
const section: Section = {
  country: { kind: "country", lines: ["Germany"], continued: false },
  organisations: [
    { heading: { kind: "organisation", lines: ["One"] }, people: [person, person] },
    { heading: { kind: "organisation", lines: ["Two"] }, people: [person] },
  ],
};

test("a heading stays with its first person, and a country that goes on is named again", () => {
  const pages = pagesOfRows([section], 80).map((page) => page.map(({ row }) => row.kind));
  expect(pages).toEqual([
    ["country", "organisation", "person", "person"],
    ["country", "organisation", "person"],
  ]);
});

test("nothing stands below the end of a page, and nobody is left out", () => {
  for (let height = 70; height < 300; height += 7) {
    const pages = pagesOfRows(
      Array.from({ length: 9 }, () => section),
      height,
    );
    expect(pages.flat().filter(({ row }) => row.kind === "person")).toHaveLength(27);
    for (const { top } of pages.flat()) expect(top).toBeLessThanOrEqual(height - 13);
  }
});
