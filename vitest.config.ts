import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// `unit` needs no database. The same database tests run twice, on the embedded database and on a real PostgreSQL that
// the set-up starts privately; files ending in `.postgres.test.ts` or `.pglite.test.ts` only on that one. `edge` sends
// requests, also malformed ones, to a started server and looks at how processes start and stop; `e2e` drives a browser.

const databaseTests = "tests/db/**/*.test.ts";
const setupFiles = ["tests/setup/quiet.ts"];
// Generous: a machine that is busy with other things must not fail them.
const timeouts = { testTimeout: 180_000, hookTimeout: 180_000 };

/** What visits every page takes longest: started last, it would be alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isLong = ({ moduleId }: TestSpecification) => /every-|organiser\.spec|database\.|seed\.demo/.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  cacheDir: ".cache/vitest",
  test: {
    // Half of a database test is waiting for the database, so two at a time also where there are only two cores.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "{app,emails,prisma,server}/**/*.test.{ts,tsx}",
            "tests/*.test.ts",
            "tests/{mail,setup}/**/*.test.ts",
          ],
          setupFiles,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "db-pglite",
          include: [databaseTests],
          exclude: ["**/*.postgres.test.ts"],
          globalSetup: "tests/setup/pglite-template.ts",
          provide: { databaseKind: "pglite" },
          isolate: false,
          setupFiles,
          ...timeouts,
        },
      },
      {
        test: {
          name: "db-postgres",
          include: [databaseTests],
          exclude: ["**/*.pglite.test.ts"],
          globalSetup: "tests/setup/postgres-template.ts",
          provide: { databaseKind: "postgres" },
          isolate: false,
          setupFiles,
          ...timeouts,
        },
      },
      {
        test: {
          name: "edge",
          include: ["tests/edge/**/*.test.ts"],
          globalSetup: "tests/edge/setup.ts",
          setupFiles,
          ...timeouts,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.spec.ts"],
          globalSetup: "tests/e2e/started-demo.ts",
          setupFiles,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
