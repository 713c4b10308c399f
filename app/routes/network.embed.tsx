import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { networkPath, parseNetworkAddress } from "#app/network/address.ts";
import { Drawn } from "#app/network/components/drawn.tsx";
import { usePlateWords } from "#app/network/components/plate.tsx";
import exploring from "#app/network/explore.css?url";
import stylesheet from "#app/network/network.css?url";
import { readNetworkView } from "#app/network/view.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { withPrefix } from "#app/ui/link.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

/** The picture alone, without the frame of this site. */
export const handle = { bare: true, guest: true };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { filter, look } = parseNetworkAddress(new URL(request.url).searchParams);
  const address = { filter, look: { ...look, view: "picture" as const, saved: null, tour: null } };
  const { locale } = context.visitor;
  const { plate, picture, path, chosen } = await readNetworkView(context.db, address, locale);
  const title = translatorFor(locale, "network")("title");
  return { address, plate, picture, path, chosen: chosen && { name: chosen.name, lang: chosen.lang }, title };
}

export const links: LinksFunction = () => [stylesheet, exploring].map((href) => ({ rel: "stylesheet", href }));

// What search engines should find is the page itself.
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

export default function EmbeddedNetwork() {
  const { address, plate, picture, path, chosen, title } = useLoaderData<typeof loader>();
  const t = useTranslations("network");
  const prefix = usePrefix();
  const plateWords = usePlateWords();
  return (
    <figure className="network-embed">
      <figcaption>
        <h1>{chosen ? <span lang={chosen.lang}>{chosen.name}</span> : title}</h1>
        <a href={withPrefix(prefix, networkPath(address))} target="_blank" rel="noopener">
          {t("embed.explore")} <Icon name="external" size={16} />
        </a>
      </figcaption>
      {picture && plate.organisations > 0 ? (
        <Drawn address={address} picture={picture} path={path} isGuest />
      ) : (
        <Empty title={t("picture.empty_title")} />
      )}
      <p>
        {plateWords(plate)} <span className="only-with-script">{t("embed.hint")}</span>
      </p>
    </figure>
  );
}
