import { useTranslations } from "use-intl";
import { locales } from "#app/platform/locale.ts";
import type { LetterKind } from "#app/registration/papers/placeholders.ts";
import { Link } from "#app/ui/link.tsx";

type TextCardsProps = {
  slug: string;
  texts: { kind: LetterKind; selfService: boolean; isOwn: boolean }[];
  /** May write other words. */
  edits: boolean;
};

/** What each kind of letter says, to look at and to change. */
export function TextCards({ slug, texts, edits }: TextCardsProps) {
  const t = useTranslations("papers");
  return (
    <ul className="letter-cards">
      {texts.map(({ kind, selfService, isOwn }) => (
        <li key={kind}>
          <h3>{t(`kinds.${kind}`)}</h3>
          <p>
            {t(isOwn ? "desk.own" : "desk.usual")}
            <br />
            {t(selfService ? "desk.byThemselves" : "desk.notByThemselves")}
          </p>
          <p className="letter-links">
            {edits && <Link to={`/organise/${slug}/letters/${kind}`}>{t("desk.edit")}</Link>}
            {locales.map((locale) => (
              <Link key={locale} to={`/organise/${slug}/letters/${kind}/preview.pdf?in=${locale}`} reloadDocument>
                {t("desk.preview", { language: t(`languages.${locale}`) })}
              </Link>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
