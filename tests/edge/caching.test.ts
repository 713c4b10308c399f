import { describe, expect, inject, test } from "vitest";
import { send } from "#tests/edge/raw.ts";

const { url } = inject("edgeServer");

const publicPages = ["/", "/fr", "/conferences", "/network", "/network.json", "/organisations", "/fr/organisations"];

describe("public pages without a cookie", () => {
  test.each(publicPages)("%s may be kept for a minute and asked for again by its tag", async (path) => {
    const first = await send(url + path);
    expect(first.status).toBe(200);
    expect(first.headers["cache-control"]).toBe("public, max-age=60");
    for (const name of ["Cookie", "Accept-Language", "Accept-Encoding"])
      expect(String(first.headers.vary)).toContain(name);
    const tag = String(first.headers.etag);
    const again = await send(url + path, { headers: { "If-None-Match": tag } });
    expect(again.status).toBe(304);
    expect(again.body).toBe("");
    expect(again.headers.etag).toBe(tag);
    // The copy that the visitor has was made for the nonce it came with.
    expect(again.headers["content-security-policy"]).toBeUndefined();
  });

  test("a tag is the same whatever the encoding, and another language has another", async () => {
    const plain = await send(`${url}/`);
    const packed = await send(`${url}/`, { headers: { "Accept-Encoding": "gzip" } });
    const french = await send(`${url}/`, { headers: { "Accept-Language": "fr" } });
    expect(packed.headers.etag).toBe(plain.headers.etag);
    expect(french.headers.etag).not.toBe(plain.headers.etag);
  });

  test("a page that is sent again carries the nonce and the id of its own answer", async () => {
    const answers = [await send(`${url}/about`), await send(`${url}/about`)];
    const nonces = answers.map(
      ({ headers }) => /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1],
    );
    expect(new Set(nonces).size).toBe(2);
    for (const [index, { body, headers }] of answers.entries()) {
      const used = new Set([...body.matchAll(/nonce="([^"]+)"/g)].map(([, nonce]) => nonce));
      expect(used).toEqual(new Set([nonces[index]]));
      expect(body).toContain(String(headers["x-request-id"]));
    }
    expect(answers[1]?.headers.etag).toBe(answers[0]?.headers.etag);
    expect((await send(`${url}/about`, { method: "HEAD" })).body).toBe("");
  });

  test("another copy is answered with the page", async () => {
    const { status, body } = await send(`${url}/`, { headers: { "If-None-Match": 'W/"other"' } });
    expect(status).toBe(200);
    expect(body).toContain("</html>");
  });
});

describe("everything else is kept nowhere", () => {
  const files = ["/network.json"];
  const pages = publicPages.filter((path) => !files.includes(path));

  test.each(pages)("%s with any cookie", async (path) => {
    const { headers } = await send(url + path, { headers: { Cookie: "theme=dark" } });
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers.etag).toBeUndefined();
  });

  test.each(files)("but %s, which is the same for everybody", async (path) => {
    const { headers } = await send(url + path, { headers: { Cookie: "theme=dark" } });
    expect(headers["cache-control"]).toBe("public, max-age=60");
  });

  test.each(["/sign-in", "/account", "/registrations", "/nothing", "/r/secret", "/outbox", "/healthz", "/readyz"])(
    "%s",
    async (path) => {
      const { headers } = await send(url + path);
      expect(headers["cache-control"]).toContain("no-store");
    },
  );
});

describe("languages", () => {
  test("the address says first, then the browser", async () => {
    const french = await send(`${url}/`, { headers: { "Accept-Language": "fr-CH, en;q=0.5" } });
    const english = await send(`${url}/en`, { headers: { "Accept-Language": "fr" } });
    expect(french.body).toContain('<html lang="fr"');
    expect(english.body).toContain('<html lang="en"');
  });

  test("?lang= leads to the address in that language and keeps the rest", async () => {
    const { status, headers } = await send(`${url}/en/network?kind=agency&lang=fr&year=2007`);
    expect(status).toBe(302);
    expect(headers.location).toBe("/fr/network?kind=agency&year=2007");
    expect((await send(`${url}/network?lang=de`)).status).toBe(200);
  });

  test.each(["//evil.example/?lang=fr", "/\\evil.example/?lang=fr", "/%2f%2fevil.example?lang=fr"])(
    "%s leads nowhere else",
    async (path) => {
      const { headers } = await send(url + path);
      expect(String(headers.location ?? "")).not.toMatch(/^\/[/\\]|evil\.example.*:\/\//);
    },
  );
});
