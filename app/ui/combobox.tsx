import { useEffect, useState } from "react";
import {
  ComboBox as AriaComboBox,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from "react-aria-components";
import { Icon } from "#app/ui/icon.tsx";

export type ComboboxItem = { id: string; label: string; detail?: string; lang?: string };

/** Search and choose one, for the desks (react-aria). `search` answers with the items for what is typed. Not for public pages. */
export function Combobox({
  label,
  name,
  help,
  search,
  defaultItem,
  onChoose,
}: {
  label: string;
  /** Posts the chosen item's id under this name. */
  name?: string;
  help?: string;
  search: (text: string, signal: AbortSignal) => Promise<ComboboxItem[]>;
  defaultItem?: ComboboxItem;
  onChoose?: (id: string | null) => void;
}) {
  const [text, setText] = useState(defaultItem?.label ?? "");
  const items = useSearch(text, search, defaultItem);
  return (
    <AriaComboBox
      className="field"
      items={items}
      inputValue={text}
      onInputChange={setText}
      menuTrigger="input"
      allowsEmptyCollection
      {...(defaultItem ? { defaultSelectedKey: defaultItem.id } : {})}
      {...(name ? { name, formValue: "key" as const } : {})}
      onSelectionChange={(key) => onChoose?.(key === null ? null : String(key))}
    >
      <Label className="field-label">{label}</Label>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <div className="combobox">
        <Input className="control" />
        <Button className="combobox-open">
          <Icon name="chevron-down" />
        </Button>
      </div>
      <Popover className="menu-popover combobox-popover">
        <ListBox<ComboboxItem> className="outline-none">
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className="menu-item">
              <span lang={item.lang}>{item.label}</span>
              {item.detail && <span className="ml-2 text-muted">{item.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

function useSearch(
  text: string,
  search: (text: string, signal: AbortSignal) => Promise<ComboboxItem[]>,
  defaultItem: ComboboxItem | undefined,
): ComboboxItem[] {
  const [items, setItems] = useState<ComboboxItem[]>(defaultItem ? [defaultItem] : []);
  useEffect(() => {
    const controller = new AbortController();
    // Waits for a pause in typing; an aborted or failed search leaves the list as it is.
    const timer = setTimeout(() => {
      search(text, controller.signal).then(setItems, () => undefined);
    }, 150);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text, search]);
  return items;
}
