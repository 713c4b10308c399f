import { openDatabase } from "#server/database.ts";

// A process of its own for database.start.pglite.test.ts: writes rows and says after each that it is kept, until killed.

const { db } = await openDatabase({ databaseUrl: null, dataDir: process.argv[2] ?? "" });
for (let number = 1; ; number++) {
  await db.rateLimiterFlexible.create({ data: { key: String(number), points: number } });
  console.log(number);
}
