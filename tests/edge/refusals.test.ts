import { expect, inject, test } from "vitest";
import { send, sendBytes, statusOf } from "#tests/edge/raw.ts";

const { url } = inject("edgeServer");
const posted = {
  method: "POST",
  headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: url, Accept: "text/html" },
  body: "a=b",
};

test.each([
  ["a page without a form", "/fr/about", 405],
  ["the start page", "/fr", 405],
  ["no page at all", "/fr/nothing/here", 404],
  ["an invitation that does not exist", `/fr/i/${"x".repeat(43)}`, 422],
  ["a personal link that does not exist", `/fr/r/${"x".repeat(43)}`, 405],
])("a form sent to %s is refused in words, in the language of the address", async (_what, path, expected) => {
  const { status, body } = await send(url + path, posted);
  expect(status).toBe(expected);
  expect(body).toContain('<html lang="fr"');
  // A word that is missing shows as its key.
  expect(body).not.toMatch(/>\s*(ui|platform|home)\.[a-z]\w*/);
  expect(body).toMatch(/<h1[^>]*>[^<]{5,}</);
});

test("what a page's own script sends and is too large is refused so that the page can say why", async () => {
  const path = "/en/record/import?_data=routes%2Frecord.import._index";
  const headers = { "Content-Type": "multipart/form-data; boundary=x", Origin: url, Accept: "*/*" };
  const answer = await send(url + path, { method: "POST", headers, body: "x".repeat(6 * 1_048_576 + 1) });
  expect(answer.status).toBe(413);
  expect(answer.headers["x-remix-catch"]).toBe("yes");
  expect(JSON.parse(answer.body)).toEqual({ code: "too_large", params: {} });
});

test.each(["/EN/network", "/en/NETWORK", "/Sign-In"])("%s is another address, and no page", async (path) => {
  const { status, body } = await send(url + path, { headers: { Accept: "text/html" } });
  expect(status).toBe(404);
  expect(body).not.toMatch(/>\s*(ui|network|accounts)\.[a-z]\w*/);
});

test.each([
  "/organisations/../outbox",
  "/api/%2e%2e/en/sign-in",
  "/webhooks/.%2E/preferences",
  "/./network",
  "/network/..",
])("%s is not read: who checks it and who answers it would see different paths", async (path) => {
  const { host } = new URL(url);
  const answer = await sendBytes(url, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  expect(statusOf(answer)).toBe(400);
});
