import { measurePage } from "#tests/bench/pages.ts";

const base = "/en/conferences/octopus-demonstration";

/** The public programme, as a grid and as a list by person, and as other programs read it. */
const pages = {
  grid: `${base}/programme`,
  "by person": `${base}/programme?view=person`,
  "schedule.json": "/conferences/octopus-demonstration/schedule.json",
};

/** How fast the programme is there for those who live by it. */
export async function measureProgrammePages(baseUrl: string, directory: string): Promise<void> {
  for (const [name, path] of Object.entries(pages)) await measurePage("programme", name, baseUrl + path, directory);
}
