// Loaded before a command, so that it believes to run on an older Node.
Object.defineProperty(process.versions, "node", { value: "18.20.4" });
