import { refreshNetwork } from "#app/network/refresh.server.ts";
import { loadContent } from "#prisma/seed/load-content.ts";
import { type DemoReport, loadDemo } from "#prisma/seed/load-demo.ts";
import { demoPassword } from "#server/kept-secret.ts";
import type { RunningServer, StartOptions } from "#server/main.ts";
import { runProcess } from "#server/start.ts";

/** Runs the platform with the real content and the demonstration conference, and says where it is and who may enter. */
export async function runWithDemonstration(mode: "demo" | "development"): Promise<void> {
  let entry: { report: DemoReport; password: string } | undefined;
  const prepare: StartOptions["prepare"] = async (database, config, log) => {
    const password = await demoPassword(config);
    await loadContent(database.db, { log });
    await refreshNetwork(database.db);
    entry = { report: await loadDemo(database.db, { now: new Date(), password, log }), password };
  };
  await runProcess(mode, {
    prepare,
    ready: (server) => {
      if (entry) console.log(welcome(server, entry.report, entry.password));
    },
  });
}

function welcome({ url, config }: RunningServer, { conferenceSlug, accounts }: DemoReport, password: string): string {
  const width = Math.max(...accounts.map(({ email }) => email.length));
  return [
    "",
    `Octopus is ready at ${url}`,
    `The demonstration conference: ${url}/conferences/${conferenceSlug}`,
    "",
    `Demonstration accounts, all with the password ${password}`,
    ...accounts.map(({ email, role }) => `  ${email.padEnd(width)}  ${role}`),
    "",
    config.resendApiKey
      ? "Mail is really sent, through Resend. Stop with Ctrl-C."
      : `Mail is not sent; it can be read at ${url}/outbox. Stop with Ctrl-C.`,
    "",
  ].join("\n");
}
