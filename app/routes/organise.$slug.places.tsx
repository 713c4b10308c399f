import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { PlacesForm } from "#app/registration/desk/components/places-form.tsx";
import { answerPlaces, type PlacesFault } from "#app/registration/desk/places-answer.server.ts";
import { listPools } from "#app/registration/queries/places.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  return {
    title: translatorFor(context.visitor.locale, "desk.places")("title"),
    sets: rights.setsUp,
    pools: await listPools(context.db, conference.id),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerPlaces(context, request, conference.id, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskPlaces() {
  const { pools, sets } = useLoaderData<typeof loader>();
  const fault = useActionData<PlacesFault>();
  const t = useTranslations("desk.places");
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      {!sets && <Notice tone="info">{t("only_editors")}</Notice>}
      {/* Saved limits are the next ones to start from. */}
      <PlacesForm key={pools.map(({ capacity }) => capacity ?? "").join()} pools={pools} fault={fault} sets={sets} />
    </Page>
  );
}
