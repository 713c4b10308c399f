import { expect, test } from "vitest";
import { readFiles } from "#app/organisations/record/import/read-file.ts";
import { pastedFile } from "#app/organisations/record/quick/pasted.ts";

const read = (text: string) => readFiles([new TextEncoder().encode(pastedFile(text) ?? "")]).content;

test("a table that is pasted from a spreadsheet needs no heading", () => {
  const { partnerships, faults } = read(
    "Harbour Watch\tTide Office\tObserver status\tWatching\t2007-06\tReport, 2\nHarbour Watch\tIsles\n=1+1\tIsles\t\t\t12.6.2007\n",
  );
  expect(partnerships.map(({ kind, titleEn, dateFrom, citations }) => [kind, titleEn, dateFrom, citations])).toEqual([
    ["observer_status", "Watching", "2007-06", [{ source: "", section: "Report, 2" }]],
    [null, null, null, []],
  ]);
  expect(faults.map(({ line, code, value }) => [line, code, value])).toEqual([[4, "bad_date", "12.6.2007"]]);
});

test("one with a heading may have its columns in any order", () => {
  const { partnerships } = read("Title;Party 1;Party 2;Date\nWatching;Harbour Watch;Tide Office;2007\n");
  expect(partnerships.map(({ titleEn, dateFrom }) => [titleEn, dateFrom])).toEqual([["Watching", "2007"]]);
  expect(pastedFile(" \n\n")).toBeNull();
});
