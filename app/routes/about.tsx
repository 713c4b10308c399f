import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { about } from "#app/home/texts/about.ts";
import { ReadingPage } from "#app/ui/reading-page.tsx";

export function loader({ context }: LoaderFunctionArgs) {
  return { text: about[context.visitor.locale] };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.text.title} · Octopus` : "Octopus" },
  { name: "description", content: data?.text.lead ?? "" },
];

export default function About() {
  return <ReadingPage text={useLoaderData<typeof loader>().text} />;
}
