import { expect, test } from "vitest";
import { activitiesByYear, filterActivities, statementsByOutput } from "#app/projects/rules.ts";
import type { StatementView } from "#app/projects/views.ts";

function statement(id: string, outputNumber: number | null): StatementView {
  return { id, outputNumber, kind: "result", text: id, citations: [] };
}

test("statements on the whole project come before those of its outputs", () => {
  const groups = statementsByOutput([statement("a", 2), statement("b", null), statement("c", 1), statement("d", 2)]);
  expect(groups.map((group) => [group.outputNumber, group.statements.map(({ id }) => id)])).toEqual([
    [null, ["b"]],
    [1, ["c"]],
    [2, ["a", "d"]],
  ]);
});

test("activities are filtered by state and kind", () => {
  const activities = [
    { state: "done", kind: "workshop" },
    { state: "planned", kind: "workshop" },
    { state: "done", kind: "mission" },
  ] as const;
  expect(filterActivities([...activities], { state: "done", kind: null })).toHaveLength(2);
  expect(filterActivities([...activities], { state: "done", kind: "mission" })).toEqual([activities[2]]);
});

test("activities without a date come last", () => {
  const span = (from: string | null) => ({ span: { from, to: null, end: "same", certainty: "exact" } }) as const;
  const years = activitiesByYear([span(null), span("2008-03"), span("2007")]);
  expect(years.map(({ year }) => year)).toEqual([2007, 2008, null]);
});
