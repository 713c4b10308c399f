import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lazy, Suspense, useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { pickText } from "#app/platform/locale.ts";
import { requireDoor } from "#app/registration/door/access.server.ts";
import stylesheet from "#app/registration/door/door.css?url";
import { Link } from "#app/ui/link.tsx";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "apple-touch-icon", href: "/door-180.png" },
];

/** A page of its own: nothing of the site around it, nothing that needs the network. */
export const handle = { bare: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { prefix } = context.visitor;
  const door = await requireDoor(context, request, params.slug).catch((refused: unknown) => {
    if (refused instanceof Response && refused.status === 401) throw redirect(`${prefix}/door`);
    throw refused;
  });
  const { slug, nameEn, nameFr } = door.conference;
  return { slug, prefix, name: { en: nameEn, fr: nameFr }, byDevice: "deviceId" in door.keeper.by };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.name.en} · Octopus` : "Octopus" },
  { name: "robots", content: "noindex" },
  ...(data
    ? [
        {
          tagName: "link",
          rel: "manifest",
          href: `${data.prefix}/door/${data.slug}/manifest.webmanifest`,
        },
      ]
    : []),
];

const DoorApp = lazy(() => import("#app/registration/door/components/door-app.tsx"));

export default function DoorPage() {
  const { slug, name, byDevice } = useLoaderData<typeof loader>();
  const t = useTranslations("door.app");
  const text = pickText(name, useLocale());
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return (
    <>
      <h1 className="door-title" lang={text?.lang}>
        {text?.text}
      </h1>
      <noscript>
        <p className="door-notice">
          {t.rich("no_script", { link: (chunks) => <Link to={`/door/${slug}/by-hand`}>{chunks}</Link> })}
        </p>
      </noscript>
      {mounted && (
        <Suspense fallback={<p className="door-notice">{t("loading")}</p>}>
          <DoorApp slug={slug} byDevice={byDevice} />
        </Suspense>
      )}
    </>
  );
}
