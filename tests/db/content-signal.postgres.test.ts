import { expect, test } from "vitest";
import { freshPostgres } from "#tests/setup/database.ts";

const database = await freshPostgres(2);

test("a lost connection is told, and listening begins again", async () => {
  const said: string[] = [];
  await database.watchContent({
    changed: (what) => said.push(what),
    hears: (on) => said.push(on ? "hears" : "deaf"),
  });
  expect(said).toEqual(["hears"]);
  await database.executeSql(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()",
  );
  await expect.poll(() => said, { timeout: 20_000 }).toEqual(["hears", "deaf", "hears"]);
  await database.executeSql("SELECT pg_notify('octopus_content', 'again')");
  await expect.poll(() => said.at(-1)).toBe("again");
});
