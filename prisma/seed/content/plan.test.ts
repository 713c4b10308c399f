import { expect, test } from "vitest";
import { hashRows, rowMap } from "./compare.ts";
import type { Item } from "./item.ts";
import { isUnchanged, planItem } from "./plan.ts";
import type { Row } from "./tables.ts";

const organisation = (values: object): Row => ({ table: "Organisation", values: { id: "coe", ...values } });
const name = (text: string): Row => ({
  table: "OrganisationName",
  values: { id: `coe:${text}`, organisationId: "coe", text },
});
const item = (...rows: [Row, ...Row[]]): Item => ({ kind: "organisation", id: "coe", rows });
const loaded = (rows: Row[]) => ({ hash: hashRows(rows), rows });

test("what was loaded and has not changed in the file is not looked at", () => {
  const rows: [Row, ...Row[]] = [organisation({ website: "http://a" })];
  expect(isUnchanged(item(...rows), loaded(rows))).toBe(true);
  expect(isUnchanged(item(organisation({ website: "http://b" })), loaded(rows))).toBe(false);
  expect(isUnchanged(item(...rows), undefined)).toBe(false);
});

test("the first time everything is written", () => {
  const rows: [Row, ...Row[]] = [organisation({}), name("CoE")];
  expect(planItem(item(...rows), new Map(), undefined)).toMatchObject({ does: "write", write: rows, remove: [] });
});

test("only differences are written, and parts that went are removed", () => {
  const before = [organisation({ website: "http://a" }), name("CoE"), name("Old")];
  const step = planItem(item(organisation({ website: "http://b" }), name("CoE")), rowMap(before), loaded(before));
  expect(step).toMatchObject({ does: "write", write: [organisation({ website: "http://b" })], remove: [name("Old")] });
});

test("what people edited stays, also when they only added a part", () => {
  const before: [Row, ...Row[]] = [organisation({ website: "http://a" })];
  const wanted = item(organisation({ website: "http://b" }));
  const edited = rowMap([organisation({ website: "http://edited" })]);
  expect(planItem(wanted, edited, loaded(before))).toMatchObject({ does: "keep", why: "edited" });
  expect(planItem(wanted, rowMap([...before, name("New")]), loaded(before))).toMatchObject({ does: "keep" });
});

test("what people removed stays removed", () => {
  const before = [organisation({})];
  expect(planItem(item(organisation({ note: "new" })), new Map(), loaded(before))).toMatchObject({ why: "removed" });
});

test("columns that the platform got since do not look like edits", () => {
  const before = [organisation({ website: "http://a" })];
  const stored = rowMap([organisation({ website: "http://a", addedLater: null })]);
  expect(planItem(item(organisation({ website: "http://b" })), stored, loaded(before))).toMatchObject({
    does: "write",
  });
});

test("a country that nothing was loaded for is there already and is no edit", () => {
  const country: Row = { table: "Country", values: { code: "FR", documented: true, region: "europe" } };
  const wanted: Item = { kind: "country", id: "FR", rows: [country] };
  const untouched = rowMap([{ table: "Country", values: { code: "FR", documented: false, region: null } }]);
  expect(planItem(wanted, untouched, undefined)).toMatchObject({ does: "write" });
});
