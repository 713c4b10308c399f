import { type RefObject, useEffect } from "react";

/** Keyboard work in the list: "/" goes to the search, j and k move between rows, x ticks one. Not while typing. */
export function useListKeys(form: RefObject<HTMLFormElement>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "/") {
        event.preventDefault();
        document.getElementById("desk-search")?.focus();
      } else if (event.key === "j" || event.key === "k") move(form.current, event.key === "j" ? 1 : -1);
      else if (event.key === "x") tick();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [form]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest("dialog[open], textarea, select, input:not([type=checkbox])") !== null;
}

function move(form: HTMLFormElement | null, by: 1 | -1): void {
  const links = [...(form?.querySelectorAll<HTMLAnchorElement>("a[data-row-link]") ?? [])];
  const current = links.findIndex((link) => link.closest("tr")?.contains(document.activeElement));
  const next = current < 0 ? 0 : Math.min(links.length - 1, Math.max(0, current + by));
  links[next]?.focus();
}

function tick(): void {
  const box = document.activeElement?.closest("tr")?.querySelector<HTMLInputElement>("input[name=id]");
  box?.click();
}
