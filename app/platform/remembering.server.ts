import type { Tx } from "#app/platform/db.ts";

/**
 * A transaction that finds each thing only once: for those who are looked up one after the other against the same
 * conference, before anything is written.
 */
export function remembering(tx: Tx): Tx {
  const found = new Map<string, Promise<unknown>>();
  return new Proxy(tx, {
    get(_tx, model: string) {
      const delegate: unknown = Reflect.get(tx, model);
      if (typeof delegate !== "object" || delegate === null) return delegate;
      return new Proxy(delegate, {
        get(_delegate, method: string) {
          const call = Reflect.get(delegate, method);
          if (typeof call !== "function" || !method.startsWith("find")) return call;
          return (args: unknown) => {
            const key = JSON.stringify([model, method, args]);
            const known = found.get(key) ?? Promise.resolve(call.call(delegate, args));
            found.set(key, known);
            return known;
          };
        },
      });
    },
  });
}
