import { useTranslations } from "use-intl";
import { LinkButton } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";
import { useRootData } from "#app/ui/root-data.ts";

/** What to do when a page cannot be shown: the reason in words, ways on, and a number to quote. */
export function ErrorPage({ code, params }: { code: string; params: Record<string, string | number> }) {
  const t = useTranslations("platform.errors");
  const titles = useTranslations("ui.errorTitles");
  const data = useRootData();
  const known = t.has(code as never) ? code : "unexpected";
  const title = titles.has(known as never) ? titles(known as never) : t("title");
  return (
    <Page
      title={title}
      lead={t(known as never, params as never)}
      actions={
        known === "sign_in_required" ? (
          <LinkButton to="/sign-in" variant="primary">
            {titles("signIn")}
          </LinkButton>
        ) : undefined
      }
    >
      <ul className="ways-on">
        <li>
          <LinkButton to="/">{t("home")}</LinkButton>
        </li>
        <li>
          <LinkButton to="/conferences">{titles("conferences")}</LinkButton>
        </li>
        <li>
          <LinkButton to="/organisations">{titles("organisations")}</LinkButton>
        </li>
      </ul>
      {data && <p className="mt-8 text-sm text-muted">{t("reference", { id: data.requestId })}</p>}
    </Page>
  );
}
