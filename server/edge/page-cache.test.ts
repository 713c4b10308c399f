import { describe, expect, test } from "vitest";
import {
  cachingFor,
  entityTag,
  isFresh,
  isPublicPath,
  personalCaching,
  publicCaching,
} from "#server/edge/page-cache.ts";

test.each([
  ["/", true],
  ["/fr", true],
  ["/en/network", true],
  ["/network.json", true],
  ["/conferences", true],
  ["/fr/conferences/octopus-2007", true],
  ["/conferences/octopus-2007/programme", true],
  ["/conferences/octopus-2007/programme/opening", true],
  ["/organisations/itu", true],
  ["/partnerships/24-7-network", true],
  ["/countries/FR/", true],
  ["/conferences/octopus-2007/register", false],
  ["/conferences/octopus-2007/participants", false],
  ["/organise/octopus-2007/registrations.csv", false],
  ["/organisations/itu/edit", false],
  ["/organisations/search.json", false],
  ["/r/secret", false],
  ["/i/secret", false],
  ["/reset-password", false],
  ["/account", false],
  ["/organise/octopus-2007", false],
  ["/networks", false],
])("%s is public: %s", (path, isPublic) => {
  expect(isPublicPath(path)).toBe(isPublic);
});

describe("cachingFor", () => {
  const visit = { method: "GET", pathname: "/network", hasCookie: false, hasCredentials: false, mayCache: true };
  const page = (headers: Record<string, string> = {}, status = 200) => new Response("", { status, headers });

  test("a public page without a cookie may be kept for a minute", () => {
    expect(cachingFor(visit, page())).toBe(publicCaching);
    expect(cachingFor({ ...visit, method: "HEAD" }, page())).toBe(publicCaching);
  });

  test.each([
    ["a cookie came", { ...visit, hasCookie: true }, page()],
    ["credentials came", { ...visit, hasCredentials: true }, page()],
    ["a cookie is set", visit, page({ "Set-Cookie": "a=b" })],
    [
      "a cookie is set by a loader that says otherwise",
      visit,
      page({ "Set-Cookie": "a=b", "Cache-Control": "public" }),
    ],
    ["the page is personal", { ...visit, pathname: "/r/secret" }, page()],
    ["it failed", visit, page({}, 404)],
    ["it is an answer to a form", { ...visit, method: "POST" }, page()],
    ["somebody develops", { ...visit, mayCache: false }, page()],
  ])("nothing is kept when %s", (_why, request, response) => {
    expect(cachingFor(request, response)).toBe(personalCaching);
  });

  test("a loader's own word counts, also to those who have a cookie", () => {
    const own = page({ "Cache-Control": "public, max-age=3600" });
    expect(cachingFor(visit, own)).toBe("public, max-age=3600");
    expect(cachingFor({ ...visit, hasCookie: true }, own)).toBe("public, max-age=3600");
  });
});

describe("entityTag", () => {
  const first = { nonce: "AAAAAAAAAAAAAAAAAAAAAA==", id: "00000000-0000-4000-8000-000000000001" };
  const second = { nonce: "BBBBBBBBBBBBBBBBBBBBBB==", id: "00000000-0000-4000-8000-000000000002" };
  const page = ({ nonce, id }: typeof first, text: string) =>
    Buffer.from(`<script nonce="${nonce}">${id}</script>${text}`);

  test("does not see nonce and request id, but every other byte", () => {
    expect(entityTag(page(first, "é"), first)).toBe(entityTag(page(second, "é"), second));
    expect(entityTag(page(first, "é"), first)).not.toBe(entityTag(page(second, "è"), second));
  });

  test("is compared weakly, in lists, and with a star", () => {
    const tag = entityTag(Buffer.from("text"), first);
    expect(isFresh(tag, tag)).toBe(true);
    expect(isFresh(tag.slice(2), tag)).toBe(true);
    expect(isFresh(`"other", ${tag}`, tag)).toBe(true);
    expect(isFresh("*", tag)).toBe(true);
    expect(isFresh('"other"', tag)).toBe(false);
    expect(isFresh(undefined, tag)).toBe(false);
  });
});
