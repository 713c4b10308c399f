import "./node-version.mjs";

Promise.all([import("./run.mjs"), import("./prepare.mjs")]).then(([{ command }, { prepare }]) =>
  command(async () => {
    await prepare();
    const { serve } = await import("./serve.mjs");
    await serve("./demo.ts");
  }),
);
