import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { ConferenceSummary } from "#app/conferences/views.ts";
import { Dated, PlaceName } from "#app/organisations/components/refs.tsx";
import { ContentText } from "#app/ui/content-text.tsx";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";

type Shown = Pick<ConferenceSummary, "slug" | "name" | "state" | "span" | "city" | "country" | "isDemonstration">;

/** One conference in a list: when, what, where, and what stands in the row's `children`. */
export function ConferenceLine({
  conference,
  strong = false,
  children,
}: {
  conference: Shown;
  /** An edition of the house's own series. */
  strong?: boolean;
  children?: ReactNode;
}) {
  return (
    <li className="dated-item">
      <p className="dated-when">
        <Dated span={conference.span} />
      </p>
      <div>
        <p className={strong ? "font-serif text-lg font-semibold" : undefined}>
          <Link to={`/conferences/${conference.slug}`} prefetch="intent">
            <ContentText text={conference.name} />
          </Link>
          <ConferenceMarks conference={conference} />
        </p>
        <p className="text-sm text-muted">
          <ConferencePlace conference={conference} />
        </p>
        {children}
      </div>
    </li>
  );
}

/** Whether a conference is only announced in the documents, or invented for the demonstration. */
export function ConferenceMarks({ conference }: { conference: Pick<Shown, "state" | "isDemonstration"> }) {
  const t = useTranslations("conferences.marks");
  if (conference.isDemonstration) {
    return (
      <Tag tone="warning" shape="ring" className="font-sans">
        {t("demonstration")}
      </Tag>
    );
  }
  if (conference.state !== "planned") return null;
  return (
    <Tag tone="info" className="font-sans">
      {t("announced")}
    </Tag>
  );
}

/** City and country; nothing where the documents print no place. */
export function ConferencePlace({ conference: { city, country } }: { conference: Pick<Shown, "city" | "country"> }) {
  return <PlaceName place={city} country={country} />;
}
