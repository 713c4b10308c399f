import { createTranslator } from "use-intl";
import { _createCache, _createIntlFormatters } from "use-intl/core";
import formatCompiled from "use-intl/format-message/format-only";
import { expect, test } from "vitest";
import { compiledMessagesForPath, type Messages, messagesForPath } from "#app/messages.server.ts";
import { locales } from "#app/platform/locale.ts";

const paths = [
  "/",
  "/organise",
  "/conferences",
  "/outbox",
  "/account",
  "/admin/accounts",
  "/network",
  "/registrations",
];

type Texts = { [key: string]: Texts | string };

function leaves(texts: Texts, before: string[] = []): { path: string[]; text: string }[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [{ path: [...before, key], text: value }] : leaves(value, [...before, key]),
  );
}

function at(tree: unknown, path: string[]): unknown {
  return path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], tree);
}

/** Whatever is asked for: a number for figures, which selects also read as a word, and tags that keep their text. */
function valuesFor(text: string, figure: number) {
  const names = [...text.matchAll(/\{\s*(\w+)/g)].map(([, name = ""]) => [name, figure]);
  const tags = [...text.matchAll(/<(\w+)>/g)].map(([, tag = ""]) => [tag, (chunks: unknown) => `[${chunks}]`]);
  return Object.fromEntries([...names, ...tags]);
}

test.each(locales)("what the browser shows of a message is what the server shows: %s", (locale) => {
  const options = { locale, timeZone: "UTC", formatters: _createIntlFormatters(_createCache()), cache: _createCache() };
  let compared = 0;
  for (const path of paths) {
    const messages = messagesForPath(path, locale) as Messages;
    const translate = createTranslator({ locale, messages, timeZone: "UTC" }) as unknown as {
      rich(key: string, values: object): unknown;
    };
    const compiled = compiledMessagesForPath(path, locale);
    for (const { path: key, text } of leaves(messages as unknown as Texts)) {
      for (const figure of [0, 1, 2, 1234]) {
        const values = valuesFor(text, figure);
        const shown = formatCompiled(key.join("."), at(compiled, key) as never, values as never, options as never);
        expect(String(shown), key.join(".")).toBe(String(translate.rich(key.join("."), values)));
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(1000);
});

test("French keeps its own spaces, quotation marks and apostrophes", () => {
  for (const path of paths) {
    for (const { path: key, text } of leaves(messagesForPath(path, "fr") as unknown as Texts))
      expect(text, key.join(".")).not.toMatch(/ [:;!?»]|« |'/);
  }
});
