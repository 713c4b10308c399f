import { useSyncExternalStore } from "react";

const query = "(min-width: 48rem)";

/** Whether there is room for rooms beside each other. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const wide = window.matchMedia(query);
      wide.addEventListener("change", listener);
      return () => wide.removeEventListener("change", listener);
    },
    () => window.matchMedia(query).matches,
    () => true,
  );
}
