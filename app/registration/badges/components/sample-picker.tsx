import { useTranslations } from "use-intl";
import { type SampleName, sampleNames } from "#app/registration/badges/samples.ts";
import { Link } from "#app/ui/link.tsx";

/** Whom the badge is shown with: links, so that it works without scripts, too. */
export function SamplePicker({ sample }: { sample: SampleName }) {
  const t = useTranslations("badges.design");
  return (
    <nav aria-label={t("sample")} className="badge-samples">
      <ul>
        {sampleNames.map((name) => (
          <li key={name}>
            <Link to={`?sample=${name}`} replace preventScrollReset aria-current={name === sample ? "true" : undefined}>
              {t(`samples.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
