import { useTranslations } from "use-intl";
import { Disclosure } from "#app/ui/disclosure.tsx";

/** What can be done by keyboard. */
export function KeysHelp() {
  const t = useTranslations("schedule.grid");
  const keys: [string, string][] = [
    [t("key_names.arrows"), t("key_move")],
    [t("key_names.enter"), t("key_pick")],
    [t("key_names.arrows"), t("key_held")],
    [t("key_names.page"), t("key_day")],
    [t("key_names.shift"), t("key_length")],
    [t("key_names.escape"), t("key_cancel")],
    [t("key_names.delete"), t("key_remove")],
    ["P", t("key_pin")],
    ["O", t("key_open")],
    ["Ctrl Z, Ctrl ⇧ Z", t("key_undo")],
  ];
  return (
    <Disclosure summary={t("keys")} className="mt-2 text-sm">
      <div id="schedule-keys">
        <p className="text-muted">{t("keys_lead")}</p>
        <dl className="schedule-keys">
          {keys.map(([key, words]) => (
            <div key={words}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Disclosure>
  );
}
