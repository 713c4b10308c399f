import { registerDelegate } from "#app/registration/commands/register.server.ts";
import { actAsVisitor } from "#tests/factories/account.ts";
import { registrationDetails } from "#tests/factories/registration.ts";
import { openLasting } from "#tests/setup/lasting-database.ts";

// A process of its own that registers delegates one after another until somebody kills it. Each line it prints is one
// that it was told is registered.

const [databaseUrl, dataDir, conferenceId = "", categoryId = "", first = "0"] = process.argv.slice(2);

const { db } = await openLasting({ databaseUrl: databaseUrl || null, dataDir: dataDir ?? "" });

for (let n = Number(first); ; n++) {
  const result = await registerDelegate(db, actAsVisitor(), {
    conferenceId,
    details: registrationDetails(categoryId, { name: `Delegate ${n}` }),
    email: `delegate${n}@ministry.example`,
    submissionKey: `form-of-delegate-${n}`,
  });
  console.log(n, result.kind);
}
