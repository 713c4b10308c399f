import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FormPage } from "#app/organisations/record/components/form-page.tsx";
import { answerFormPage, loadFormPage } from "#app/organisations/record/form-page.server.ts";
import stylesheet from "#app/organisations/record/record.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export function loader({ request, context }: LoaderFunctionArgs) {
  return loadFormPage(context, request, { type: "organisation", slug: null });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export function action({ request, context }: ActionFunctionArgs) {
  return answerFormPage(context, request, { type: "organisation", slug: null });
}

export default function NewOrganisation() {
  return <FormPage data={useLoaderData<typeof loader>()} />;
}
