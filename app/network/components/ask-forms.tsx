import { useTranslations } from "use-intl";
import { type NetworkAddress, networkPath } from "#app/network/address.ts";
import type { Asked } from "#app/network/asked.server.ts";
import { Kept } from "#app/network/components/kept.tsx";
import { Matches } from "#app/network/components/search-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/link.tsx";

/** From the chosen organisation to another: the way between them, and both side by side. */
export function AskForms({ address, asked }: { address: NetworkAddress; asked: Asked }) {
  const path = useTranslations("network.path");
  const compare = useTranslations("network.compare");
  const { compared } = address.look;
  return (
    <>
      <Form method="get" action="/network" preventScrollReset className="network-ask">
        <Kept address={address} without={["path"]} />
        <Field name="way" label={path("ask")} value={asked.way} submit={path("submit")} />
        <Matches
          query={asked.way}
          matches={asked.matches}
          to={(slug) => networkPath(address, { look: { path: slug } })}
        />
      </Form>
      {compared.length < 2 && (
        <Form method="get" action="/network" preventScrollReset className="network-ask">
          <Kept address={address} without={[]} />
          <Field name="beside" label={compare("ask")} value={asked.beside} submit={compare("submit")} />
          <Matches
            query={asked.beside}
            matches={asked.matches}
            to={(slug) => networkPath(address, { look: { compared: [...compared, slug] } })}
          />
        </Form>
      )}
    </>
  );
}

function Field({ name, label, value, submit }: { name: string; label: string; value: string; submit: string }) {
  const t = useTranslations("network.search");
  return (
    <>
      <label className="field-label" htmlFor={`network-${name}`}>
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id={`network-${name}`}
          name={name}
          type="search"
          maxLength={100}
          required
          className="control control-sm"
          defaultValue={value}
          placeholder={t("help")}
          key={value}
        />
        <Button size="sm">{submit}</Button>
      </div>
    </>
  );
}
