import { useNavigation } from "@remix-run/react";
import { type RefObject, useEffect, useRef, useState } from "react";

/** Where reading goes on after something that held the focus went away; to be spread on one element of a page. */
export const restingPlace = { "data-resting-place": "", tabIndex: -1 } as const;

/** Focuses the page's resting place, else its content. */
export function rest(): void {
  const place = document.querySelector<HTMLElement>("[data-resting-place]") ?? document.querySelector("main");
  place?.focus({ preventScroll: !place.hasAttribute("data-resting-place") });
}

/**
 * After a form or link has changed this page, the focused button or row may be gone, and the browser starts again at the
 * top. The focus then goes to what stood around it (the table of the row, the heading of the part), else to the resting
 * place.
 */
export function useKeptFocus(): void {
  const { state } = useNavigation();
  const trail = useRef<HTMLElement[]>([]);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      trail.current = [];
      for (let at = target as HTMLElement | null; at && at.localName !== "main"; at = at.parentElement)
        trail.current.push(at);
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  const last = useRef(state);
  useEffect(() => {
    const answered = last.current !== "idle" && state === "idle";
    last.current = state;
    if (!answered) return;
    const { activeElement } = document;
    // A new page of a list is read from its start, not from the numbers under it.
    if (activeElement?.closest(".pagination")) rest();
    if (activeElement !== document.body) return;
    const around = trail.current.find((element) => element.isConnected && takesFocus(element));
    if (around && around !== trail.current[0]) headingOf(around).focus();
    else rest();
  }, [state]);
}

function takesFocus(element: HTMLElement): boolean {
  return element.tabIndex >= 0 || element.localName === "section";
}

/** A part of a page is read from its heading. */
function headingOf(element: HTMLElement): HTMLElement {
  const heading = element.localName === "section" ? element.querySelector<HTMLElement>("h2") : null;
  if (heading) heading.tabIndex = -1;
  return heading ?? element;
}

/**
 * A key for a form: once it is accepted, the next one starts empty and at its first field. Otherwise the words of the
 * last one would be there to be sent again.
 */
export function useFreshForm(id: string, intent: string, fault: unknown): number {
  const navigation = useNavigation();
  const sent = useRef(false);
  const [accepted, setAccepted] = useState(0);
  useEffect(() => {
    if (navigation.state !== "idle") {
      sent.current ||= navigation.formData?.get("intent") === intent;
      return;
    }
    if (sent.current && !fault) setAccepted((times) => times + 1);
    sent.current = false;
  }, [navigation, intent, fault]);
  useEffect(() => {
    if (accepted > 0) document.getElementById(id)?.querySelector<HTMLElement>("input:not([type=hidden])")?.focus();
  }, [accepted, id]);
  return accepted;
}

/** The focus is inside of what is about to go. */
export function holdsFocus(element: RefObject<HTMLElement>): boolean {
  return element.current?.contains(document.activeElement) ?? false;
}
