import { runProcess } from "#server/start.ts";

await runProcess("development", {
  ready: ({ url }) => console.log(`Octopus is being developed at ${url}`),
});
