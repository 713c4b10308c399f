import { describe, expect, inject, test } from "vitest";
import { send } from "#tests/edge/raw.ts";

const { url } = inject("edgeServer");

test("/healthz and /readyz answer under any host, as probes ask", async () => {
  for (const path of ["/healthz", "/readyz"]) {
    const { status, body } = await send(url + path, { headers: { Host: "10.1.2.3:8080" } });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toHaveProperty("status");
  }
});

test("other methods are named, other paths are pages", async () => {
  const post = await send(`${url}/healthz`, { method: "POST" });
  expect(post.status).toBe(405);
  expect(post.headers["content-type"]).toBe("application/problem+json");
  expect((await send(`${url}/healthz/`)).status).toBe(404);
});

describe("/metrics", () => {
  test("measures requests by route and never by address", async () => {
    await send(`${url}/r/a-very-secret-token`);
    await send(`${url}/organisations/itu?secret=1`);
    const { status, headers, body } = await send(`${url}/metrics`);
    expect(status).toBe(200);
    expect(headers["content-type"]).toContain("text/plain");
    expect(body).toMatch(
      /octopus_http_request_duration_seconds_count\{method="GET",route="\/r\/:token",status="\d+"\} \d+/,
    );
    expect(body).toContain('route="/organisations/:slug"');
    expect(body).toContain("octopus_mail_messages");
    expect(body).toContain("process_resident_memory_bytes");
    expect(body).not.toMatch(/secret|itu"/);
  });

  test.each(["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"])(
    "is not there for what came through a proxy (%s)",
    async (name) => {
      expect((await send(`${url}/metrics`, { headers: { [name]: "203.0.113.9" } })).status).toBe(404);
    },
  );
});
