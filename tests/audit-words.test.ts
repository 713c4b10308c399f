import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import en from "#app/accounts/administration/messages/en.ts";
import fr from "#app/accounts/administration/messages/fr.ts";

/** Every action that a command writes into the log. */
function writtenActions(): string[] {
  const files = ["app", "prisma", "server"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
  );
  const sources = files.filter((path) => path.endsWith(".ts") && !/node_modules|generated|\.test\./.test(path));
  const writers = sources
    .map((path) => readFileSync(path, "utf8"))
    .filter((text) => /\bwrite(Audits?|Entry|Entries)\(/.test(text));
  const nouns = Object.keys(en.log.actions).join("|");
  return writers.flatMap((text) =>
    [...text.matchAll(new RegExp(`"((?:${nouns})\\.[a-z_]+)"`, "g"))].map(([, name]) => name ?? ""),
  );
}

test.each([
  ["English", en],
  ["French", fr],
])("the log says in %s what was done, whatever it was", (_language, { log }) => {
  const words = Object.entries(log.actions).flatMap(([noun, verbs]) =>
    Object.keys(verbs).map((verb) => `${noun}.${verb}`),
  );
  const written = [...new Set(writtenActions())];
  expect(written.length).toBeGreaterThan(30);
  expect(written.filter((action) => !words.includes(action))).toEqual([]);
  expect(words.filter((action) => !written.includes(action))).toEqual([]);
});
