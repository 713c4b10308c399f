import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";

/** More on request, with the browser's own details element. */
export function Disclosure({
  summary,
  open,
  children,
  className,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
  className?: string;
}) {
  return (
    <details className={classNames("disclosure", className)} open={open}>
      <summary>
        <Icon name="chevron-right" size={16} />
        {summary}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
