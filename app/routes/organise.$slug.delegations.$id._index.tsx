import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppError } from "#app/platform/errors.ts";
import { answering, refusal } from "#app/platform/responses.server.ts";
import { DelegationPage } from "#app/registration/delegations/components/delegation-page.tsx";
import stylesheet from "#app/registration/delegations/delegations.css?url";
import { answerDelegation, type DelegationFault } from "#app/registration/delegations/desk-answer.server.ts";
import { deskView } from "#app/registration/delegations/desk-view.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

/** The address of one that is not there yet. */
function idOf(id = ""): string | null {
  return id === "new" ? null : id;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  const id = idOf(params.id);
  if (id === null && !rights.setsUp) throw refusal(new AppError("forbidden"));
  return { slug: conference.slug, rights, view: await deskView(context, conference, id) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  const about = { conferenceId: conference.id, slug: conference.slug, delegationId: idOf(params.id) };
  return answering(() => answerDelegation(context, about, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.view.title ?? ""} · Octopus` }];

export default function DeskDelegation() {
  const data = useLoaderData<typeof loader>();
  const fault = useActionData<DelegationFault>();
  const { values, quotas } = data.view;
  // What was saved is what the next change starts from. A new one has a new code each time.
  const key = data.view.isNew ? "new" : JSON.stringify([values, quotas.map(({ capacity }) => capacity)]);
  return <DelegationPage key={key} {...data} fault={fault} />;
}
