/** Keeps a process within the provider's rate: a fixed step at first, then what the provider's own headers allow. */
export type Pace = {
  /** Waits until the next request may go; at once when `signal` aborts. */
  turn(signal: AbortSignal): Promise<void>;
  /** Takes note of the headers of an answer. */
  observe(headers: Record<string, string> | null): void;
  /** The provider asked for a rest. */
  wait(ms: number): void;
  /** Nothing goes before this instant. */
  pause(until: Date): void;
  pausedUntil(): Date | null;
};

const longestMs = 60_000;

/** A pace that begins with one request per `stepMs`. One per process, kept between runs. */
export function createPace(stepMs = 500): Pace {
  let nextAt = 0;
  let pausedUntil: Date | null = null;
  return {
    async turn(signal) {
      const waitMs = nextAt - performance.now();
      nextAt = Math.max(nextAt, performance.now()) + stepMs;
      if (waitMs > 0) await sleep(waitMs, signal);
    },
    observe(headers) {
      const waitMs = headers && waitFromHeaders(headers);
      if (waitMs !== null) nextAt = performance.now() + waitMs;
    },
    wait(ms) {
      nextAt = performance.now() + Math.min(ms, longestMs);
    },
    pause(until) {
      pausedUntil = until;
    },
    pausedUntil: () => pausedUntil,
  };
}

/** Spreads what is left of the window over its rest; null when the headers do not say. */
export function waitFromHeaders(headers: Record<string, string>): number | null {
  const remaining = numberOf(headers["ratelimit-remaining"]);
  const resetMs = numberOf(headers["ratelimit-reset"]);
  if (remaining === null || resetMs === null) return null;
  return Math.min((resetMs * 1000) / Math.max(1, remaining), longestMs);
}

/** `retry-after` as milliseconds: seconds, or a date. */
export function retryAfterMs(headers: Record<string, string> | null, now: Date): number | null {
  const value = headers?.["retry-after"];
  if (!value) return null;
  const seconds = numberOf(value);
  const date = /^[A-Z][a-z]{2}, /.test(value) ? Date.parse(value) : Number.NaN;
  const ms = seconds === null ? date - now.getTime() : seconds * 1000;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 24 * 3_600_000) : null;
}

function numberOf(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,9}(\.\d+)?$/.test(value.trim()) ? Number(value) : null;
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });
}
