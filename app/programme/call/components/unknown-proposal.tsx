import { useTranslations } from "use-intl";
import { Link } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

/** No such proposal, or not one that this browser may see: the page says the same for both. */
export function UnknownProposal() {
  const t = useTranslations("call.own");
  return (
    <Page title={t("unknownTitle")} lead={t("unknownText")}>
      <p>
        <Link to="/proposals">{t("unknownLink")}</Link>
      </p>
    </Page>
  );
}
