import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { titled } from "#app/accounts/forms.server.ts";
import { requireAdministrator } from "#app/accounts/guard.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { answerTour, type StoryFault } from "#app/network/stories/answer.server.ts";
import { RemoveStory, TourForm } from "#app/network/stories/components/forms.tsx";
import { listStories, readTour } from "#app/network/stories/desk.server.ts";
import stylesheet from "#app/network/stories/stories.css?url";
import type { AppContext } from "#app/platform/context.ts";
import { answering, notFound } from "#app/platform/responses.server.ts";
import { Page } from "#app/ui/page.tsx";

async function find(context: AppContext, id = "") {
  if (id === "new") return null;
  const tour = await readTour(context.db, id);
  if (!tour) throw notFound();
  return tour;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireAdministrator(context, request);
  const tour = await find(context, params.id);
  const { locale } = context.visitor;
  const name = tour?.titleEn ?? translatorFor(locale, "stories")("new_tour");
  const { views } = await listStories(context.db, locale);
  return { title: titled(name), name, tour, views };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireAdministrator(context, request);
  const tour = await find(context, params.id);
  const formData = await request.formData();
  return answering(() => answerTour(context, tour?.id ?? null, formData));
}

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Octopus" }];

export default function NetworkStoryTour() {
  const t = useTranslations("stories");
  const { name, tour, views } = useLoaderData<typeof loader>();
  const fault = useActionData<StoryFault>();
  return (
    <Page title={name} breadcrumbs={[{ label: t("back"), to: "/admin/network" }, { label: name }]}>
      <TourForm key={tour?.version ?? 0} tour={tour} views={views} fault={fault} />
      {tour && (
        <div className="mt-8">
          <RemoveStory what="tour" />
        </div>
      )}
    </Page>
  );
}
