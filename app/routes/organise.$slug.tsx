import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { DeskFrame } from "#app/registration/desk/components/desk-frame.tsx";
import stylesheet from "#app/registration/desk/desk.css?url";
import listStylesheet from "#app/registration/desk/list/list.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "stylesheet", href: listStylesheet },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  const { slug, nameEn, nameFr, isDemonstration } = conference;
  return { conference: { slug, name: { en: nameEn, fr: nameFr }, isDemonstration }, rights };
}

export default function Desk() {
  const data = useLoaderData<typeof loader>();
  return (
    <DeskFrame {...data}>
      <Outlet />
    </DeskFrame>
  );
}
