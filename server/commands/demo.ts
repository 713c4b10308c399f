import { runWithDemonstration } from "#server/commands/demonstration.ts";

await runWithDemonstration("demo");
