import { defineConfig } from "prisma/config";

// `prisma generate` only reads the schema, but the CLI insists on a schema engine binary and would download one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema" });
