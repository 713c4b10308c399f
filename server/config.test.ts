import { describe, expect, test } from "vitest";
import { readConfig } from "#server/config.ts";

describe("readConfig", () => {
  test("everything has a default, and a variable set to nothing is not set", () => {
    const config = readConfig("production", { PORT: "", DATABASE_URL: "" });
    expect(config).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      appUrl: "http://localhost:3000",
      configuredAppUrl: null,
      databaseUrl: null,
      dataDir: ".data",
      workers: 1,
      trustedProxies: 0,
      logLevel: "info",
    });
  });

  test("the origin of APP_URL is kept, without a slash", () => {
    expect(readConfig("production", { APP_URL: "https://octopus.example/" }).appUrl).toBe("https://octopus.example");
  });

  test("logs are quiet at a terminal unless asked for", () => {
    expect(readConfig("demo", {}).logLevel).toBe("warn");
    expect(readConfig("demo", { LOG_LEVEL: "debug" }).logLevel).toBe("debug");
  });

  test.each([
    [{ PORT: "http" }, /^PORT must be a whole number from 0 to 65535\.$/],
    [{ PORT: "70000" }, /^PORT must be/],
    [{ HOST: "not a host" }, /^HOST must be/],
    [{ APP_URL: "octopus.example" }, /^APP_URL must be an address/],
    [{ APP_URL: "https://octopus.example/path" }, /^APP_URL must be an address/],
    [{ APP_URL: "ftp://octopus.example" }, /^APP_URL must be an address/],
    [{ DATABASE_URL: "mysql://db.example/octopus" }, /^DATABASE_URL must be/],
    [{ WEB_CONCURRENCY: "0", DATABASE_URL: "postgresql://db.example/o" }, /^WEB_CONCURRENCY must be/],
    [{ WEB_CONCURRENCY: "2" }, /^WEB_CONCURRENCY above 1 needs DATABASE_URL/],
    [{ SESSION_SECRET: "short" }, /^SESSION_SECRET must have at least 32/],
    [{ MAIL_FROM: "Octopus\r\nBcc: x@y.example <o@octopus.example>" }, /^MAIL_FROM must be/],
    [{ LOG_LEVEL: "loud" }, /^LOG_LEVEL must be one of/],
    [{ TRUST_PROXY: "true" }, /^TRUST_PROXY must be/],
    [{ RESEND_API_KEY: "re_test" }, /^APP_URL is needed/],
  ])("%o is refused in one line", (environment, message) => {
    expect(() => readConfig("production", environment)).toThrow(message);
  });
});
