import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReadingPage } from "#app/home/components/text-page.tsx";
import { privacy } from "#app/home/texts/privacy.ts";

export function loader({ context }: LoaderFunctionArgs) {
  return { text: privacy[context.visitor.locale] };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.text.title} · Octopus` : "Octopus" },
  { name: "description", content: data?.text.lead ?? "" },
];

export default function Privacy() {
  return <ReadingPage text={useLoaderData<typeof loader>().text} />;
}
