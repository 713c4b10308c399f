import { systemAct } from "#app/platform/act.ts";
import { remindOfAgendas } from "#app/programme/agenda/commands/remind.server.ts";
import { testAppUrl } from "#tests/factories/account.ts";
import { openLasting } from "#tests/setup/lasting-database.ts";

// A process of its own in which the hours of a conference go by, a quarter of one at a time, and whoever wants it is
// reminded, until somebody kills it. Each line it prints is a quarter that is over.

const [databaseUrl, dataDir, first = ""] = process.argv.slice(2);

const { db } = await openLasting({ databaseUrl: databaseUrl || null, dataDir: dataDir ?? "" });

for (let quarter = 0; quarter < 40; quarter++) {
  await remindOfAgendas(db, systemAct(new Date(Date.parse(first) + quarter * 15 * 60_000), testAppUrl));
  console.log(quarter);
}
