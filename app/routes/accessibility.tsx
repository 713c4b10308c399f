import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accessibility } from "#app/home/texts/accessibility.ts";
import { ReadingPage } from "#app/ui/reading-page.tsx";

export function loader({ context }: LoaderFunctionArgs) {
  return { text: accessibility[context.visitor.locale] };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.text.title} · Octopus` : "Octopus" },
  { name: "description", content: data?.text.lead ?? "" },
];

export default function Accessibility() {
  return <ReadingPage text={useLoaderData<typeof loader>().text} />;
}
