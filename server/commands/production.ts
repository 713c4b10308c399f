import { runProcess } from "#server/start.ts";

await runProcess("production", {
  ready: ({ url }) => console.error(`Octopus is ready at ${url}`),
});
