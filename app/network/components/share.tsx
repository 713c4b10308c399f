import { useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { embedPath, type NetworkAddress, networkPath, networkSearch } from "#app/network/address.ts";
import { PngButton } from "#app/network/components/png-button.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { withPrefix } from "#app/ui/link.tsx";
import { Section } from "#app/ui/page.tsx";
import { usePrefix, useRootData } from "#app/ui/root-data.ts";

/** The same view for others: as files, as an address, and as a picture in another site. */
export function Share({ address }: { address: NetworkAddress }) {
  const t = useTranslations("network.files");
  const embed = useTranslations("network.embed");
  const words = useTranslations("network");
  const prefix = usePrefix();
  const { appUrl = "", locale = "en" } = useRootData() ?? {};
  const { filter, look } = address;
  const fileAddress = (format: string) => withPrefix(prefix, `/network.${format}?${networkSearch(filter)}`);
  const drawn = withPrefix(prefix, `/network.svg?${networkSearch(filter, { ...look, page: 1 })}`);
  const own = `${appUrl}/${locale}`;
  const code = `<iframe src="${(own + embedPath(address)).replaceAll("&", "&amp;")}" title="${words("title")}" width="100%" height="600" loading="lazy" style="border: 0"></iframe>`;
  return (
    <Section title={t("title")} id="files">
      <p>{t("lead")}</p>
      <ul className="network-files">
        <li>
          <a href={drawn} download>
            {t("svg")}
          </a>
        </li>
        {(["gexf", "graphml", "csv", "json", "jsonld"] as const).map((format) => (
          <li key={format}>
            <a href={fileAddress(format)} download={!format.startsWith("json") || undefined}>
              {t(format)}
            </a>
          </li>
        ))}
        <li>
          <PngButton address={drawn} />
        </li>
      </ul>
      <div className="network-share">
        <Copied label={embed("address")} text={own + networkPath(address)} rows={2} />
        <Disclosure summary={embed("title")}>
          <p className="mb-2">{embed("lead")}</p>
          <Copied label={embed("code")} text={code} rows={4} />
        </Disclosure>
      </div>
    </Section>
  );
}

/** Text to be taken along: selected at a click, copied with a button. */
function Copied({ label, text, rows }: { label: string; text: string; rows: number }) {
  const t = useTranslations("network.embed");
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    await navigator.clipboard?.writeText(text).catch(() => {});
    setCopied(true);
  };
  return (
    <div className="network-copied">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className="control control-sm"
        readOnly
        rows={rows}
        value={text}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="only-with-script">
        <Button type="button" size="sm" onClick={copy}>
          {t("copy")}
        </Button>{" "}
        <span role="status" className="text-sm">
          {isCopied && t("copied")}
        </span>
      </p>
    </div>
  );
}
