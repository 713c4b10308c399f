import "vitest";

declare module "vitest" {
  /** What the set-up of the projects hands to the test files. */
  export interface ProvidedContext {
    databaseKind: "pglite" | "postgres";
    /** Address of the private PostgreSQL server, of its maintenance database. */
    postgresUrl: string;
    /** Files with the dumped data directories of a PGlite without tables, and of a migrated one. */
    pgliteEmpty: string;
    pgliteTemplate: string;
  }
}
