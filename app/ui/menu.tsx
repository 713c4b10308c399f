import type { ReactNode } from "react";
import { Button as AriaButton, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { type ButtonSize, type ButtonVariant, buttonClass } from "#app/ui/button.tsx";

export type MenuEntry = { id: string; label: string; onAction?: () => void; href?: string; disabled?: boolean };

/** A menu of actions for the desks (react-aria). Not for public pages. */
export function Menu({
  trigger,
  label,
  entries,
  variant = "secondary",
  size = "sm",
}: {
  trigger: ReactNode;
  label?: string;
  entries: MenuEntry[];
  variant?: ButtonVariant;
  size?: ButtonSize;
}) {
  return (
    <MenuTrigger>
      <AriaButton aria-label={label} className={buttonClass(variant, size)}>
        {trigger}
      </AriaButton>
      <Popover className="menu-popover">
        <AriaMenu className="outline-none">
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              className="menu-item"
              isDisabled={entry.disabled ?? false}
              {...(entry.onAction ? { onAction: entry.onAction } : {})}
              {...(entry.href ? { href: entry.href } : {})}
            >
              {entry.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
