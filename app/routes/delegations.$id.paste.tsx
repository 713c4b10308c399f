import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { PastePage } from "#app/registration/delegations/components/paste-page.tsx";
import stylesheet from "#app/registration/delegations/delegations.css?url";
import { nominationChoices, requireHead, titleOf } from "#app/registration/delegations/head-view.server.ts";
import { answerPaste, type PasteAnswer } from "#app/registration/delegations/paste-answer.server.ts";

export const headers = () => ({ "Cache-Control": "no-store" });

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const scene = await requireHead(context, request, params.id);
  return {
    title: translatorFor(context.visitor.locale, "delegations.paste")("title"),
    delegation: titleOf(scene, context),
    choices: await nominationChoices(scene, context),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { head, delegation } = await requireHead(context, request, params.id);
  const formData = await request.formData();
  return answering(() => answerPaste(context, head, delegation, formData));
}

export default function PasteNominations() {
  return <PastePage {...useLoaderData<typeof loader>()} answer={useActionData<PasteAnswer>()} />;
}
