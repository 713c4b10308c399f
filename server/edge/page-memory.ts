import type { Exchange } from "#server/edge/exchange.ts";

/** A public page as it was sent, to be sent again to whoever asks for the same. */
export type RememberedPage = {
  headers: [name: string, value: string][];
  tag: string;
  /** The body in Latin-1 (any bytes), with the nonce and the request id of the exchange that it was made for. */
  text: string;
  madeFor: Pick<Exchange, "nonce" | "id">;
};

type Entry = { page: RememberedPage; path: string; until: number };

/** What depends on the time of day, such as the opening of a registration, is right again after so long. */
const lifetimeMs = 10_000;
const largestPage = 2_000_000;
const largestMemory = 48_000_000;

/** Pages that say how many places are left. */
const withPlaces = /^\/((en|fr)\/?)?$|\/conferences\/[^/]+$/;

/**
 * Public pages rendered a moment ago, kept until something they show changes. Several who ask for the same page at once
 * wait for one rendering. Keeps nothing until it hears of changes.
 */
export class PageMemory {
  #entries = new Map<string, Entry>();
  #rendering = new Map<string, Promise<RememberedPage | null>>();
  #size = 0;
  #reliable = false;
  /** Rises with every change: what was begun before may show what was. */
  #generation = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  hears(on: boolean): void {
    this.#reliable = on;
    this.changed("content");
  }

  changed(what: string): void {
    this.#generation++;
    this.#rendering.clear();
    for (const [key, { path }] of this.#entries) {
      if (what !== "places" || withPlaces.test(path)) this.#drop(key);
    }
  }

  /** The page as it still is; waits for it where somebody is having it rendered. */
  async find(key: string): Promise<RememberedPage | null> {
    const entry = this.#entries.get(key);
    if (entry && entry.until > this.now()) return entry.page;
    return this.#rendering.get(key) ?? null;
  }

  /** Says that the page is being rendered; what is returned must be called with it, or with null, in any case. */
  begin(key: string, path: string): (page: RememberedPage | null) => void {
    if (!this.#reliable) return () => {};
    const generation = this.#generation;
    let settle: (page: RememberedPage | null) => void = () => {};
    const rendering = new Promise<RememberedPage | null>((resolve) => {
      settle = resolve;
    });
    this.#rendering.set(key, rendering);
    return (page) => {
      settle(page);
      if (this.#rendering.get(key) === rendering) this.#rendering.delete(key);
      if (page && generation === this.#generation) this.#keep(key, path, page);
    };
  }

  #keep(key: string, path: string, page: RememberedPage): void {
    if (page.text.length > largestPage) return;
    this.#drop(key);
    this.#entries.set(key, { page, path, until: this.now() + lifetimeMs });
    this.#size += page.text.length;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= largestMemory) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#size -= this.#entries.get(key)?.page.text.length ?? 0;
    this.#entries.delete(key);
  }
}

/** The body for another exchange: with its nonce and its id. */
export function bodyFor({ text, madeFor }: RememberedPage, { nonce, id }: Pick<Exchange, "nonce" | "id">): Buffer {
  return Buffer.from(text.replaceAll(madeFor.nonce, nonce).replaceAll(madeFor.id, id), "latin1");
}
