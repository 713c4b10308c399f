import { useTranslations } from "use-intl";
import { type NetworkAddress, networkPath } from "#app/network/address.ts";
import type { MapView } from "#app/network/map.server.ts";
import { TreatyTag } from "#app/organisations/components/treaty-tag.tsx";
import { Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { TreatyState } from "#prisma/generated/enums.ts";

/** The world: what each country did about the Convention, and how many organisations of the selection sit there. */
export function World({ address, map }: { address: NetworkAddress; map: MapView }) {
  const t = useTranslations("network.map");
  const treaty = useTranslations("organisations.treaty");
  const states = Object.values(TreatyState).filter((state) => map.countries.some((one) => one.treaty === state));
  return (
    <>
      <svg viewBox={`0 0 ${map.width} ${map.height}`} role="img" aria-label={t("title")} className="network-world">
        <path d={map.others} />
        {map.countries.map(({ code, name, treaty: state, path }) => (
          <path key={code} d={path} data-treaty={state ?? undefined}>
            <title>{`${name} · ${state ? treaty(state) : t("none")}`}</title>
          </path>
        ))}
        {map.countries
          .filter(({ seats }) => seats.length > 0)
          .map(({ code, name, x, y, seats }) => (
            <circle key={code} cx={x} cy={y} r={8 + 6 * Math.sqrt(seats.length)}>
              <title>{t("seat", { country: name, count: seats.length })}</title>
            </circle>
          ))}
      </svg>
      <ul className="network-legend">
        {states.map((state) => (
          <li key={state}>
            <svg width="20" height="12" aria-hidden="true" className="network-world">
              <path d="M0 0h20v12h-20Z" data-treaty={state} />
            </svg>{" "}
            {treaty(state)}
          </li>
        ))}
      </ul>
      <p className="network-caption">
        {t("reading")} {map.unseated > 0 && t("unseated", { count: map.unseated })}
      </p>
      <Countries address={address} map={map} />
    </>
  );
}

function Countries({ address, map }: { address: NetworkAddress; map: MapView }) {
  const t = useTranslations("network.map");
  return (
    <Table caption={t("title")} hideCaption dense>
      <thead>
        <tr>
          <Th>{t("country")}</Th>
          <Th>{t("status")}</Th>
          <Th>{t("seats")}</Th>
          <Th numeric>{t("partnerships")}</Th>
        </tr>
      </thead>
      <tbody>
        {map.countries.map(({ code, name, footnote, treaty, seats, partnerships }) => (
          <tr key={code}>
            <Th scope="row">
              <Link to={`/countries/${code.toLowerCase()}`} title={footnote ?? undefined}>
                {name}
              </Link>
            </Th>
            <Td>{treaty ? <TreatyTag state={treaty} /> : <span className="text-muted">{t("none")}</span>}</Td>
            <Td>
              <ul className="network-parties">
                {seats.map((seat) => (
                  <li key={seat.slug}>
                    <Link
                      to={networkPath(address, { filter: { node: seat.slug } })}
                      preventScrollReset
                      lang={seat.lang}
                    >
                      {seat.acronym ?? seat.name}
                    </Link>
                  </li>
                ))}
              </ul>
            </Td>
            <Td numeric>{partnerships}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
