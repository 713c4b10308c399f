import { describe, expect, inject, test } from "vitest";
import { send } from "#tests/edge/raw.ts";

const { url } = inject("edgeServer");
const own = url;
const { port } = new URL(url);
const form = { "Content-Type": "application/x-www-form-urlencoded" };

const foreign: [string, Record<string, string>][] = [
  ["nothing that says where it comes from", {}],
  ["a foreign origin", { Origin: "https://evil.example" }],
  ["an origin that hides itself", { Origin: "null" }],
  ["https instead of http", { Origin: `https://127.0.0.1:${port}` }],
  ["another port", { Origin: "http://127.0.0.1:1" }],
  ["another name of the same machine", { Origin: `http://localhost:${port}` }],
  ["a longer name", { Origin: `${own}.evil.example` }],
  ["another site", { "Sec-Fetch-Site": "cross-site", Origin: own }],
  ["another host of the same site", { "Sec-Fetch-Site": "same-site" }],
  ["a forwarded host that nobody trusts", { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" }],
];

const addresses = [
  "/sign-in",
  "/fr/sign-in",
  "/sign-in?_data=routes%2Fsign-in",
  "/preferences",
  "/network.json",
  "/nothing",
];

describe.each(["POST", "PUT", "PATCH", "DELETE"])("%s", (method) => {
  test.each(foreign)("with %s is refused everywhere", async (_what, headers) => {
    for (const path of addresses) {
      const { status } = await send(url + path, { method, headers: { ...form, ...headers }, body: "a=b" });
      expect(`${path} ${status}`).toBe(`${path} 403`);
    }
  });

  test("as plain text is refused as well", async () => {
    const headers = { "Content-Type": "text/plain", Origin: "https://evil.example" };
    expect((await send(`${url}/sign-in`, { method, headers, body: "a=b" })).status).toBe(403);
  });
});

describe("what our own pages send gets through", () => {
  test.each([
    ["the browser's word", { "Sec-Fetch-Site": "same-origin" }],
    ["the browser's word with a hidden origin", { "Sec-Fetch-Site": "same-origin", Origin: "null" }],
    ["our own origin", { Origin: own }],
  ])("by %s", async (_what, headers) => {
    const { status } = await send(`${url}/preferences`, {
      method: "POST",
      headers: { ...form, ...headers },
      body: "theme=dark",
    });
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(400);
  });
});

describe("the exemption", () => {
  const post = (path: string) =>
    send(url + path, { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" });

  test("is for the mail provider's exact address, which there is only with a secret to check signatures by", async () => {
    expect((await post("/webhooks/resend")).status).toBe(404);
  });

  test.each(["/webhooks/resend/", "/fr/webhooks/resend", "/webhooks/resend2", "/webhooks//resend", "/WEBHOOKS/resend"])(
    "%s is not that address",
    async (path) => {
      expect((await post(path)).status).toBe(403);
    },
  );
});

test("refusals are worded for people, in their language, and as problem details for programs", async () => {
  const person = { method: "POST", headers: { ...form, Accept: "text/html" } };
  const french = await send(`${url}/fr/sign-in`, person);
  expect(french.headers["content-type"]).toContain("text/html");
  expect(french.body).toContain('<html lang="fr">');
  expect(french.body).toContain("provient d’un autre site");
  const program = await send(`${url}/sign-in`, { method: "POST", headers: { ...form, Accept: "application/json" } });
  expect(program.headers["content-type"]).toBe("application/problem+json");
  expect(JSON.parse(program.body)).toMatchObject({ status: 403 });
});

test("another site's name is answered with nothing of ours", async () => {
  for (const host of ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "a b", "evil.example/@127.0.0.1"]) {
    const { status, body } = await send(`${url}/forgot-password`, { headers: { Host: host } });
    expect(`${host} ${status}`).toBe(`${host} 421`);
    expect(body).not.toContain("evil.example");
  }
  const forwarded = await send(`${url}/`, { headers: { "X-Forwarded-Host": "evil.example" } });
  expect(forwarded.body).not.toContain("evil.example");
});
