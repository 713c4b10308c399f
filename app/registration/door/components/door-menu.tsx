import { useTranslations } from "use-intl";
import type { DoorView } from "#app/registration/door/device/door.client.ts";
import { forgetEverything } from "#app/registration/door/device/vault.client.ts";
import { Button } from "#app/ui/button.tsx";
import { LanguageLinks } from "#app/ui/language-links.tsx";
import { Link } from "#app/ui/link.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

type DoorMenuProps = {
  slug: string;
  byDevice: boolean;
  view: DoorView;
  sound: boolean;
  onSound: (on: boolean) => void;
};

/** Everything that is not done with each person. */
export function DoorMenu({ slug, byDevice, view, sound, onSound }: DoorMenuProps) {
  const t = useTranslations("door.app");
  const { online, scansMade } = view;
  return (
    <footer className="door-menu">
      <p className="text-sm text-muted">
        {view.list?.keeper} · {t("scans_here", { count: scansMade })}
      </p>
      <div className="choice">
        <input id="door-sound" type="checkbox" checked={sound} onChange={(event) => onSound(event.target.checked)} />
        <label htmlFor="door-sound">{t("sound")}</label>
      </div>
      <ul>
        <li>
          {online ? (
            <Link to={`/door/${slug}/walk-in`} reloadDocument>
              {t("walk_in")}
            </Link>
          ) : (
            <span className="text-muted">{t("walk_in_offline")}</span>
          )}
        </li>
        <li>
          <Link to={`/door/${slug}/by-hand`} reloadDocument>
            {t("by_hand")}
          </Link>
        </li>
        {!byDevice && (
          <li>
            <Link to={`/organise/${slug}/door`} reloadDocument>
              {t("back")}
            </Link>
          </li>
        )}
      </ul>
      <LanguageLinks />
      {byDevice && <SignOff unsent={view.unsent} />}
    </footer>
  );
}

/** Gives the device back: first everything on it goes, then its right to come back. */
function SignOff({ unsent }: { unsent: number }) {
  const t = useTranslations("door.app");
  const prefix = usePrefix();
  return (
    <form
      method="post"
      action={`${prefix}/door?index`}
      onSubmit={(event) => {
        const form = event.currentTarget;
        event.preventDefault();
        if (unsent === 0) void forgetEverything().finally(() => form.submit());
      }}
    >
      <input type="hidden" name="intent" value="sign-off" />
      {unsent > 0 && <p className="text-sm">{t("sign_off_unsent", { count: unsent })}</p>}
      <Button aria-disabled={unsent > 0 || undefined}>{t("sign_off")}</Button>
    </form>
  );
}
