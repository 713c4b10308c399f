import { describe, expect, inject, test } from "vitest";
import { send } from "#tests/edge/raw.ts";

const { url } = inject("edgeServer");

describe("security headers", () => {
  test("the policy allows nothing inline and nothing from elsewhere", async () => {
    const { headers } = await send(`${url}/`);
    const policy = String(headers["content-security-policy"]);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}'/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).toMatch(/base-uri 'none'/);
    expect(policy).toMatch(/form-action 'self'/);
  });

  test("each page has a nonce and an id of its own", async () => {
    const [first, second] = await Promise.all([send(`${url}/`), send(`${url}/`)]);
    expect(first.headers["content-security-policy"]).not.toBe(second.headers["content-security-policy"]);
    expect(first.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(first.headers["x-request-id"]).not.toBe(second.headers["x-request-id"]);
  });

  test.each(["/", "/nothing/here", "/%", "/favicon.svg", "/healthz", "/network.json"])(
    "%s carries the other headers, and nothing about the software",
    async (path) => {
      const { headers } = await send(url + path);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "x-frame-options": "DENY",
      });
      expect(headers["permissions-policy"]).toContain("camera=()");
      expect(headers["x-powered-by"]).toBeUndefined();
      // Only over https: a browser would refuse to come back to an address without it.
      expect(headers["strict-transport-security"]).toBeUndefined();
    },
  );
});

test("only the door may ask for the camera, and only itself", async () => {
  for (const [path, expected] of [
    ["/door/sw.js", "camera=(self)"],
    ["/fr/door/sw.js", "camera=(self)"],
    ["/door", "camera=()"],
    ["/en/doors/x", "camera=()"],
  ] as const) {
    const { headers } = await send(url + path);
    expect(headers["permissions-policy"], path).toContain(expected);
  }
});

test("only the picture for other sites may stand in their pages, and it needs no cookie", async () => {
  for (const path of ["/network/embed", "/fr/network/embed?year=2007"]) {
    const { status, headers } = await send(url + path);
    expect(status).toBe(200);
    expect(headers["content-security-policy"], path).toContain("frame-ancestors *;");
    expect(headers["x-frame-options"], path).toBeUndefined();
    expect(headers["set-cookie"], path).toBeUndefined();
    expect(headers["cache-control"], path).toBe("public, max-age=60");
  }
  for (const path of ["/network", "/network/embed/", "/network/embedded", "/door/network/embed"]) {
    const { headers } = await send(url + path);
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
    expect(headers["x-frame-options"], path).toBe("DENY");
  }
});

describe("compression", () => {
  test.each(["br", "gzip"])("pages come in %s to those who read it", async (encoding) => {
    const { headers } = await send(`${url}/`, { headers: { "Accept-Encoding": encoding } });
    expect(headers["content-encoding"]).toBe(encoding);
    expect(String(headers.vary)).toContain("Accept-Encoding");
  });

  test("others get them as they are", async () => {
    const { headers, body } = await send(`${url}/`);
    expect(headers["content-encoding"]).toBeUndefined();
    expect(body).toContain("<!DOCTYPE html>");
  });
});

describe("files of the build", () => {
  test("never change, so browsers never ask again", async () => {
    const page = await send(`${url}/`);
    const script = /"(\/assets\/[^"]+\.js)"/.exec(page.body)?.[1];
    const { status, headers } = await send(url + script);
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  test.each([
    "/assets/none.js",
    "/assets/../server/index.js",
    "/assets/%2e%2e/%2e%2e/package.json",
    "/.made-from",
    "/assets",
  ])("%s is not there", async (path) => {
    const { status, body } = await send(url + path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body).not.toContain("dependencies");
  });
});
