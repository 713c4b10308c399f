import type { FocusEvent } from "react";
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { Icon } from "#app/ui/icon.tsx";
import type { LongSelectProps } from "#app/ui/long-select.tsx";

/** Whoever comes to a field in which something is chosen types another in its place, not into it. */
function selectAll({ currentTarget }: FocusEvent<HTMLInputElement>): void {
  requestAnimationFrame(() => currentTarget.select());
}

/** A field to type in that offers what matches (react-aria). Heavy: `LongSelect` loads it, after the page is there. */
export function Combobox({
  id,
  name,
  label,
  placeholder,
  options,
  defaultValue,
  describedBy,
  invalid,
}: LongSelectProps) {
  return (
    <ComboBox
      id={id}
      name={name}
      aria-label={label}
      aria-describedby={describedBy}
      isInvalid={invalid ?? false}
      formValue="key"
      defaultItems={options}
      defaultSelectedKey={defaultValue || null}
      className="combobox"
    >
      <Input className="control" placeholder={placeholder} onFocus={selectAll} />
      <Button className="combobox-open">
        <Icon name="chevron-down" size={16} />
      </Button>
      <Popover className="combobox-popover">
        <ListBox<LongSelectProps["options"][number]> className="outline-none">
          {({ value, label: words, lang }) => (
            <ListBoxItem id={value} textValue={words} className="combobox-item">
              <span lang={lang}>{words}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
