import { expect, test } from "vitest";
import { spanColumns, utcOf } from "./dates.ts";

const columns = (from: string | null, to: string | null, end: string, certainty: string) => ({
  dateFrom: from,
  dateTo: to,
  dateEnd: end,
  dateCertainty: certainty,
});

test("a single day that happened is one date", () => {
  const printed = { startDate: "2007-06-12", datePrecision: "day" };
  expect(spanColumns(printed, true)).toEqual(columns("2007-06-12", null, "same", "exact"));
});

test("what lasts ends nobody knows when, unless it is printed", () => {
  expect(spanColumns({ year: 2007, datePrecision: "year" }, false)).toEqual(columns("2007", null, "unknown", "exact"));
  expect(spanColumns({ startDate: "2006-09", endDate: "2009-02", datePrecision: "month" }, false)).toEqual(
    columns("2006-09", "2009-02", "dated", "exact"),
  );
});

test("a range is somewhere between its ends", () => {
  const printed = { startDate: "2007-01", endDate: "2007-06", datePrecision: "range" };
  expect(spanColumns(printed, true)).toEqual(columns("2007-01", "2007-06", "dated", "within"));
});

test("to be confirmed, and no date at all, are unconfirmed", () => {
  expect(spanColumns({ startDate: "2008-02", datePrecision: "tbc" }, true)).toEqual(
    columns("2008-02", null, "same", "unconfirmed"),
  );
  expect(spanColumns({ datePrecision: "tbc" }, true)).toEqual(columns(null, null, "unknown", "unconfirmed"));
});

test("wall-clock times become instants, in summer and in winter", () => {
  expect(utcOf("2010-09-15", "14:15", "Europe/Vilnius")).toBe("2010-09-15T11:15:00");
  expect(utcOf("2027-01-20", "09:00", "Europe/Paris")).toBe("2027-01-20T08:00:00");
  expect(utcOf("2027-07-20", "09:00", "Europe/Paris")).toBe("2027-07-20T07:00:00");
});
