import "vitest";

declare module "vitest" {
  /** What the set-up of the projects hands to the test files. */
  export interface ProvidedContext {
    databaseKind: "pglite" | "postgres";
    /** Address of the private PostgreSQL server, of its maintenance database. */
    postgresUrl: string;
    /** File with the dumped data directory of a migrated PGlite. */
    pgliteTemplate: string;
  }
}
