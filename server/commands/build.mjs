import "./node-version.mjs";

Promise.all([import("./run.mjs"), import("./prepare.mjs")]).then(([{ command }, { prepare }]) => command(prepare));
