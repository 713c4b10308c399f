import { type RefObject, useEffect } from "react";

/**
 * Keyboard work on a review: 1 to 5 score the criterion that has the focus, else the first without a score, and go on to
 * the next; Ctrl and Enter save and lead to the next proposal. Not while typing.
 */
export function useScoreKeys(form: RefObject<HTMLFormElement>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        form.current?.requestSubmit(form.current.querySelector<HTMLButtonElement>("button[value=next]"));
      } else if (/^[1-5]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
        if (!isTyping(event.target)) score(form.current, event);
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [form]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("textarea, select, dialog[open], input:not([type=radio])") !== null
  );
}

function score(form: HTMLFormElement | null, event: KeyboardEvent): void {
  const fields = [...(form?.querySelectorAll<HTMLFieldSetElement>("fieldset.call-score") ?? [])];
  const focused = fields.findIndex((field) => field.contains(document.activeElement));
  const at = focused >= 0 ? focused : fields.findIndex((field) => !field.querySelector("input:checked"));
  const step = fields[at]?.querySelector<HTMLInputElement>(`input[value="${event.key}"]`);
  if (!step) return;
  event.preventDefault();
  step.checked = true;
  step.focus();
  const next = fields[at + 1]?.querySelector<HTMLInputElement>("input");
  (next ?? form?.querySelector<HTMLTextAreaElement>("textarea"))?.focus();
}
