import { expect, test } from "vitest";
import en from "#app/registration/door/messages/en.ts";
import fr from "#app/registration/door/messages/fr.ts";
import { scanAnswers } from "#app/registration/door/rules.ts";
import { signals } from "./signals.ts";

test("no two answers sound, feel or read the same", () => {
  const ways = [
    scanAnswers.map((said) => JSON.stringify(signals[said].tones)),
    scanAnswers.map((said) => JSON.stringify(signals[said].vibration)),
    scanAnswers.map((said) => en.answers[said]),
    scanAnswers.map((said) => fr.answers[said]),
  ];
  for (const way of ways) expect(new Set(way).size).toBe(scanAnswers.length);
});
