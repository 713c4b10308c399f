import { register } from "tsx/esm/api";

// A thread reads the sources as the server does.
register();
await import("./worker.ts");
