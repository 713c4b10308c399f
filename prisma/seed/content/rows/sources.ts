import type { Item } from "../item.ts";
import { documents } from "../schemas.ts";
import { row } from "../tables.ts";

type Document = { title: string; publisher: string; dateFrom: string; dateNote: string | null };

const council = "Council of Europe";
const division = "Council of Europe, Economic Crime Division, Directorate General of Human Rights and Legal Affairs";

/** The documents that the content is taken from, as data/SOURCES.md lists them. */
const described: Record<(typeof documents)[number], Document> = {
  "000_72191ebe290785a3.txt": {
    title: "Microsoft support to the Project on Cybercrime (slides, workshop on public-private partnerships)",
    publisher: council,
    dateFrom: "2007",
    dateNote: "No date printed; written after April 2007.",
  },
  "001_45daf173d92a2f18.txt": {
    title: "Project on Cybercrime: Progress report, status as at 30 November 2007",
    publisher: division,
    dateFrom: "2007-12-12",
    dateNote: null,
  },
  "002_ba1c0d70a9b1c02c.txt": {
    title: "Global Project on Cybercrime (phase 2): Update 15 September\u201331 October / forecast November 2009",
    publisher: division,
    dateFrom: "2009-11-02",
    dateNote: null,
  },
  "003_56f6e9a9c819415a.txt": {
    title: "Cybercrime: common standards and joint action, Workshop 23 (flyer, Internet Governance Forum, Vilnius)",
    publisher: council,
    dateFrom: "2010",
    dateNote: "Printed for 15 September 2010.",
  },
  "004_37c31546457c5d03.txt": {
    title:
      "Press release DC 153(2013): Council of Europe and Microsoft sign partnership on cybercrime and rule of law safeguards",
    publisher: "Council of Europe, Directorate of Communication",
    dateFrom: "2013-12-03",
    dateNote: null,
  },
};

/** The five documents. */
export function sourceItems(): Item[] {
  return documents.map((id) => ({
    kind: "source",
    id,
    rows: [row("Source", { id, ...described[id], lang: "en" })],
  }));
}
