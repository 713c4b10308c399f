import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#app/ui/button.tsx";
import { holdsFocus, rest } from "#app/ui/focus.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Form } from "#app/ui/link.tsx";

type UndoBarProps = {
  decision: { id: string; kind: string; undoUntil: string | Date; _count: { items: number } };
  /** The server's time: the visitor's own clock may be wrong. */
  now: string | Date;
  /** Words for a decision on something else than registrations. */
  say?: (seconds: number) => string;
};

/** The last decision and a button that takes it back, as long as its mails have not left. */
export function UndoBar({ decision, now, say }: UndoBarProps) {
  const t = useTranslations("desk.undo");
  const left = useSecondsLeft((new Date(decision.undoUntil).getTime() - new Date(now).getTime()) / 1000);
  const bar = useRef<HTMLFormElement>(null);
  const over = left <= 0;
  // Time runs out under the finger: the focus goes on before the button goes.
  const held = over && holdsFocus(bar);
  useEffect(() => {
    if (held) rest();
  }, [held]);
  if (over) return null;
  return (
    <Form method="post" className="desk-undo" ref={bar}>
      <input type="hidden" name="intent" value="undo" />
      <input type="hidden" name="decisionId" value={decision.id} />
      <p role="status">
        {say?.(Math.ceil(left)) ??
          t(decision.kind as "approve", { count: decision._count.items, seconds: Math.ceil(left) })}
      </p>
      <Button size="sm">
        <Icon name="undo" size={16} /> {t("button")}
      </Button>
    </Form>
  );
}

function useSecondsLeft(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => setLeft(seconds - (performance.now() - start) / 1000), 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}
