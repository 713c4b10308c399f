import { useSubmit } from "@remix-run/react";
import { useTranslations } from "use-intl";
import type { NetworkFilter } from "#app/network/filter.ts";
import type { NetworkView } from "#app/network/view.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { KindMark } from "#app/ui/kind-mark.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { OrganisationKind, PartnershipKind } from "#prisma/generated/enums.ts";

/** Which part of the network is shown. A plain GET form; with JavaScript every change shows at once. */
export function FilterForm({ filter, years }: { filter: NetworkFilter; years: NetworkView["allYears"] }) {
  const t = useTranslations("network.filter");
  const submit = useSubmit();
  const range = years ? Array.from({ length: years.last - years.first + 1 }, (_, index) => years.first + index) : [];
  return (
    <Form
      method="get"
      action="/network"
      className="network-filter"
      aria-label={t("title")}
      preventScrollReset
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true, replace: true })}
    >
      {filter.node && <input type="hidden" name="node" value={filter.node} />}
      <div className="field">
        <label className="field-label" htmlFor="network-year">
          {t("year")}
        </label>
        <select
          id="network-year"
          name="year"
          className="control control-select"
          defaultValue={filter.year ?? ""}
          key={filter.year}
        >
          <option value="">{t("all_years")}</option>
          {range.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </div>
      <div className="choice">
        <input
          type="checkbox"
          id="network-undated"
          name="undated"
          value="1"
          defaultChecked={filter.undated}
          key={String(filter.undated)}
        />
        <label htmlFor="network-undated">{t("undated")}</label>
      </div>
      <Kinds
        name="kind"
        legend={t("kinds")}
        words="kinds"
        all={Object.values(OrganisationKind)}
        chosen={filter.kinds}
      />
      <Kinds name="tie" legend={t("ties")} words="ties" all={Object.values(PartnershipKind)} chosen={filter.ties} />
      <div className="flex items-center gap-4">
        <Button size="sm">{t("submit")}</Button>
        <Link to={filter.node ? `/network?node=${filter.node}` : "/network"} preventScrollReset className="text-sm">
          {t("reset")}
        </Link>
      </div>
    </Form>
  );
}

type KindsProps =
  | { name: "kind"; words: "kinds"; legend: string; all: OrganisationKind[]; chosen: OrganisationKind[] }
  | { name: "tie"; words: "ties"; legend: string; all: PartnershipKind[]; chosen: PartnershipKind[] };

function Kinds({ name, words, legend, all, chosen }: KindsProps) {
  const t = useTranslations("network.filter");
  const kindWords = useTranslations("organisations");
  const picked: string[] = chosen;
  return (
    <Disclosure
      className="network-kinds"
      open={picked.length > 0 || name === "kind"}
      summary={
        <span>
          {legend}{" "}
          <span className="text-muted">{picked.length > 0 ? t("some", { count: picked.length }) : t("all")}</span>
        </span>
      }
    >
      <fieldset>
        <legend className="sr-only">{legend}</legend>
        {all.map((kind) => (
          <div className="choice" key={kind}>
            <input
              type="checkbox"
              id={`network-${name}-${kind}`}
              name={name}
              value={kind}
              defaultChecked={picked.includes(kind)}
              key={String(picked.includes(kind))}
            />
            <label htmlFor={`network-${name}-${kind}`}>
              <KindMark kind={kind} /> {kindWords(`${words}.${kind}` as `kinds.${OrganisationKind}`)}
            </label>
          </div>
        ))}
      </fieldset>
    </Disclosure>
  );
}
