import { register } from "tsx/esm/api";

// The press has its own thread, which reads the sources as the server does.
register();
await import("./worker.ts");
