import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

// Who may know whom. Right may import left, never the other way.

const domains = [
  "notice",
  "accounts",
  "organisations",
  "conferences",
  "registration",
  "programme",
  "invitations",
  "projects",
  "network",
  "privacy",
];
const root = fileURLToPath(new URL("..", import.meta.url));
const folders = ["app", "emails", "prisma", "server", "tests"];
const written = ["prisma/generated/"];

type Import = { from: string; to: string };

const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => /\.(ts|tsx|mjs|js)$/.test(path) && !written.some((prefix) => path.startsWith(prefix))),
);
const text = new Map(files.map((path) => [path, readFileSync(join(root, path), "utf8")]));
const imports: Import[] = files.flatMap((from) => targetsOf(from).map((to) => ({ from, to })));

function targetsOf(path: string): string[] {
  const found = (text.get(path) ?? "").matchAll(/\b(?:from|import)\s*\(?\s*"([^"\n]+)"/g);
  return [...found].map(([, target = ""]) => resolveTarget(path, target));
}

/** A path from the root for the project's own files, the name of the package for others. */
function resolveTarget(path: string, target: string): string {
  if (target.startsWith("#")) return target.slice(1);
  if (target.startsWith(".")) return normalize(relative(root, join(root, dirname(path), target)));
  return target;
}

function isTest(path: string): boolean {
  return path.startsWith("tests/") || /\.test\.tsx?$/.test(path);
}

/** The folder directly below `app`, for files in one. */
function part(path: string): string | undefined {
  return /^app\/([^/]+)\//.exec(path)?.[1];
}

/** Imports of the programs themselves that break a rule, readable. */
function breaking(rule: (edge: Import) => boolean): string[] {
  const found = imports.filter((edge) => !isTest(edge.from) && rule(edge));
  return [...new Set(found.map(({ from, to }) => `${from} imports ${to}`))];
}

test("imports are found at all", () => {
  expect(imports.length).toBeGreaterThan(300);
  expect(imports).toContainEqual({ from: "server/database.ts", to: "prisma/migrate.ts" });
});

describe("folders", () => {
  test("a domain imports only domains to its left", () => {
    const wrong = breaking(({ from, to }) => {
      const [own, other] = [domains.indexOf(part(from) ?? ""), domains.indexOf(part(to) ?? "")];
      return own >= 0 && other > own;
    });
    expect(wrong).toEqual([]);
  });

  test.each(["platform", "ui"])("%s knows no domain, nor mail", (name) => {
    const nouns = [...domains, "mail", "home", "routes"];
    expect(breaking(({ from, to }) => part(from) === name && nouns.includes(part(to) ?? ""))).toEqual([]);
  });

  test("platform does not know the user interface", () => {
    expect(breaking(({ from, to }) => part(from) === "platform" && part(to) === "ui")).toEqual([]);
  });

  test("mail knows no domain, and mails know the platform only", () => {
    expect(breaking(({ from, to }) => part(from) === "mail" && domains.includes(part(to) ?? ""))).toEqual([]);
    expect(
      breaking(
        ({ from, to }) => from.startsWith("emails/") && /^(app|server|prisma)\//.test(to) && part(to) !== "platform",
      ),
    ).toEqual([]);
  });

  test("nothing imports a route", () => {
    expect(breaking(({ to }) => to.startsWith("app/routes/"))).toEqual([]);
  });

  test("pages and domains do not know the process that serves them", () => {
    expect(breaking(({ from, to }) => from.startsWith("app/") && to.startsWith("server/"))).toEqual([]);
  });

  test("programs do not know tests", () => {
    expect(breaking(({ from, to }) => to.startsWith("tests/") && !from.startsWith("tests/"))).toEqual([]);
  });
});

describe("inside a domain", () => {
  /** The layer of a file: `queries.server.ts` and `queries/` are the same. */
  function layer(path: string): string | undefined {
    const name = path.split("/").slice(2).join("/");
    return /^(schemas|rules|queries|commands|components)(?:[./]|\.server)/.exec(name)?.[1];
  }
  const within = (own: string, others: string[]) =>
    breaking(({ from, to }) => {
      const isOneDomain = part(from) === part(to) && domains.includes(part(from) ?? "");
      return isOneDomain && layer(from) === own && others.includes(layer(to) ?? "");
    });

  test.each(["schemas", "rules"])("%s know neither queries nor commands", (own) => {
    expect(within(own, ["queries", "commands", "components"])).toEqual([]);
  });

  test("queries know no commands", () => {
    expect(within("queries", ["commands", "components"])).toEqual([]);
  });

  test("components know neither queries nor commands, but for their types", () => {
    const typesOnly = (from: string) => (text.get(from) ?? "").replace(/import type [^;]+;/g, "");
    const wrong = imports.filter(
      ({ from, to }) =>
        /^app\/[^/]+\/components\//.test(from) && /\.server(\.ts)?$/.test(to) && typesOnly(from).includes(`"#${to}"`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("one door each", () => {
  const users = (pattern: RegExp) => files.filter((path) => !isTest(path) && pattern.test(text.get(path) ?? "")).sort();

  test("only the login sessions know lucia", () => {
    expect(breaking(({ to }) => to === "lucia" || to.startsWith("lucia/"))).toEqual([
      "app/accounts/session.server.ts imports lucia",
    ]);
  });

  test("only the configuration and commands read the environment", () => {
    const allowed = /^(server\/config\.ts$|server\/commands\/|prisma\/commands\/|tests\/)/;
    expect(users(/\bprocess\.env\b/).filter((path) => !allowed.test(path))).toEqual([]);
  });

  test("database clients are made in one place", () => {
    expect(users(/\bnew PrismaClient\b/)).toEqual(["server/database.ts"]);
    const makers = ["prisma/commands/diff.ts", "prisma/engine.ts", "server/embedded-database.ts", "server/postgres.ts"];
    expect(users(/\bnew PGlite\b|\bPGlite\.create\b|\bnew pg\.(?:Pool|Client)\b/)).toEqual(makers);
  });

  test("nothing outside the server asks what time it is", () => {
    expect(
      users(/\bnew Date\(\)|\bDate\.now\(\)/).filter((path) => /^app\/.*(rules|queries|commands)/.test(path)),
    ).toEqual([]);
  });
});
