import { Fragment } from "react";
import { CountryLink, OrganisationLink } from "#app/organisations/components/refs.tsx";
import type { Profile } from "#app/programme/views.ts";
import { English } from "#app/ui/content-text.tsx";

/** Position, organisation and country of somebody in one line. */
export function PersonLine({
  person: { position, organisation, affiliation, country },
}: {
  person: Pick<Profile, "position" | "organisation" | "affiliation" | "country">;
}) {
  const parts = [
    position && <English key="position">{position}</English>,
    organisation && <OrganisationLink key="organisation" organisation={organisation} />,
    affiliation,
    country && <CountryLink key="country" country={country} />,
  ].filter(Boolean);
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a line stay where they are
    <Fragment key={index}>
      {index > 0 && " · "}
      {part}
    </Fragment>
  ));
}
