import type { LoaderFunctionArgs } from "@remix-run/node";
import { translatorFor } from "#app/messages.server.ts";
import { pickText } from "#app/platform/locale.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { conferenceBySlug } from "#app/registration/conference-for-registration.server.ts";

/** What a device needs to install the door of a conference. Nothing in it is secret. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const conference = await conferenceBySlug(context.db, params.slug ?? "");
  if (!conference) throw notFound();
  const { locale, prefix } = context.visitor;
  const title = translatorFor(locale, "door.start")("title");
  const name = pickText({ en: conference.nameEn, fr: conference.nameFr }, locale);
  const icon = (file: string, sizes: string, purpose: string) => ({ src: file, sizes, purpose, type: "image/png" });
  const manifest = {
    name: `${title} · ${name?.text ?? conference.nameEn}`,
    short_name: title,
    lang: locale,
    id: `/door/${conference.slug}`,
    start_url: `${prefix}/door/${conference.slug}`,
    scope: `${prefix}/door/`,
    display: "standalone",
    background_color: "#141c26",
    theme_color: "#141c26",
    icons: [
      icon("/door-192.png", "192x192", "any"),
      icon("/door-512.png", "512x512", "any"),
      icon("/door-512.png", "512x512", "maskable"),
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { "Content-Type": "application/manifest+json", "Cache-Control": "no-cache" },
  });
}
