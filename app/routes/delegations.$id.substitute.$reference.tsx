import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { translatorFor } from "#app/messages.server.ts";
import type { FormReply } from "#app/platform/forms.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { SubstitutePage } from "#app/registration/delegations/components/substitute-page.tsx";
import stylesheet from "#app/registration/delegations/delegations.css?url";
import { requireHead, titleOf } from "#app/registration/delegations/head-view.server.ts";
import { answerSubstitute, substituted } from "#app/registration/delegations/substitute-answer.server.ts";

export const headers = () => ({ "Cache-Control": "no-store" });

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const scene = await requireHead(context, request, params.id);
  const member = await answering(() => substituted(context, scene, params.reference ?? ""));
  const t = translatorFor(context.visitor.locale, "delegations.substitute");
  return { title: t("title", { name: member.name }), delegation: titleOf(scene, context), member };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { head } = await requireHead(context, request, params.id);
  const formData = await request.formData();
  return answering(() => answerSubstitute(context, { ...head, reference: params.reference ?? "" }, formData));
}

export default function Substitute() {
  return <SubstitutePage {...useLoaderData<typeof loader>()} reply={useActionData<{ form: FormReply }>()?.form} />;
}
