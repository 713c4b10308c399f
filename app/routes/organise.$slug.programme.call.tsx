import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { translatorFor } from "#app/messages.server.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { answering, refusal } from "#app/platform/responses.server.ts";
import stylesheet from "#app/programme/call/call.css?url";
import { readCall } from "#app/programme/call/call.server.ts";
import { SetupPage } from "#app/programme/call/components/setup-page.tsx";
import { callPhase } from "#app/programme/call/rules.ts";
import { answerCallSetup, type SetupFault } from "#app/programme/call/setup-answer.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

async function requireBuilding(context: AppContext, request: Request, slug: string | undefined) {
  const desk = await requireDesk(context, request, slug);
  if (!desk.rights.builds) throw refusal(new AppError("forbidden"));
  return desk;
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { conference } = await requireBuilding(context, request, params.slug);
  const call = await readCall(context.db, conference.id);
  return {
    title: translatorFor(context.visitor.locale, "callDesk.setup")("title"),
    slug: conference.slug,
    timeZone: conference.timeZone ?? "UTC",
    isPublic: call !== null && callPhase(call, context.clock.now()) !== "none",
    call,
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { conference } = await requireBuilding(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerCallSetup(context, conference, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function CallSetup() {
  return <SetupPage {...useLoaderData<typeof loader>()} fault={useActionData<SetupFault>()} />;
}
