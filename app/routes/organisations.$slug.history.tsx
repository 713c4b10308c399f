import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HistoryPage } from "#app/organisations/record/components/history-page.tsx";
import { answerHistory, loadHistory } from "#app/organisations/record/history-page.server.ts";
import stylesheet from "#app/organisations/record/record.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export function loader({ params, request, context }: LoaderFunctionArgs) {
  return loadHistory(context, request, "organisation", params.slug);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

export function action({ params, request, context }: ActionFunctionArgs) {
  return answerHistory(context, request, "organisation", params.slug);
}

export default function OrganisationHistory() {
  return <HistoryPage data={useLoaderData<typeof loader>()} />;
}
