import { workOnImports } from "#app/registration/imports/work.server.ts";
import { testAppUrl, testNow } from "#tests/factories/account.ts";
import { openLasting } from "#tests/setup/lasting-database.ts";

// A process of its own that works on the imports that wait, until it is done or somebody kills it. It says when it begins.

const [databaseUrl, dataDir] = process.argv.slice(2);
const { db } = await openLasting({ databaseUrl: databaseUrl || null, dataDir: dataDir ?? "" });
console.log("begins");
await workOnImports({ db, now: () => testNow, appUrl: testAppUrl, log: { error: ({ err }) => console.error(err) } });
console.log("done");
process.exit();
