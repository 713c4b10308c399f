import type { ReactNode } from "react";
import { buttonClass } from "#app/ui/button.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";

type ListMenuProps = { icon: IconName; words: ReactNode; children: ReactNode; wide?: boolean };

/** A button over the list that unfolds a panel beside it; the browser's own element, which works without scripts. */
export function ListMenu({ icon, words, children, wide = false }: ListMenuProps) {
  return (
    <details className={wide ? "desk-export desk-menu-wide no-print" : "desk-export no-print"} name="desk-menu">
      <summary className={buttonClass("secondary", "sm")}>
        <Icon name={icon} size={16} />
        {words}
      </summary>
      <div>{children}</div>
    </details>
  );
}
