import { useSubmit } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { colourings, lineNames, measureNames, type NetworkAddress, projections } from "#app/network/address.ts";
import { Kept } from "#app/network/components/kept.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/link.tsx";
import { useShown } from "#app/ui/shown-value.ts";

const own = ["as", "lines", "colour", "size"];

/** How the selection is drawn, sized, sorted and grouped. A plain GET form; with JavaScript every change shows at once. */
export function LookForm({ address }: { address: NetworkAddress }) {
  const t = useTranslations("network.look");
  const measures = useTranslations("network.measures");
  const submit = useSubmit();
  const { look } = address;
  return (
    <Form
      method="get"
      action="/network"
      className="network-look"
      aria-label={t("title")}
      preventScrollReset
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
    >
      <Kept address={address} without={own} />
      {look.view === "picture" && (
        <Choice name="as" label={t("as")} value={look.projection} options={projections.map((one) => [one, t(one)])} />
      )}
      {look.view === "picture" && look.projection === "direct" && (
        <Choice name="lines" label={t("lines")} value={look.lines} options={lineNames.map((one) => [one, t(one)])} />
      )}
      {(look.view === "picture" || look.view === "table") && (
        <Choice
          name="colour"
          label={t("colour")}
          value={look.colour}
          options={colourings.map((one) => [one, t(one)])}
        />
      )}
      <Choice
        name="size"
        label={t("size")}
        value={look.size}
        options={measureNames.map((one) => [one, measures(one)])}
      />
      <noscript>
        <Button size="sm">{t("apply")}</Button>
      </noscript>
    </Form>
  );
}

type ChoiceProps = { name: string; label: string; value: string; options: [value: string, words: string][] };

function Choice({ name, label, value, options }: ChoiceProps) {
  const control = useShown<HTMLSelectElement>(value);
  return (
    <label className="network-field">
      <span>{label}</span>
      <select ref={control} name={name} defaultValue={value} className="control control-select control-sm">
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
