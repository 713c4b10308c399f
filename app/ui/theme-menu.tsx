import { useFetcher, useLocation } from "@remix-run/react";
import { useTranslations } from "use-intl";
import type { Visitor } from "#app/platform/context.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import { withPrefix } from "#app/ui/link.tsx";
import { popoverAttributes, popoverTarget } from "#app/ui/popover.ts";
import { useRootData } from "#app/ui/root-data.ts";

const icons = { system: "system", light: "sun", dark: "moon" } as const;
const themes: Visitor["theme"][] = ["system", "light", "dark"];

/** Chooses light, dark or the system's appearance; `inline` shows the three at once. */
export function ThemeMenu({ id, inline = false }: { id: string; inline?: boolean }) {
  const t = useTranslations("ui.theme");
  const theme = useRootData()?.theme ?? "system";
  if (inline) return <ThemeForm className="theme-form-inline" current={theme} />;
  return (
    <div className="menu">
      <button type="button" className="tool" aria-label={`${t("label")}: ${t(theme)}`} {...popoverTarget(id)}>
        <Icon name={icons[theme]} />
      </button>
      <div id={id} className="panel" {...popoverAttributes}>
        <ThemeForm current={theme} />
      </div>
    </div>
  );
}

function ThemeForm({ current, className }: { current: Visitor["theme"]; className?: string }) {
  const t = useTranslations("ui.theme");
  const fetcher = useFetcher();
  const prefix = useRootData()?.prefix ?? "";
  const { pathname, search } = useLocation();
  const chosen = fetcher.formData?.get("theme") ?? current;
  return (
    <fetcher.Form
      method="post"
      preventScrollReset
      action={withPrefix(prefix, "/preferences")}
      className={classNames("theme-form", className)}
      aria-label={t("label")}
      onSubmit={(event) => {
        const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
        // Seen at once; the answer to the form only confirms it.
        if (submitter) document.documentElement.dataset.theme = submitter.value;
      }}
    >
      <input type="hidden" name="next" value={pathname + search} />
      {themes.map((theme) => (
        <button
          key={theme}
          type="submit"
          name="theme"
          value={theme}
          aria-pressed={theme === chosen}
          className="panel-item"
        >
          <Icon name={icons[theme]} />
          <span>{t(theme)}</span>
        </button>
      ))}
    </fetcher.Form>
  );
}
