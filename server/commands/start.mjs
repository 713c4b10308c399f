import "./node-version.mjs";

Promise.all([import("./run.mjs"), import("./prepare.mjs")]).then(([{ command }, { refuseUnprepared }]) =>
  command(async () => {
    refuseUnprepared();
    const { serve } = await import("./serve.mjs");
    await serve("./production.ts");
  }),
);
