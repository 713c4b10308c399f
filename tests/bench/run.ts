import { measureBadges } from "#tests/bench/badges.ts";
import { measureCheckIn } from "#tests/bench/checkin.ts";
import { measureImport } from "#tests/bench/import.ts";
import { measureLists } from "#tests/bench/lists.ts";
import { measureNetwork } from "#tests/bench/network.ts";
import { measurePages } from "#tests/bench/pages.ts";
import { measureProgramme } from "#tests/bench/programme.ts";
import { measureRegistration } from "#tests/bench/registration.ts";
import { measureSizes } from "#tests/bench/size.ts";
import { measureStart } from "#tests/bench/start.ts";

const benches: Record<string, () => Promise<void>> = {
  badges: measureBadges,
  checkin: measureCheckIn,
  lists: measureLists,
  import: measureImport,
  network: measureNetwork,
  pages: measurePages,
  programme: measureProgramme,
  registration: measureRegistration,
  size: measureSizes,
  start: measureStart,
};

const name = process.argv[2] ?? "";
const bench = benches[name];
if (bench) await bench();
else {
  process.stderr.write(`Which benchmark? One of: ${Object.keys(benches).join(", ")}\n`);
  process.exitCode = 1;
}
