import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import { actAsVisitor } from "#tests/factories/account.ts";
import { openLasting } from "#tests/setup/lasting-database.ts";

// A process of its own in which those who have a place of a conference withdraw one after another, in order of arrival,
// so that each place is offered to the next in line, until somebody kills it. Each line it prints is one who is out.

const [databaseUrl, dataDir, conferenceId = ""] = process.argv.slice(2);

const { db } = await openLasting({ databaseUrl: databaseUrl || null, dataDir: dataDir ?? "" });

for (;;) {
  const next = await db.registration.findFirst({
    where: { conferenceId, state: "confirmed" },
    orderBy: { arrival: "asc" },
    select: { id: true, reference: true },
  });
  if (!next) break;
  await withdrawRegistration(db, actAsVisitor(), { reference: next.reference, linkedIds: [next.id] });
  console.log(next.id);
}
