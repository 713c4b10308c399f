import { expect, test } from "vitest";
import en from "#app/registration/door/messages/en.ts";
import fr from "#app/registration/door/messages/fr.ts";
import { scanAnswers } from "#app/registration/door/rules.ts";
import { signals, wakeSound } from "./signals.ts";

test("no two answers sound, feel or read the same", () => {
  const ways = [
    scanAnswers.map((said) => JSON.stringify(signals[said].tones)),
    scanAnswers.map((said) => JSON.stringify(signals[said].vibration)),
    scanAnswers.map((said) => en.answers[said]),
    scanAnswers.map((said) => fr.answers[said]),
  ];
  for (const way of ways) expect(new Set(way).size).toBe(scanAnswers.length);
});

test("a browser that has no sound is silent, and nothing else", () => {
  expect("AudioContext" in globalThis).toBe(false);
  expect(wakeSound).not.toThrow();
});
