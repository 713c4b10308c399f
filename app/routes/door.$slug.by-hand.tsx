import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { textParam } from "#app/platform/search-params.ts";
import { requireDoor } from "#app/registration/door/access.server.ts";
import { answerByHand, type ByHandAnswer, byHandView } from "#app/registration/door/by-hand.server.ts";
import { ByHandPage } from "#app/registration/door/components/by-hand-page.tsx";
import stylesheet from "#app/registration/door/door.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

/** The door without any script: search, and a button beside each person. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const door = await requireDoor(context, request, params.slug);
  const search = new URL(request.url).searchParams;
  return {
    title: translatorFor(context.visitor.locale, "door.by_hand")("title"),
    slug: door.conference.slug,
    // As many as there may be buttons: the same press sent twice counts once.
    nonces: Array.from({ length: 20 }, () => randomUUID()),
    ...(await byHandView(context, door, {
      typed: textParam(search, "q", 100),
      at: textParam(search, "at", 100),
    })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const door = await requireDoor(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerByHand(context, door, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

export default function ByHand() {
  return <ByHandPage {...useLoaderData<typeof loader>()} answer={useActionData<ByHandAnswer>()} />;
}
