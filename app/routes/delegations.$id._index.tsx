import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { HeadPage } from "#app/registration/delegations/components/head-page.tsx";
import stylesheet from "#app/registration/delegations/delegations.css?url";
import { answerHead, type HeadFault } from "#app/registration/delegations/head-answer.server.ts";
import { headView, requireHead } from "#app/registration/delegations/head-view.server.ts";

export const headers = () => ({ "Cache-Control": "no-store" });

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const view = await headView(await requireHead(context, request, params.id), context);
  return { title: translatorFor(context.visitor.locale, "delegations.head")("page", { name: view.name }), view };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { head, delegation } = await requireHead(context, request, params.id);
  const formData = await request.formData();
  return answering(() => answerHead(context, head, delegation, formData));
}

export default function DelegationOfHead() {
  return <HeadPage view={useLoaderData<typeof loader>().view} fault={useActionData<HeadFault>()} />;
}
