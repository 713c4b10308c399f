import { type RefObject, useEffect, useRef, useState } from "react";
import { useListKeys } from "#app/registration/desk/components/list-keys.ts";
import { Th } from "#app/ui/table.tsx";

/** A list in a form whose rows have boxes named `id`, moved through by keys: how many are ticked, and ticking all. */
export type Ticks = {
  form: RefObject<HTMLFormElement>;
  ticked: number;
  count: () => void;
  tickAll: (checked: boolean) => void;
};

/**
 * `rows`: the ids that are shown. `decisionId`: of what was decided last; undefined: nothing that could be taken back.
 * Another page of the list, and the list after a decision, start with nothing ticked; the form stays, so that the focus
 * does.
 */
export function useTicks(rows: readonly { id: string }[], decisionId: string | undefined): Ticks {
  const form = useRef<HTMLFormElement>(null);
  const [ticked, setTicked] = useState(0);
  useListKeys(form);
  const shown = rows.map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows and the decision are the reason
  useEffect(() => {
    form.current?.reset();
    setTicked(0);
  }, [shown, decisionId]);
  const count = () => setTicked(form.current?.querySelectorAll("input[name=id]:checked").length ?? 0);
  const tickAll = (checked: boolean) => {
    for (const box of form.current?.querySelectorAll<HTMLInputElement>("input[name=id]") ?? []) box.checked = checked;
    count();
  };
  return { form, ticked, count, tickAll };
}

/** The head of the column of boxes: ticks all of them. */
export function TickAll({ label, tickAll }: { label: string; tickAll: Ticks["tickAll"] }) {
  return (
    <Th className="desk-cell-tick">
      <input
        type="checkbox"
        aria-label={label}
        onChange={(event) => tickAll(event.currentTarget.checked)}
        className="script-only"
      />
    </Th>
  );
}
