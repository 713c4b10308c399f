import { fail, report, say } from "#tests/bench/figure.ts";
import { startDemo, withDirectory } from "#tests/setup/demo-process.ts";

const mostMs = { first: 180_000, second: 10_000 };

/** Time from the command to ready: with an empty directory (migrate, load everything), and again with its data. */
export async function measureStart(): Promise<void> {
  await withDirectory(async (dataDir) => {
    for (const which of ["first", "second"] as const) {
      say(`Starting for the ${which} time ...`);
      const demo = await startDemo(dataDir);
      await demo.stop();
      report({ bench: "start", figure: `${which} start`, value: demo.readyMs / 1000, unit: "s" });
      if (demo.readyMs > mostMs[which]) fail(`the ${which} start took ${Math.round(demo.readyMs / 1000)} s`);
    }
  });
}
