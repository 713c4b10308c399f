import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Flash } from "#app/ui/flash.ts";
import { Icon } from "#app/ui/icon.tsx";
import { toneIcon } from "#app/ui/notice.tsx";

/** The place where what just happened is said. Always there, so that screen readers hear what is put in. */
export function Toasts({ flash }: { flash: Flash | null }) {
  const t = useTranslations("ui.toast");
  const [dismissed, setDismissed] = useState<string | null>(null);
  const shown = flash && flash.id !== dismissed ? flash : null;
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown && (
        <div key={shown.id} className="toast" data-tone={shown.tone}>
          <Icon name={toneIcon[shown.tone]} className="mt-0.5" />
          <p>{shown.text}</p>
          <button
            type="button"
            className="toast-close"
            aria-label={t("dismiss")}
            onClick={() => setDismissed(shown.id)}
          >
            <Icon name="close" size={16} />
          </button>
        </div>
      )}
    </div>
  );
}
