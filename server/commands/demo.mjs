import "./node-version.mjs";

Promise.all([import("node:cluster"), import("./run.mjs"), import("./prepare.mjs")]).then(
  ([cluster, { command }, { prepare }]) =>
    command(async () => {
      // The process that started a worker has prepared everything.
      if (!cluster.default.isWorker) await prepare();
      const { serve } = await import("./serve.mjs");
      await serve("./demo.ts");
    }),
);
