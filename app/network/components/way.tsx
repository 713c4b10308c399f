import { useTranslations } from "use-intl";
import { type NetworkAddress, networkPath } from "#app/network/address.ts";
import { PartnershipLine } from "#app/network/components/partnership-line.tsx";
import type { PathView } from "#app/network/view.server.ts";
import { KindMark } from "#app/ui/kind-mark.tsx";
import { Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/page.tsx";

/** The shortest way between two organisations, each step with what it rests on. */
export function Way({ address, path }: { address: NetworkAddress; path: PathView }) {
  const t = useTranslations("network.path");
  const [from, to] = path.ends;
  return (
    <Section title={t("title", { from: from?.name ?? "", to: to?.name ?? "" })} id="way">
      <p role="status">
        {path.stops.length > 0 ? t("steps", { count: path.stops.length - 1 }) : t("none")}{" "}
        <Link to={networkPath(address, { look: { path: null } })} preventScrollReset>
          {t("end")}
        </Link>
      </p>
      <ol className="network-way">
        {path.stops.map(({ organisation, evidence }) => (
          <li key={organisation.slug}>
            <p>
              <KindMark kind={organisation.kind} />{" "}
              <Link
                to={networkPath(address, { filter: { node: organisation.slug }, look: { path: null } })}
                preventScrollReset
                lang={organisation.lang}
              >
                {organisation.name}
              </Link>
            </p>
            {evidence.length > 0 && (
              <>
                <p className="text-sm text-muted">{t("via")}</p>
                <ul className="network-ties">
                  {evidence.map((row) => (
                    <PartnershipLine key={row.id} row={row} />
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
