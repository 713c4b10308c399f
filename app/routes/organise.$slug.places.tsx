import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { type Bilingual, pickText } from "#app/platform/locale.ts";
import { answering } from "#app/platform/responses.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { NewPoolForm, type PoolChoices } from "#app/registration/desk/components/new-pool-form.tsx";
import { PlacesForm, PoolRemovals } from "#app/registration/desk/components/places-form.tsx";
import { answerPlaces, type PlacesFault } from "#app/registration/desk/places-answer.server.ts";
import { countryChoices } from "#app/registration/queries/form.server.ts";
import { limitableOptions, listPools } from "#app/registration/queries/places.server.ts";
import { listCategories } from "#app/registration/queries/setup.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  const { locale } = context.visitor;
  const named = ({ id, name }: { id: string; name: Bilingual }) => ({
    value: id,
    label: pickText(name, locale)?.text ?? id,
  });
  const choices = async (): Promise<PoolChoices> => ({
    countries: await countryChoices(context.db, locale),
    categories: (await listCategories(context.db, conference.id)).map(({ id, nameEn, nameFr }) =>
      named({ id, name: { en: nameEn, fr: nameFr } }),
    ),
    options: (await limitableOptions(context.db, conference.id)).map(named),
  });
  return {
    title: translatorFor(context.visitor.locale, "desk.places")("title"),
    sets: rights.setsUp,
    choices: rights.setsUp ? await choices() : null,
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
  const { pools, sets, choices } = useLoaderData<typeof loader>();
  const fault = useActionData<PlacesFault>();
  const t = useTranslations("desk.places");
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      {!sets && <Notice tone="info">{t("only_editors")}</Notice>}
      {/* Saved limits are the next ones to start from. */}
      <PlacesForm
        key={pools.map(({ poolId, capacity }) => `${poolId} ${capacity ?? ""}`).join()}
        pools={pools}
        fault={fault}
        sets={sets}
      />
      {choices && (
        <>
          <PoolRemovals pools={pools} />
          <Section title={t("new")} id="new-limit">
            <p className="mb-6 max-w-prose text-muted">{t("new_lead")}</p>
            <NewPoolForm key={pools.length} choices={choices} fault={fault} />
          </Section>
        </>
      )}
    </Page>
  );
}
