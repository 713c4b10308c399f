import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPace } from "#app/mail/pace.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const open = new AbortController().signal;

/** How long a turn takes. */
async function waited(turn: Promise<void>): Promise<number> {
  const begin = performance.now();
  let end: number | null = null;
  void turn.then(() => {
    end = performance.now();
  });
  await vi.advanceTimersByTimeAsync(0);
  for (let step = 0; end === null && step < 10_000; step++) await vi.advanceTimersByTimeAsync(10);
  return Math.round((end ?? Number.NaN) - begin);
}

describe("the pace of one process", () => {
  it("begins with two requests per second", async () => {
    const pace = createPace();
    expect(await waited(pace.turn(open))).toBe(0);
    expect(await waited(pace.turn(open))).toBe(500);
    expect(await waited(pace.turn(open))).toBe(500);
  });

  it("then follows the provider's headers", async () => {
    const pace = createPace();
    await waited(pace.turn(open));
    pace.observe({ "ratelimit-limit": "10", "ratelimit-remaining": "9", "ratelimit-reset": "1" });
    expect(await waited(pace.turn(open))).toBeLessThan(130);
    pace.observe({ "ratelimit-limit": "10", "ratelimit-remaining": "0", "ratelimit-reset": "1" });
    expect(await waited(pace.turn(open))).toBe(1000);
  });

  it("ignores headers that say nothing", async () => {
    const pace = createPace();
    await waited(pace.turn(open));
    pace.observe({ "ratelimit-remaining": "many", "ratelimit-reset": "-1" });
    pace.observe(null);
    expect(await waited(pace.turn(open))).toBe(500);
  });

  it("rests as asked, and ends the rest when told to stop", async () => {
    const pace = createPace();
    pace.wait(5000);
    const stop = new AbortController();
    const turn = pace.turn(stop.signal);
    await vi.advanceTimersByTimeAsync(100);
    stop.abort();
    await expect(turn).resolves.toBeUndefined();
  });
});
