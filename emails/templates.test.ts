import { describe, expect, it } from "vitest";
import { locales } from "#app/platform/locale.ts";
import fc from "#tests/setup/properties.ts";
import { examples } from "./examples.ts";
import { cleanLine, httpUrl, inert } from "./inert.ts";
import { renderLetter } from "./render.tsx";
import { type LetterInput, templates } from "./templates.ts";

const appUrl = "https://octopus.example";

const codes = new Set(["state", "news", "outcome", "kind"]);

/** Every text among the props, all of which the mail must show; a state and its like are codes and come in words. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return value ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (codes.has(key) ? [] : textsOf(item)));
}

const flat = (text: string) => text.replace(/\s+/g, " ").replace(/\u2060/g, "");

const words = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/gs, "")
    .replace(/<!--.*?-->/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

const hrefs = (html: string) => [...html.matchAll(/\shref="([^"]*)"/g)].map((match) => match[1]);

it("has an example of every template", () => {
  expect(new Set(examples.map(({ template }) => template))).toEqual(new Set(Object.keys(templates)));
});

describe.each(locales)("in %s", (locale) => {
  describe.each(examples.map((example, index) => [`${example.template} (${index})`, example] as const))(
    "%s",
    (_, example) => {
      it("says everything in both parts", async () => {
        const { subject, html, text } = renderLetter(example, locale, appUrl);
        expect(subject.length).toBeGreaterThan(8);
        expect(html).toContain(`<html dir="ltr" lang="${locale}"`);
        expect(html).toContain('name="color-scheme" content="light dark"');
        expect(html).toContain("prefers-color-scheme:dark");
        expect(html).not.toMatch(/<img|src=|@import|url\(/);
        expect(html).not.toMatch(/undefined|\{[a-z]+\}|\[object/);
        expect(text).not.toMatch(/undefined|\{[a-z]+\}|\[object|<[a-z/]/);
        for (const part of textsOf(example.props).flatMap((line) => line.split("\n"))) {
          expect(flat(text)).toContain(flat(part));
          if (!part.startsWith("https:")) expect(flat(words(html))).toContain(flat(part));
        }
      });

      it("links only to addresses that it was given", async () => {
        const { html, text } = renderLetter(example, locale, appUrl);
        const given = new Set([appUrl, ...textsOf(example.props).filter((part) => part.startsWith("https:"))]);
        for (const href of hrefs(html)) expect(given).toContain(href);
        for (const [address] of text.matchAll(/https?:\/\/\S+/g)) expect(given).toContain(address);
      });

      it("keeps plain text within 72 characters", async () => {
        const { text } = renderLetter(example, locale, appUrl);
        const long = text.split("\n").filter((line) => [...line].length > 72 && !line.trim().startsWith("https:"));
        expect(long).toEqual([]);
      });
    },
  );
});

it("sets French with its own spaces", async () => {
  for (const example of examples) {
    const { subject, text } = renderLetter(example, "fr", appUrl);
    expect(`${subject}\n${text.replace(/https:\S+/g, "")}`).not.toMatch(/ [:;!?»]|« |'/);
  }
});

describe("what strangers type", () => {
  const nasty = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "[x](http://evil.example)",
      "<a href='http://evil.example'>x</a>",
      "<script>alert(1)</script>",
      '"><img src=x onerror=alert(1)>',
      "Ana\r\nBcc: x@evil.example\r\n\r\nhello",
      "win at www.evil.example or javascript:alert(1)",
      "\u202Eevil\u0000\u2028x",
      "{name} {count, plural, one {x}}",
      "https://evil.example",
    ),
  );

  it("is text and nothing else: no link, no markup, no header, no further line", async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (name, value) => {
        const input: LetterInput = {
          template: "registration-changed",
          props: {
            name,
            reference: "OCT-1",
            url: "https://octopus.example/r/x",
            conference: {
              name: value,
              dates: "1",
              place: value,
              url: "https://octopus.example/c",
              isDemonstration: false,
            },
            changes: [{ label: "Name", from: value, to: name }],
          },
        };
        const { subject, html, text } = renderLetter(input, "en", appUrl);
        expect(subject).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
        const ours = [appUrl, "https://octopus.example/r/x", "https://octopus.example/c"];
        expect(hrefs(html).filter((href) => !ours.includes(href ?? ""))).toEqual([]);
        expect(html).not.toMatch(/<(script|img|iframe|a [^>]*evil)/i);
        expect(html).not.toContain("\0");
        const found = [...text.matchAll(/https?:\/\/\S+/g)].map(([address]) => address);
        expect(found.every((address) => address.startsWith("https://octopus.example"))).toBe(true);
        expect(text).not.toMatch(/[^\P{Cc}\n]/u);
        expect(text).not.toMatch(/^Bcc:/m);
      }),
      { numRuns: 150 },
    );
  });

  it("stays readable: only invisible joiners are added", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(inert(text).replaceAll("\u2060", "")).toBe(text.replaceAll("\u2060", ""));
      }),
    );
  });

  it.each(["Łukasz O’Neill-van der Berg", "İpek", "李明", "محمد", "नेहा"])("keeps the name %s", (name) => {
    expect(cleanLine(name)).toBe(name);
    expect(inert(name)).toBe(name);
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "//evil.example", "mailto:x@y.example", ""])(
    "links never to %s",
    (url) => {
      expect(() => httpUrl(url)).toThrow();
    },
  );
});
