import { useTranslations } from "use-intl";
import { placesLeft } from "#app/conferences/grouping.ts";
import type { CategoryView, PlacesView } from "#app/conferences/views.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** Who can take part, and how many places are left for each. */
export function CategoryTable({ categories, whole }: { categories: CategoryView[]; whole: PlacesView | null }) {
  const t = useTranslations("conferences");
  return (
    <Table caption={t("page.categoryCaption")} hideCaption stack>
      <thead>
        <tr>
          <Th>{t("page.category")}</Th>
          <Th>{t("registration.approval")}</Th>
          <Th numeric>{t("registration.placesLeft")}</Th>
        </tr>
      </thead>
      <tbody>
        {categories.map((category) => (
          <tr key={category.id}>
            <th scope="row">
              <ContentText text={category.name} />
              {(category.description.en || category.description.fr) && (
                <span className="block text-sm font-normal text-muted">
                  <ContentText text={category.description} />
                </span>
              )}
            </th>
            <Td label={t("registration.approval")}>
              {t(category.needsApproval ? "registration.needsApproval" : "registration.atOnce")}
            </Td>
            <Td numeric label={t("registration.placesLeft")} className="whitespace-nowrap">
              <Left places={category.places} whole={whole} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** A category has no more places than the conference as a whole. */
function Left({ places, whole }: { places: PlacesView | null; whole: PlacesView | null }) {
  const t = useTranslations("conferences.registration");
  const own = places ? placesLeft(places) : 0;
  const ofWhole = whole ? placesLeft(whole) : null;
  const left = own === null || (ofWhole !== null && ofWhole < own) ? ofWhole : own;
  if (left === null) return t("unlimited");
  if (left === 0) return <Tag tone="warning">{t("full")}</Tag>;
  return places?.capacity ? t("ofCapacity", { left, capacity: places.capacity }) : left;
}
