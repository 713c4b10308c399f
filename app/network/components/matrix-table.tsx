import { useTranslations } from "use-intl";
import { type NetworkAddress, networkPath } from "#app/network/address.ts";
import { shortName } from "#app/network/components/side-by-side.tsx";
import type { MatrixView } from "#app/network/view.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { KindMark } from "#app/ui/kind-mark.tsx";
import { Link } from "#app/ui/link.tsx";

/** Darkest of the shades of a cell; the style sheet has as many. */
const shades = 5;

/** Organisations against organisations: how many partnerships each two share. */
export function MatrixTable({ address, matrix }: { address: NetworkAddress; matrix: MatrixView }) {
  const t = useTranslations("network.matrix");
  const { organisations, cells, most, leftOut } = matrix;
  if (organisations.length === 0) return <Empty title={t("none")} />;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <div role="group" aria-label={t("title")} tabIndex={0} className="network-matrix">
        <table>
          <caption className="sr-only">{t("caption")}</caption>
          <thead>
            <tr>
              <td />
              {organisations.map((one) => (
                <th key={one.slug} scope="col">
                  <span>{shortName(one)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {organisations.map((row, index) => (
              <tr key={row.slug}>
                <th scope="row">
                  <KindMark kind={row.kind} />{" "}
                  <Link to={networkPath(address, { filter: { node: row.slug } })} preventScrollReset lang={row.lang}>
                    {shortName(row)}
                  </Link>
                </th>
                {organisations.map((column, place) => {
                  const count = cells[index]?.[place] ?? 0;
                  const shade = count === 0 ? 0 : Math.max(1, Math.ceil((count / most) * shades));
                  return (
                    <td key={column.slug} data-shade={shade || undefined}>
                      {count > 0 ? (
                        <Link
                          to={networkPath(address, {
                            filter: { node: row.slug },
                            look: { view: "timeline", compared: [column.slug] },
                          })}
                          title={t("cell", { row: shortName(row), column: shortName(column), count })}
                          aria-label={t("cell", { row: shortName(row), column: shortName(column), count })}
                          tabIndex={place > index ? undefined : -1}
                        >
                          {count}
                        </Link>
                      ) : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="network-caption">
        {t("reading")} {leftOut > 0 && t("left_out", { count: leftOut })}
      </p>
    </>
  );
}
