import { useTranslations } from "use-intl";
import { type NetworkAddress, networkPath } from "#app/network/address.ts";
import { useGroupName } from "#app/network/components/group-name.ts";
import { plainTies } from "#app/network/components/picture-svg.tsx";
import type { OrganisationRef, Picture, Plate as PlateView } from "#app/network/view.ts";
import { Icon } from "#app/ui/icon.tsx";
import { groupColours } from "#app/ui/kind-palette.ts";
import { Link } from "#app/ui/link.tsx";

type PlateProps = { address: NetworkAddress; plate: PlateView; pinned: OrganisationRef[]; picture: Picture | null };

/** The caption, as under a plate in print: what is shown, from when to when, from how many sources, and how to read it. */
export function Plate({ address, plate, pinned, picture }: PlateProps) {
  const t = useTranslations("network.picture");
  const around = useTranslations("network.around");
  const measures = useTranslations("network.measures");
  const { filter, look } = address;
  const plateWords = usePlateWords();
  const isDrawn = picture !== null && plate.organisations > 0;
  return (
    <figcaption className="network-caption">
      <p aria-live="polite">
        <strong className="font-semibold">{plateWords(plate)}</strong>{" "}
        {plate.undated > 0 && !filter.undated && t("undated", { count: plate.undated })}{" "}
        {filter.hidden.length > 0 && (
          <>
            {around("hidden", { count: filter.hidden.length })}{" "}
            <Link to={networkPath(address, { filter: { hidden: [] } })} preventScrollReset>
              {around("show")}
            </Link>
          </>
        )}
      </p>
      {pinned.length > 0 && <Pinned address={address} pinned={pinned} />}
      {isDrawn && <Legend picture={picture} />}
      {isDrawn && (
        <p>
          {t("reading", { size: measures(`what.${look.size}`) })}{" "}
          {look.projection === "direct" && t(`reading_${look.lines}`)}
        </p>
      )}
      {isDrawn && picture.edges.length > plainTies && (
        <noscript>
          <p>{t("limited", { shown: plainTies, all: picture.edges.length })}</p>
        </noscript>
      )}
    </figcaption>
  );
}

/** How much is shown, from when to when, from how many sources. */
export function usePlateWords(): (plate: PlateView) => string {
  const t = useTranslations("network.picture");
  return ({ organisations, ties, partnerships, years, sources }) => {
    const parts = [t("plate", { organisations, ties, partnerships })];
    if (years)
      parts.push(
        years.first === years.last
          ? t("plate_year", { first: String(years.first) })
          : t("plate_years", { first: String(years.first), last: String(years.last) }),
      );
    parts.push(t("plate_sources", { sources }));
    return `${parts.join(", ")}.`;
  };
}

/** What stays in view, each with a way to let it go. */
function Pinned({ address, pinned }: Pick<PlateProps, "address" | "pinned">) {
  const t = useTranslations("network.around");
  const without = (slug: string) => address.filter.pinned.filter((one) => one !== slug);
  return (
    <p>
      {t("pinned")}{" "}
      {pinned.map(({ slug, name, acronym, lang }) => (
        <span key={slug} className="network-pinned">
          <Link to={networkPath(address, { filter: { node: slug } })} preventScrollReset lang={lang}>
            {acronym ?? name}
          </Link>{" "}
          <Link
            to={networkPath(address, { filter: { pinned: without(slug) } })}
            preventScrollReset
            aria-label={`${t("unpin")}: ${name}`}
            title={t("unpin")}
          >
            <Icon name="close" size={16} />
          </Link>
        </span>
      ))}
    </p>
  );
}

/** What the colours stand for, where they are not those of the kinds. */
function Legend({ picture }: { picture: Picture }) {
  const t = useTranslations("network.look");
  const nameOf = useGroupName();
  if (picture.groups.length === 0) return null;
  return (
    <ul className="network-legend" aria-label={t("groups")}>
      {picture.groups.map((group, index) => (
        <li key={nameOf(group)}>
          <Dot index={index} /> {nameOf(group)} <span className="text-muted">({group.count})</span>
        </li>
      ))}
      {picture.nodes.some(({ group, slug }) => group === null && slug !== null) && (
        <li>
          <Dot index={null} /> {t("other")}
        </li>
      )}
    </ul>
  );
}

function Dot({ index }: { index: number | null }) {
  const look = groupColours(index);
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <circle cx="6" cy="6" r="5" fill={look.light} className="only-light" />
      <circle cx="6" cy="6" r="5" fill={look.dark} className="only-dark" />
    </svg>
  );
}
