import { useLocation, useNavigation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useKeptFocus } from "#app/ui/focus.ts";
import { useRootData } from "#app/ui/root-data.ts";
import { SiteFooter } from "#app/ui/site-footer.tsx";
import { SiteHeader } from "#app/ui/site-header.tsx";
import { Toasts } from "#app/ui/toast.tsx";

/** What stands around every page: skip link, header, messages, content, footer. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useTranslations("ui.nav");
  const data = useRootData();
  const main = useRef<HTMLElement>(null);
  useArrival(main);
  useKeptFocus();
  return (
    <>
      <a href="#main" className="skip-link">
        {t("skip")}
      </a>
      <Progress />
      <SiteHeader />
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
      <Toasts flash={data?.flash ?? null} />
    </>
  );
}

/** After going to another page by script: menus close and reading starts at the content, as after a page load. */
function useArrival(main: { current: HTMLElement | null }) {
  const { pathname, hash } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    for (const open of document.querySelectorAll<HTMLElement>("[popover]")) {
      if (open.matches(":popover-open")) open.hidePopover();
    }
    if (!hash) main.current?.focus({ preventScroll: true });
  }, [pathname, hash, main]);
}

/** Appears only when the next page lets itself be waited for: the delay is in the style sheet. */
function Progress() {
  const t = useTranslations("ui.nav");
  const { state } = useNavigation();
  return (
    <div className="progress-place" role="status">
      {state !== "idle" && <div className="progress" role="progressbar" aria-label={t("loading")} />}
    </div>
  );
}
