import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { titled } from "#app/accounts/forms.server.ts";
import { requireAdministrator } from "#app/accounts/guard.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { answerView, type StoryFault } from "#app/network/stories/answer.server.ts";
import { RemoveStory, ViewForm } from "#app/network/stories/components/forms.tsx";
import { listDocuments, readView } from "#app/network/stories/desk.server.ts";
import stylesheet from "#app/network/stories/stories.css?url";
import { queryOf } from "#app/network/stories/story.ts";
import type { AppContext } from "#app/platform/context.ts";
import { answering, notFound } from "#app/platform/responses.server.ts";
import { Page } from "#app/ui/page.tsx";

async function find(context: AppContext, id = "") {
  if (id === "new") return null;
  const view = await readView(context.db, id);
  if (!view) throw notFound();
  return view;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireAdministrator(context, request);
  const view = await find(context, params.id);
  const t = translatorFor(context.visitor.locale, "stories");
  const name = view?.titleEn ?? t("new_view");
  const query = queryOf(new URL(request.url).search);
  return {
    title: titled(name),
    name,
    view,
    address: query ? `/network?${query}` : "",
    documents: await listDocuments(context.db),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireAdministrator(context, request);
  const view = await find(context, params.id);
  const formData = await request.formData();
  return answering(() => answerView(context, view?.id ?? null, formData));
}

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Octopus" }];

export default function NetworkStoryView() {
  const t = useTranslations("stories");
  const { name, view, address, documents } = useLoaderData<typeof loader>();
  const fault = useActionData<StoryFault>();
  return (
    <Page title={name} breadcrumbs={[{ label: t("back"), to: "/admin/network" }, { label: name }]}>
      <ViewForm key={view?.version ?? 0} view={view} address={address} documents={documents} fault={fault} />
      <div className="mt-8">
        {view?.isInTour ? <p className="text-muted">{t("in_tour")}</p> : view && <RemoveStory what="view" />}
      </div>
    </Page>
  );
}
