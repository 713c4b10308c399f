import { type Logger, pino, stdSerializers } from "pino";
import type { ServerConfig } from "#server/config.ts";

/** Anything that looks like a mail address; error messages of libraries may quote what a person typed. */
const mailAddress = /[^\s"'<>(),;:=]+@[^\s"'<>(),;:=]+/g;
const messageLength = 500;

/** One JSON line per event on standard output, without personal data: no client addresses, no URLs, no form content. */
export function createLog(config: Pick<ServerConfig, "logLevel">): Logger {
  return pino({
    level: config.logLevel,
    base: { pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: serializeError },
  });
}

/** Name, code and place of an error. Prisma quotes the arguments of a failed query, so of those only the last line stays. */
function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { type, message, stack } = stdSerializers.err(error);
  const code = "code" in error ? { code: String(error.code) } : {};
  return { type, ...code, message: withoutPersonalData(error.name, message), stack: framesOf(stack) };
}

function withoutPersonalData(name: string, message: string): string {
  const kept = name.startsWith("Prisma") ? (message.trim().split("\n").at(-1) ?? "") : message;
  return kept.replace(mailAddress, "[address]").slice(0, messageLength);
}

function framesOf(stack: string): string[] {
  return stack
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at ") && !line.includes("node:internal"))
    .slice(0, 12);
}
