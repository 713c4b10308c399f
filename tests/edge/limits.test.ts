import { once } from "node:events";
import { describe, expect, inject, test } from "vitest";
import { open, readAll, send, sendBytes, statusOf } from "#tests/edge/raw.ts";

const { url } = inject("edgeServer");
const { host } = new URL(url);
const own = { Origin: url, "Content-Type": "application/x-www-form-urlencoded" };
const limit = 1_048_576;

describe("bodies", () => {
  test("one that says it is too large is not read", async () => {
    const answer = await sendBytes(
      url,
      `POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${url}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${limit + 1}\r\n\r\n`,
    );
    expect(statusOf(answer)).toBe(413);
    expect(answer).toMatch(/connection: close/i);
  });

  test("one that becomes too large on the way is cut off", async () => {
    const socket = open(url);
    const all = readAll(socket);
    socket.write(
      `POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${url}\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    const chunk = `10000\r\n${"a".repeat(0x10000)}\r\n`;
    for (let sent = 0; sent <= limit && !socket.destroyed; sent += 0x10000) {
      if (!socket.write(chunk)) await Promise.race([once(socket, "drain"), once(socket, "close")]);
    }
    expect(statusOf(await all)).toBe(413);
  });

  test("a form with a file may be larger, and that has an end too", async () => {
    const form = (size: number) =>
      `--x\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\n${"a".repeat(size)}\r\n--x--\r\n`;
    const headers = { ...own, "Content-Type": "multipart/form-data; boundary=x" };
    const answer = (size: number) => send(`${url}/sign-in`, { method: "POST", headers, body: form(size) });
    expect((await answer(limit + 1)).status).toBe(422);
    // Read to its end, so that the answer is not lost with the connection.
    expect((await answer(40 * limit)).status).toBe(413);
  });

  test.each([
    ["text/plain", "a=b", 415],
    ["application/json", "{}", 415],
    ["application/xml", "<a/>", 415],
    ["multipart/form-data", "no boundary", 400],
    ["multipart/form-data; boundary=x", "no parts", 400],
    ["application/x-www-form-urlencoded", `${"n".repeat(300)}=1`, 400],
    ["application/x-www-form-urlencoded", "items[99999999]=1", 400],
    ["application/x-www-form-urlencoded", "items[__proto__]=1", 400],
    ["application/x-www-form-urlencoded", "a.constructor.b=1", 400],
    ["application/x-www-form-urlencoded", "x=1&".repeat(6000), 400],
    ["application/x-www-form-urlencoded", "email=a%00b", 422],
  ])("%s with %s: %i", async (type, body, status) => {
    const answer = await send(`${url}/sign-in`, { method: "POST", headers: { ...own, "Content-Type": type }, body });
    expect(answer.status).toBe(status);
  });

  test("a packed body is refused: nobody here unpacks it", async () => {
    const headers = { ...own, "Content-Encoding": "gzip" };
    expect((await send(`${url}/sign-in`, { method: "POST", headers, body: "x" })).status).toBe(415);
  });

  test("a form without fields is a form", async () => {
    const { status } = await send(`${url}/sign-in`, { method: "POST", headers: { Origin: url } });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });
});

describe("addresses", () => {
  test.each([
    "/%",
    "/%ff",
    "/%E0%A4%A",
    "/fr/%",
    "/a%00b",
    "/network?q=%00",
    "//evil.example",
    "/a\\b",
    "/organisations/%c0%ae",
  ])("%s is refused as unreadable", async (path) => {
    const answer = await sendBytes(url, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect(statusOf(answer)).toBe(400);
  });

  test.each(["http://evil.example/", "evil.example:80", "*"])("GET %s is no address of ours", async (target) => {
    const answer = await sendBytes(url, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect(statusOf(answer)).toBe(400);
  });

  test("one that is too long", async () => {
    expect((await send(`${url}/network?q=${"a".repeat(9000)}`)).status).toBe(414);
  });

  test("headers that are too long", async () => {
    const answer = await sendBytes(url, `GET / HTTP/1.1\r\nHost: ${host}\r\nCookie: ${"a".repeat(20_000)}\r\n\r\n`);
    expect(statusOf(answer)).toBe(431);
  });

  test.each([
    ["a cookie that means nothing", "Cookie: =;;;=%; octopus=%00; theme=<script>"],
    ["a token that is no token", `Cookie: octopus=${"x".repeat(4000)}`],
    ["languages that are none", "Accept-Language: ;;;q=x, \xff"],
    ["encodings that are none", "Accept-Encoding: ;;;"],
    ["tags that are none", 'If-None-Match: ,,"'],
    ["a range", "Range: bytes=0-1"],
    ["a date that is none", "If-Modified-Since: yesterday"],
  ])("%s disturbs nobody", async (_what, header) => {
    const answer = await sendBytes(url, `GET / HTTP/1.1\r\nHost: ${host}\r\n${header}\r\nConnection: close\r\n\r\n`);
    expect(statusOf(answer)).toBe(200);
  });

  test("no host, or two of them", async () => {
    expect(statusOf(await sendBytes(url, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))).toBe(400);
    expect(statusOf(await sendBytes(url, "GET / HTTP/1.0\r\n\r\n"))).toBe(421);
  });
});

describe("methods", () => {
  test.each(["/", "/network.json", "/nothing", "/favicon.svg"])(
    "HEAD %s has the headers of GET and no body",
    async (path) => {
      const get = await send(url + path);
      const head = await send(url + path, { method: "HEAD" });
      expect(head.status).toBe(get.status);
      expect(head.body).toBe("");
      expect(head.headers.etag).toBe(get.headers.etag);
      expect(head.headers["content-type"]).toBe(get.headers["content-type"]);
    },
  );

  test.each(["/", "/sign-in", "/nothing", "*"])("OPTIONS %s names what there is", async (path) => {
    const answer = await sendBytes(url, `OPTIONS ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect(statusOf(answer)).toBe(204);
    expect(answer).toMatch(/allow: GET, HEAD, POST, OPTIONS/i);
    expect(answer).not.toMatch(/access-control/i);
  });

  test.each(["PUT", "PATCH", "DELETE"])("%s is known but has no use on pages", async (method) => {
    expect((await send(`${url}/sign-in`, { method, headers: own, body: "" })).status).toBe(405);
  });

  test.each(["TRACE", "PROPFIND", "SEARCH"])("%s is refused", async (method) => {
    expect((await send(`${url}/`, { method })).status).toBe(405);
  });

  test("a word that is no method", async () => {
    expect(statusOf(await sendBytes(url, `BREW / HTTP/1.1\r\nHost: ${host}\r\n\r\n`))).toBe(400);
  });

  test.each(["/", "/about", "/nothing", "/network", "/organisations"])(
    "POST to %s, which has no form",
    async (path) => {
      const { status } = await send(url + path, { method: "POST", headers: own, body: "a=b" });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    },
  );
});
