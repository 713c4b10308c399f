import "./node-version.mjs";

Promise.all([import("./run.mjs"), import("./test-stages.mjs")]).then(([{ command }, { runStages }]) =>
  command(runStages),
);
