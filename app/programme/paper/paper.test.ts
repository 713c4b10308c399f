import { expect, test } from "vitest";
import { renderPdf } from "#app/platform/pdf/render.server.ts";
import type { PaperItem, ProgrammePaper } from "#app/programme/paper/content.server.ts";
import { programmePaperDocument } from "#app/programme/paper/paper.tsx";
import { pdfPages } from "#tests/setup/pdf-text.ts";

const item: PaperItem = {
  time: "09:00–10:00",
  room: ["Room 1", "Salle 1"],
  kind: ["Workshop", "Atelier"],
  languages: "EN → FR",
  title: ["Evidence in the cloud", "La preuve dans le nuage"],
  people: ["Speakers Ярина Прибійко, نور البحري", "Orateurs Ярина Прибійко, نور البحري"],
  cancelled: ["", ""],
  isBreak: false,
};

const content: ProgrammePaper = {
  locale: "en",
  title: ["Programme", "Programme"],
  conference: ["Octopus Conference", "Conférence Octopus"],
  dates: ["20 January 2027", "20 janvier 2027"],
  place: ["Strasbourg", "Strasbourg"],
  zone: ["Strasbourg time (CET)", "heure de Strasbourg (CET)"],
  version: ["Version 2", "Version 2"],
  days: [
    { name: ["Wednesday", "mercredi"], items: Array.from({ length: 25 }, () => item) },
    { name: ["Thursday", "jeudi"], items: [{ ...item, cancelled: ["Cancelled", "Annulée"] }] },
  ],
};

test("every session stands on paper once, in both languages, and a day begins a page", async () => {
  const pages = await pdfPages(await renderPdf(programmePaperDocument(content)));
  const whole = pages.join("\n");
  expect(whole.split("Evidence in the cloud")).toHaveLength(27);
  expect(whole.split("La preuve dans le nuage")).toHaveLength(27);
  expect(whole).toContain("Ярина Прибійко");
  expect(pages[0]).toContain("Conférence Octopus");
  expect(pages.at(-1)).toContain("Thursday / jeudi");
  expect(pages.at(-1)).toContain("Cancelled / Annulée");
  expect(pages.at(-1)).not.toContain("Wednesday");
});
