import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FormPage } from "#app/organisations/record/components/form-page.tsx";
import { answerFormPage, loadFormPage } from "#app/organisations/record/form-page.server.ts";
import stylesheet from "#app/organisations/record/record.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

/** `?organisation=`: for whom it is begun. */
function placeOf(request: Request) {
  const organisation = new URL(request.url).searchParams.get("organisation") ?? undefined;
  return { type: "partnership", slug: null, organisation } as const;
}

export function loader({ request, context }: LoaderFunctionArgs) {
  return loadFormPage(context, request, placeOf(request));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export function action({ request, context }: ActionFunctionArgs) {
  return answerFormPage(context, request, placeOf(request));
}

export default function NewPartnership() {
  return <FormPage data={useLoaderData<typeof loader>()} />;
}
