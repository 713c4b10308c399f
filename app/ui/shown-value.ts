import { type RefObject, useEffect, useRef } from "react";

/**
 * A field that shows what stands in the address, also when a link has changed that. It stays the same element, and
 * nothing changes under somebody's hands: who filters by keyboard keeps their place.
 */
export function useShown<Control extends HTMLInputElement | HTMLSelectElement>(value: string): RefObject<Control> {
  const control = useRef<Control>(null);
  useEffect(() => {
    if (control.current && control.current !== document.activeElement) control.current.value = value;
  }, [value]);
  return control;
}
