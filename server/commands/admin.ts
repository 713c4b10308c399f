import { makeAdministrator } from "#app/accounts/commands/admin.server.ts";
import { isMailAddress } from "#app/mail/address.ts";
import { systemAct } from "#app/platform/act.ts";
import { resealPassports } from "#app/registration/papers/passport.server.ts";
import { poolDifferences } from "#app/registration/queries/check.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { backUp, restore } from "#server/commands/backup.ts";
import { readConfig } from "#server/config.ts";
import { type Database, openDatabase } from "#server/database.ts";
import { addVaultKey, replaceSessionSecret, replaceVaultKeys } from "#server/kept-secret.ts";
import { failStart } from "#server/start.ts";
import { StartError } from "#server/start-error.ts";

const usage = `npm run admin -- create-administrator EMAIL   makes an account an administrator, or creates one and prints its password
npm run admin -- backup FILE                  writes the whole database into a new file
npm run admin -- restore FILE                 brings a backup back, into an empty place
npm run admin -- check                        recounts every pool of places; says what differs and exits with 1
npm run admin -- rotate-secrets               new secret for signed cookies; everybody signs in again
npm run admin -- rotate-vault-key             seals passport data with a new key
The embedded database must not be open elsewhere: stop the server first.`;

const config = readConfig("production");

async function run([command, argument, ...more]: string[]): Promise<string> {
  if (more.length > 0) throw new StartError(usage);
  if (command === "create-administrator" && argument)
    return withDatabase(({ db }) => createAdministrator(db, argument));
  if (command === "backup" && argument) {
    await backUp(config, argument);
    return `The database is in ${argument}. Keep it as safe as the database itself: it holds personal data.`;
  }
  if (command === "restore" && argument) {
    await restore(config, argument);
    return "The database is restored. Start the server: it applies what migrations are missing.";
  }
  if (command === "check" && !argument) return withDatabase(checkPools);
  if (command === "rotate-vault-key" && !argument) return withDatabase(rotateVaultKey);
  if (command === "rotate-secrets" && !argument) return withDatabase(rotateSecrets);
  throw new StartError(usage);
}

async function withDatabase(work: (database: Database) => Promise<string>): Promise<string> {
  const database = await openDatabase(config);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function createAdministrator(db: PrismaClient, email: string): Promise<string> {
  if (!isMailAddress(email)) throw new StartError(`${email} is not an e-mail address.`);
  const { newPassword } = await makeAdministrator(db, systemAct(new Date(), config.appUrl), email);
  if (newPassword === null) return `${email} is an administrator now, with the same password as before.`;
  return `${email} is an administrator now. Password: ${newPassword}\nChange it after the first sign-in.`;
}

async function checkPools({ db }: Database): Promise<string> {
  const differences = await poolDifferences(db);
  if (differences.length === 0) return `The books agree: ${await db.pool.count()} pools counted.`;
  const lines = differences.map(
    ({ conference, category, country, delegation, option, session, capacity, taken, overbooked, counted }) =>
      `${conference}, ${[category, country, delegation, option, session].filter(Boolean).join(", ") || "whole conference"}: ${taken} of ${capacity ?? "any number"} taken by the pool (${overbooked} beyond), ${counted} by the ${session === null ? "registrations" : "sign-ups"}.`,
  );
  throw new StartError(lines.join("\n"));
}

async function rotateSecrets({ db }: Database): Promise<string> {
  const { count } = await db.loginSession.deleteMany();
  await replaceSessionSecret(config.dataDir);
  const kept = config.sessionSecret ? " SESSION_SECRET is set in the environment: change it there too." : "";
  return `${count} sign-ins ended; cookies signed before no longer count.${kept}`;
}

/** The new key counts before anything is sealed with it; the old ones go when nothing needs them. */
async function rotateVaultKey({ db }: Database): Promise<string> {
  const keys = config.vaultKeys ?? (await addVaultKey(config.dataDir));
  const count = await resealPassports(db, keys);
  if (config.vaultKeys) return `${count} sealed with the first key of VAULT_KEY: take the others away now.`;
  await replaceVaultKeys(config.dataDir, [keys[0]]);
  return `${count} sealed with a new key. Start the server again.`;
}

await run(process.argv.slice(2)).then(console.log, failStart);
