import { useSubmit } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { type NetworkAddress, networkPath } from "#app/network/address.ts";
import type { Choice, NetworkChoices } from "#app/network/choices.server.ts";
import { Kept } from "#app/network/components/kept.tsx";
import { everything } from "#app/network/filter.ts";
import type { Plate } from "#app/network/view.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { KindMark } from "#app/ui/kind-mark.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { useShown } from "#app/ui/shown-value.ts";
import { OrganisationKind, PartnershipKind } from "#prisma/generated/enums.ts";

const own = [
  ...["from", "to", "year", "undated", "kind", "tie", "role", "country", "region", "treaty"],
  ...["project", "conference", "source", "least"],
] as const;

type FilterFormProps = { address: NetworkAddress; choices: NetworkChoices; years: Plate["allYears"] };

/** Which part of the network is shown. A plain GET form; with JavaScript every change shows at once. */
export function FilterForm({ address, choices, years }: FilterFormProps) {
  const t = useTranslations("network.filter");
  const words = useTranslations("organisations");
  const submit = useSubmit();
  const { filter } = address;
  const { node, steps, pinned } = filter;
  return (
    <Form
      method="get"
      action="/network"
      className="network-filter"
      aria-label={t("title")}
      preventScrollReset
      onChange={(event) => submit(withoutEmpty(event.currentTarget), { preventScrollReset: true })}
    >
      <Kept address={address} without={own} />
      <div className="network-period">
        <Year name="from" value={filter.from} years={years} />
        <Year name="to" value={filter.to} years={years} />
      </div>
      <Check id="undated" name="undated" value="1" checked={filter.undated}>
        {t("undated")}
      </Check>
      <Checks name="kind" legend={t("kinds")} chosen={filter.kinds} open>
        {Object.values(OrganisationKind).map((kind) => [
          kind,
          <Kind key={kind} kind={kind} word={words(`kinds.${kind}`)} />,
        ])}
      </Checks>
      <Checks name="tie" legend={t("ties")} chosen={filter.ties}>
        {Object.values(PartnershipKind).map((kind) => [
          kind,
          <Kind key={kind} kind={kind} word={words(`ties.${kind}`)} />,
        ])}
      </Checks>
      <Checks name="role" legend={t("roles")} chosen={filter.roles}>
        {choices.roles.map((role) => [role, words(`roles.${role}`)])}
      </Checks>
      <Checks name="country" legend={t("countries")} chosen={filter.countries}>
        {choices.countries.map(({ value, name }) => [value, name])}
      </Checks>
      <Checks name="region" legend={t("regions")} chosen={filter.regions}>
        {choices.regions.map((region) => [region, words(`regions.${region}`)])}
      </Checks>
      <Checks name="treaty" legend={t("treaty")} chosen={filter.treaty}>
        {choices.treaty.map((state) => [state, words(`treaty.${state}`)])}
      </Checks>
      <Select name="project" label={t("project")} value={filter.project} choices={choices.projects} />
      <Select name="conference" label={t("conference")} value={filter.conference} choices={choices.conferences} />
      <Select name="source" label={t("source")} value={filter.source} choices={choices.sources} />
      <Least value={filter.least} />
      <div className="flex items-center gap-4">
        <Button size="sm">{t("submit")}</Button>
        <Link
          to={networkPath(address, { filter: { ...everything, node, steps, pinned }, look: { page: 1 } })}
          preventScrollReset
          className="text-sm"
        >
          {t("reset")}
        </Link>
      </div>
    </Form>
  );
}

/** An address without empty parameters is one that people can read. */
function withoutEmpty(form: HTMLFormElement): URLSearchParams {
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(entries.filter(([, value]) => value !== ""));
}

function Year({ name, value, years }: { name: "from" | "to"; value: number | null; years: Plate["allYears"] }) {
  const t = useTranslations("network.filter");
  const control = useShown<HTMLSelectElement>(String(value ?? ""));
  const range = years ? Array.from({ length: years.last - years.first + 1 }, (_, index) => years.first + index) : [];
  return (
    <label className="network-field">
      <span>{t(name)}</span>
      <select ref={control} name={name} className="control control-select control-sm" defaultValue={value ?? ""}>
        <option value="">{t("any")}</option>
        {range.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </label>
  );
}

type SelectProps = { name: string; label: string; value: string | null; choices: Choice[] };

function Select({ name, label, value, choices }: SelectProps) {
  const t = useTranslations("network.filter");
  const control = useShown<HTMLSelectElement>(value ?? "");
  if (choices.length === 0) return null;
  return (
    <label className="network-field">
      <span>{label}</span>
      <select ref={control} name={name} className="control control-select control-sm" defaultValue={value ?? ""}>
        <option value="">{t("any")}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={choice.lang}>
            {choice.name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Least({ value }: { value: number }) {
  const t = useTranslations("network.filter");
  const control = useShown<HTMLSelectElement>(value > 1 ? String(value) : "");
  return (
    <label className="network-field">
      <span>{t("least")}</span>
      <select
        ref={control}
        name="least"
        className="control control-select control-sm"
        defaultValue={value > 1 ? value : ""}
      >
        <option value="">{t("any")}</option>
        {[...new Set([2, 3, 4, 5, 10, ...(value > 1 ? [value] : [])])]
          .sort((a, b) => a - b)
          .map((count) => (
            <option key={count} value={count}>
              {t("least_of", { count })}
            </option>
          ))}
      </select>
    </label>
  );
}

function Kind({ kind, word }: { kind: OrganisationKind | PartnershipKind; word: string }) {
  return (
    <>
      <KindMark kind={kind} /> {word}
    </>
  );
}

type ChecksProps = {
  name: string;
  legend: string;
  chosen: readonly string[];
  open?: boolean;
  /** Value and words of each choice. */
  children: [value: string, words: ReactNode][];
};

function Checks({ name, legend, chosen, open = false, children }: ChecksProps) {
  const t = useTranslations("network.filter");
  if (children.length === 0) return null;
  return (
    <Disclosure
      className="network-kinds"
      open={chosen.length > 0 || open}
      summary={
        <span>
          {legend}{" "}
          <span className="text-muted">{chosen.length > 0 ? t("some", { count: chosen.length }) : t("all")}</span>
        </span>
      }
    >
      <fieldset>
        <legend className="sr-only">{legend}</legend>
        {children.map(([value, words]) => (
          <Check key={value} id={`${name}-${value}`} name={name} value={value} checked={chosen.includes(value)}>
            {words}
          </Check>
        ))}
      </fieldset>
    </Disclosure>
  );
}

type CheckProps = { id: string; name: string; value: string; checked: boolean; children: ReactNode };

function Check({ id, name, value, checked, children }: CheckProps) {
  return (
    <div className="choice">
      <input
        type="checkbox"
        id={`network-${id}`}
        name={name}
        value={value}
        defaultChecked={checked}
        key={String(checked)}
      />
      <label htmlFor={`network-${id}`}>{children}</label>
    </div>
  );
}
