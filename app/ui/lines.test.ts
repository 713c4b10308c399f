import { expect, test } from "vitest";
import { typedSoFar } from "#app/platform/forms.server.ts";
import { filledIn } from "#app/ui/lines.tsx";

test("lines that come back empty with a refused form are counted as empty", () => {
  const sent = new FormData();
  for (const [name, value] of [
    ["from", ""],
    ["to", ""],
  ])
    sent.append(`absences[0].${name}`, value ?? "");
  const { absences } = typedSoFar(sent).initialValue as { absences?: ({ from?: string } | null)[] };
  expect(filledIn(absences ?? [], ({ from }) => Boolean(from))).toBe(0);
  expect(filledIn([null, { from: "x" }, undefined], ({ from }) => Boolean(from))).toBe(2);
});
